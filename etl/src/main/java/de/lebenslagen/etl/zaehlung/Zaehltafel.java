package de.lebenslagen.etl.zaehlung;

import java.util.Arrays;

/**
 * Counts by key: open addressing over two primitive arrays, 12 bytes a place, at most half full.
 * Not for several threads at once.
 */
public final class Zaehltafel {

  private static final int ANFANG = 1 << 10;

  /** 2^64 divided by the golden ratio: spreads keys that lie side by side. */
  private static final long STREUUNG = 0x9E3779B97F4A7C15L;

  private long[] schluessel = new long[ANFANG];
  private int[] anzahl = new int[ANFANG];
  private int groesse;

  /** An empty table. */
  public Zaehltafel() {}

  /**
   * Counts.
   *
   * @param key at least 0
   */
  public void add(long key, int n) {
    int mask = schluessel.length - 1;
    int at = (int) (key * STREUUNG >>> 32) & mask;
    while (anzahl[at] != 0) {
      if (schluessel[at] == key) {
        anzahl[at] = Math.addExact(anzahl[at], n);
        return;
      }
      at = at + 1 & mask;
    }
    schluessel[at] = key;
    anzahl[at] = n;
    if (++groesse > schluessel.length >> 1) {
      grow();
    }
  }

  private void grow() {
    long[] oldKeys = schluessel;
    int[] oldCounts = anzahl;
    if (oldKeys.length > 1 << 29) {
      throw new IllegalStateException("Too many groups: " + groesse);
    }
    schluessel = new long[oldKeys.length << 1];
    anzahl = new int[oldKeys.length << 1];
    groesse = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        add(oldKeys[i], oldCounts[i]);
      }
    }
  }

  /** Adds all counts of another table. */
  public void addAll(Zaehltafel other) {
    for (int i = 0; i < other.schluessel.length; i++) {
      if (other.anzahl[i] != 0) {
        add(other.schluessel[i], other.anzahl[i]);
      }
    }
  }

  /** Number of keys. */
  public int groesse() {
    return groesse;
  }

  /** All keys and counts, by key; the table is empty afterwards. */
  public Zaehlung sort() {
    long[] keys = new long[groesse];
    int to = 0;
    for (int i = 0; i < schluessel.length; i++) {
      if (anzahl[i] != 0) {
        keys[to++] = schluessel[i];
      }
    }
    Arrays.parallelSort(keys);
    int[] counts = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      counts[i] = get(keys[i]);
    }
    schluessel = new long[ANFANG];
    anzahl = new int[ANFANG];
    groesse = 0;
    return new Zaehlung(keys, counts);
  }

  private int get(long key) {
    int mask = schluessel.length - 1;
    int at = (int) (key * STREUUNG >>> 32) & mask;
    while (schluessel[at] != key || anzahl[at] == 0) {
      at = at + 1 & mask;
    }
    return anzahl[at];
  }
}
