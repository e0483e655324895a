package de.lebenslagen.etl.intake;

import java.util.Optional;

/** Receives the rows of a delivery one after the other. */
public interface Zeilenempfaenger {

  /** The header; comes once and first. */
  void accept(Kopfzeile kopf);

  /** A row of data. */
  void accept(Rohzeile zeile);

  /** The row with the totals of a Vorlage; comes last, if at all. */
  default void acceptSumme(Rohzeile zeile) {}

  /** How many rows the workbook hides; comes once and last. */
  default void acceptAusgeblendete(int anzahl) {}

  /**
   * What names the columns.
   *
   * @param zeile the names, with the number of the last line that they take up
   * @param blatt the sheet; empty where the file has none
   */
  record Kopfzeile(Rohzeile zeile, Optional<String> blatt) {}
}
