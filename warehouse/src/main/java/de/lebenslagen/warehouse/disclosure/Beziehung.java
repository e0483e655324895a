package de.lebenslagen.warehouse.disclosure;

import java.util.List;

/**
 * How a cell follows from others: {@code summe = Σ faktor · teil}. A difference between two
 * releases is {@code new − old}, written with the factors 1 and −1.
 */
public record Beziehung(String summe, List<Teil> teile) {

  /** One addend. */
  public record Teil(String zelle, long faktor) {}

  public Beziehung {
    teile = List.copyOf(teile);
    if (teile.isEmpty()) {
      throw new IllegalArgumentException("The sum " + summe + " needs at least one part.");
    }
  }

  /** The plain sum of some cells. */
  public static Beziehung sum(String summe, List<String> teile) {
    return new Beziehung(summe, teile.stream().map(teil -> new Teil(teil, 1)).toList());
  }
}
