package de.lebenslagen.warehouse.lieferplan;

/** How a delivery stands, the most urgent last. */
public enum Planstand {
  /** All of the Berichtsjahr is there. */
  GELIEFERT("da"),
  /** Due later than in a month. */
  KOMMT("kommt"),
  /** The year is over and no day is declared by which it must come. */
  OFFEN("offen, ohne Termin"),
  /** Missing between years that are there. */
  LUECKE("Lücke"),
  /** Due within a month. */
  FAELLIG("bald fällig"),
  /** The day has passed. */
  UEBERFAELLIG("überfällig");

  private final String bezeichnung;

  Planstand(String bezeichnung) {
    this.bezeichnung = bezeichnung;
  }

  /** The German words for it. */
  public String bezeichnung() {
    return bezeichnung;
  }

  /** Whether someone has to ask for it now. */
  public boolean isZuTun() {
    return this == OFFEN || this == FAELLIG || this == UEBERFAELLIG;
  }
}
