package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * With which share an area lies in a larger one, and when.
 *
 * @param anteil share of {@code von} that lies in {@code nach}, above 0 up to 1
 * @param gueltigBis last day; empty: still valid
 */
public record Raumzuordnung(
    RaumId von, RaumId nach, double anteil, LocalDate gueltigVon, Optional<LocalDate> gueltigBis)
    implements Comparable<Raumzuordnung> {

  private static final Comparator<Raumzuordnung> REIHENFOLGE =
      Comparator.comparing(Raumzuordnung::von)
          .thenComparing(Raumzuordnung::nach)
          .thenComparing(Raumzuordnung::gueltigVon);

  public Raumzuordnung {
    if (!(anteil > 0 && anteil <= 1)) {
      throw new IllegalArgumentException(
          "The share of " + von + " in " + nach + " must be in (0, 1], found " + anteil);
    }
    if (von.ebene().equals(nach.ebene())) {
      throw new IllegalArgumentException(von + " and " + nach + " are of the same Ebene.");
    }
    if (gueltigBis.isPresent() && gueltigBis.get().isBefore(gueltigVon)) {
      throw new IllegalArgumentException(
          von + " in " + nach + " ends (" + gueltigBis.get() + ") before it starts: " + gueltigVon);
    }
  }

  /** Whether it holds on that day. */
  public boolean isGueltigAm(LocalDate tag) {
    return !tag.isBefore(gueltigVon) && (gueltigBis.isEmpty() || !tag.isAfter(gueltigBis.get()));
  }

  @Override
  public int compareTo(Raumzuordnung other) {
    return REIHENFOLGE.compare(this, other);
  }
}
