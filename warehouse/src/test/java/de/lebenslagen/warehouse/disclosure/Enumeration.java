package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attack by brute force: every table of whole numbers, tried one by one. Shares nothing with
 * the audit but the forms of the cells.
 */
final class Enumeration {

  private final Sperrmuster muster;
  private final Zellsystem system;
  private final long[] table;
  private final long largest;
  private final long[] smallestSeen;
  private final long[] largestSeen;

  private Enumeration(Sperrmuster muster) {
    this.muster = muster;
    this.system = muster.system();
    this.table = new long[system.atomCount()];
    this.largest = system.zellen().stream().mapToLong(Zelle::wert).max().orElse(0);
    this.smallestSeen = new long[system.size()];
    this.largestSeen = new long[system.size()];
    Arrays.fill(smallestSeen, Long.MAX_VALUE);
    Arrays.fill(largestSeen, Long.MIN_VALUE);
  }

  /** Smallest and largest whole number of every unknown cell over all tables that fit. */
  static Map<String, Angreiferintervall> intervals(Sperrmuster muster) {
    Enumeration enumeration = new Enumeration(muster);
    enumeration.fill(0);
    Map<String, Angreiferintervall> intervals = new LinkedHashMap<>();
    for (int cell = 0; cell < enumeration.system.size(); cell++) {
      if (!muster.isBekannt(cell)) {
        intervals.put(
            enumeration.system.zellen().get(cell).schluessel(),
            new Angreiferintervall(enumeration.smallestSeen[cell], enumeration.largestSeen[cell]));
      }
    }
    return intervals;
  }

  private void fill(int atom) {
    if (atom == table.length) {
      record();
      return;
    }
    for (long wert = 0; wert <= largest; wert++) {
      table[atom] = wert;
      if (fits(atom)) {
        fill(atom + 1);
      }
    }
    table[atom] = 0;
  }

  /** Whether the atoms up to this one break nothing that an attacker knows. */
  private boolean fits(int atom) {
    for (int cell = 0; cell < system.size(); cell++) {
      LinearForm form = system.form(cell);
      if (form.factorOf(atom) == 0) {
        continue;
      }
      boolean complete = form.variable(form.size() - 1) <= atom;
      long sum = form.apply(table);
      if (muster.isBekannt(cell)
          ? sum > system.wert(cell) || complete && sum != system.wert(cell)
          : complete && sum < lower(cell)) {
        return false;
      }
    }
    return true;
  }

  private long lower(int cell) {
    return system.schutzbedarf(cell).isUnveroeffentlicht() ? 0 : 1;
  }

  private void record() {
    for (int cell = 0; cell < system.size(); cell++) {
      long wert = system.form(cell).apply(table);
      if (wert > largest) {
        return;
      }
    }
    for (int cell = 0; cell < system.size(); cell++) {
      long wert = system.form(cell).apply(table);
      smallestSeen[cell] = Math.min(smallestSeen[cell], wert);
      largestSeen[cell] = Math.max(largestSeen[cell], wert);
    }
  }
}
