package de.lebenslagen.warehouse.model;

/** What a letter to a Lieferstelle is about. */
public enum Briefart {
  /** Asks for a delivery. */
  ANFORDERUNG("Anforderung"),
  /** Asks again. */
  ERINNERUNG("Erinnerung"),
  /** Gives a delivery back, with what was found. */
  RUECKGABE("Rückgabe"),
  /** Thanks, and says what the data were used for. */
  DANK("Dank");

  private final String bezeichnung;

  Briefart(String bezeichnung) {
    this.bezeichnung = bezeichnung;
  }

  /** The German word for it. */
  public String bezeichnung() {
    return bezeichnung;
  }

  /** Whether it waits for an answer. */
  public boolean isFrage() {
    return this != DANK;
  }
}
