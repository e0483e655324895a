package de.lebenslagen.etl.publish;

/**
 * How files are taken in.
 *
 * @param sparkMaster where Spark computes
 * @param wiederholung what happens with a file that a Datenstand already knows
 */
public record Aufnahmeoptionen(String sparkMaster, Wiederholung wiederholung) {

  /** Whether a known file is taken in again. */
  public enum Wiederholung {
    /** It is passed over, also where a later delivery has replaced it. */
    NIE,
    /** It is taken in again and replaces what came after it. */
    IMMER
  }
}
