package de.lebenslagen.warehouse.model;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The stored form of a {@link Wertstatus}: what kind of value, or what kind of nothing, a cell is.
 *
 * <p>The order of the constants is their weight in a sum: where parts of different status meet, the
 * sum has the status of the part that stands last here (see {@link #combine}).
 */
public enum Statuscode {
  /** Exactly zero, printed "–". */
  ECHTE_NULL(true, "genau null"),
  /** More than nothing, but less than half of the last digit shown; printed "0". */
  GERUNDET_NULL(true, "mehr als nichts, gerundet null"),
  /** A number. */
  ZAHL(true, "Zahl"),
  /** A number that the source calls uncertain. */
  UNSICHER(true, "unsicherer Wert"),
  /** The question makes no sense here. */
  NICHT_SINNVOLL(false, "nicht sinnvoll"),
  /** The series was broken; the value can't be compared. */
  NICHT_VERGLEICHBAR(false, "nicht vergleichbar"),
  /** Too few residents, or another stated reason not to judge. */
  NICHT_BEWERTET(false, "nicht bewertet"),
  /** Not computable, for instance because the denominator is zero. */
  NICHT_BERECHENBAR(false, "nicht berechenbar"),
  /** The source announced it for later. */
  KOMMT_SPAETER(false, "kommt später"),
  /** Not delivered, with the reason. */
  NICHT_GELIEFERT(false, "nicht geliefert"),
  /** Secret as delivered. */
  GEHEIM_QUELLE(false, "geheim in der Quelle"),
  /** Suppressed by us; primary and secondary look the same. */
  GESPERRT(false, "gesperrt");

  private final boolean mitZahl;
  private final String bezeichnung;

  Statuscode(boolean mitZahl, String bezeichnung) {
    this.mitZahl = mitZahl;
    this.bezeichnung = bezeichnung;
  }

  /** Whether a cell of this status carries a number. */
  public boolean hasZahl() {
    return mitZahl;
  }

  /** The German words for it, as a reader sees them. */
  public String bezeichnung() {
    return bezeichnung;
  }

  /** The status of a sum of two parts: a sum over a hidden or missing value is a status. */
  public Statuscode combine(Statuscode other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The constants that carry a number. */
  public static Stream<Statuscode> mitZahl() {
    return Arrays.stream(values()).filter(Statuscode::hasZahl);
  }
}
