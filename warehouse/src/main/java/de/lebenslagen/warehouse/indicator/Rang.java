package de.lebenslagen.warehouse.indicator;

/**
 * The place of an area among others; equal values share theirs.
 *
 * @param von best place, 1 has the highest value
 * @param bis last place of those with the same value
 * @param anzahl areas with a value
 */
public record Rang(int von, int bis, int anzahl) {

  public Rang {
    if (von < 1 || bis < von || anzahl < bis) {
      throw new IllegalArgumentException("A rank is 1 <= von <= bis <= anzahl");
    }
  }
}
