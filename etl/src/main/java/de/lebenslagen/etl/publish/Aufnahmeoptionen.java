package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.intake.Lieferung;
import java.util.Optional;
import java.util.function.Function;

/**
 * How files are taken in.
 *
 * @param sparkMaster where Spark computes
 * @param wiederholung what happens with a file that a Datenstand already knows
 * @param datenquelle id of the Datenquelle of all files; empty: recognised file by file
 * @param verarbeitung asked for every delivery whose rows are persons; an Abbruch leaves it out
 */
public record Aufnahmeoptionen(
    String sparkMaster,
    Wiederholung wiederholung,
    Optional<String> datenquelle,
    Function<Lieferung, Verarbeitung> verarbeitung) {

  /** Whether a known file is taken in again. */
  public enum Wiederholung {
    /** It is passed over, also where a later delivery has replaced it. */
    NIE,
    /** It is taken in again and replaces what came after it. */
    IMMER
  }
}
