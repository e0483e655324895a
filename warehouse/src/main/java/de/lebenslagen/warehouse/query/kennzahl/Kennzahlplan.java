package de.lebenslagen.warehouse.query.kennzahl;

import java.util.List;
import java.util.stream.Collectors;

/** A selection that was found to be answerable, and how: made only by {@link Kennzahlen}. */
public final class Kennzahlplan {

  private final Reihe reihe;
  private final Verzeichnis.Additiv additiv;

  Kennzahlplan(Reihe reihe, Verzeichnis.Additiv additiv) {
    this.reihe = reihe;
    this.additiv = additiv;
  }

  public Kennzahlauswahl auswahl() {
    return erste().auswahl();
  }

  /** Where the numbers come from: {@code einwohner/insgesamt (stadtteil)}. */
  public String bezeichnung() {
    return teile().stream()
        .map(t -> t.aufgliederung().bezeichnung())
        .collect(Collectors.joining(", "));
  }

  /** The Datenquelle, that of the wanted Gebietsstand where several make up the series. */
  public String datenquelle() {
    return erste().aufgliederung().datenquelle();
  }

  /** The Aufgliederung of {@link #datenquelle}. */
  public String aufgliederung() {
    return erste().aufgliederung().id();
  }

  /** Whether the values of areas may be added up. */
  public boolean isUeberRaeumeSummierbar() {
    return additiv.raum() && !erste().aufgliederung().isMesswert();
  }

  /** The SQL that adds up the facts, for people who want to follow the calculation. */
  public String sql() {
    if (teile().size() == 1) {
      return erste().summen();
    }
    return teile().stream()
        .map(Zellabfrage::summen)
        .collect(Collectors.joining(")\nUNION ALL\n(", "(", ")"));
  }

  Zellabfrage erste() {
    return teile().get(0);
  }

  List<Zellabfrage> teile() {
    return reihe.teile();
  }

  /** Whether something was counted in that year that can't be brought to the Gebietsstand. */
  boolean isUnvergleichbar(int jahr) {
    return reihe.unvergleichbar().contains(jahr);
  }
}
