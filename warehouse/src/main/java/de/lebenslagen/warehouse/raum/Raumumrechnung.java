package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.Comparator;

/**
 * Which share of the cases of an area goes into an area of another Gebietsstand.
 *
 * @param gewicht 0 to 1; 0 only where nothing at all goes into {@code nach}
 */
public record Raumumrechnung(
    RaumId von, RaumId nach, double gewicht, Umrechnungsverfahren verfahren)
    implements Comparable<Raumumrechnung> {

  private static final Comparator<Raumumrechnung> REIHENFOLGE =
      Comparator.comparing(Raumumrechnung::von).thenComparing(Raumumrechnung::nach);

  public Raumumrechnung {
    if (!(gewicht >= 0 && gewicht <= 1)) {
      throw new IllegalArgumentException(
          "The weight of " + von + " in " + nach + " must be in [0, 1], found " + gewicht);
    }
    if (von.gebietsstand().equals(nach.gebietsstand())) {
      throw new IllegalArgumentException(von + " and " + nach + " are of the same Gebietsstand.");
    }
  }

  @Override
  public int compareTo(Raumumrechnung other) {
    return REIHENFOLGE.compare(this, other);
  }
}
