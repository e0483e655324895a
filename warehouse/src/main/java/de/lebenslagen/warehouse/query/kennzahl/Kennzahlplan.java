package de.lebenslagen.warehouse.query.kennzahl;

/** A selection that was found to be answerable, and how: made only by {@link Kennzahlen}. */
public final class Kennzahlplan {

  private final Zellabfrage zellen;

  Kennzahlplan(Zellabfrage zellen) {
    this.zellen = zellen;
  }

  public Kennzahlauswahl auswahl() {
    return zellen.auswahl();
  }

  /** Where the numbers come from: {@code einwohner/insgesamt (stadtteil)}. */
  public String bezeichnung() {
    return zellen.aufgliederung().bezeichnung();
  }

  public String datenquelle() {
    return zellen.aufgliederung().datenquelle();
  }

  /** The SQL that adds up the facts, for people who want to follow the calculation. */
  public String sql() {
    return zellen.summen();
  }

  Zellabfrage zellen() {
    return zellen;
  }
}
