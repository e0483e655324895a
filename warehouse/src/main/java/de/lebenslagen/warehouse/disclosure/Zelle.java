package de.lebenslagen.warehouse.disclosure;

/**
 * One count in a system of linked tables, with its true value.
 *
 * @param schluessel unique within the system; says which table, area, time and categories
 * @param wert the number of cases; negative only for differences between releases
 * @param spielraum how far apart the largest and the smallest possible value must lie at least
 *     where it is protected; 1 for counts, more for sums of amounts
 */
public record Zelle(String schluessel, long wert, Schutzbedarf schutzbedarf, long spielraum) {

  public Zelle {
    if (spielraum < 1) {
      throw new IllegalArgumentException("spielraum must be 1 or more, found " + spielraum);
    }
  }

  /** A count. */
  public Zelle(String schluessel, long wert, Schutzbedarf schutzbedarf) {
    this(schluessel, wert, schutzbedarf, 1);
  }
}
