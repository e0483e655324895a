package de.lebenslagen.warehouse.query.kennzahl;

/** A selection that was found to be answerable, and how: made only by {@link Kennzahlen}. */
public final class Kennzahlplan {

  private final Zellabfrage zellen;
  private final Verzeichnis.Additiv additiv;

  Kennzahlplan(Zellabfrage zellen, Verzeichnis.Additiv additiv) {
    this.zellen = zellen;
    this.additiv = additiv;
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

  /** Whether the values of areas may be added up. */
  public boolean isUeberRaeumeSummierbar() {
    return additiv.raum() && !zellen.aufgliederung().isMesswert();
  }

  /** The SQL that adds up the facts, for people who want to follow the calculation. */
  public String sql() {
    return zellen.summen();
  }

  Zellabfrage zellen() {
    return zellen;
  }
}
