package de.lebenslagen.etl.intake;

/** Receives the rows of a delivery one after the other. */
public interface Zeilenempfaenger {

  /** The header; comes once and first. */
  void accept(Kopfzeile kopf);

  /** A row of data. */
  void accept(Rohzeile zeile);

  /** The line that names the columns. */
  record Kopfzeile(Rohzeile zeile) {}
}
