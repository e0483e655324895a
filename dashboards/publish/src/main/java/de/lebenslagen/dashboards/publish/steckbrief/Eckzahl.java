package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.publish.stoff.Schluesselzahl;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.Optional;

/**
 * One of the large numbers below the head.
 *
 * @param zusatz the town beside it; may be empty
 */
record Eckzahl(String name, int jahr, Zahlzeile.Wert wert, String einheit, String zusatz) {

  private static final String PROZENT = "Prozent";

  static Eckzahl of(Schluesselzahl zahl, Optional<Gebiet> stadt) {
    String unit = zahl.einheit().text();
    return new Eckzahl(
        zahl.blatt().indikator().name(),
        zahl.jahr(),
        Zahlzeile.Wert.of(zahl.wert(), zahl.einheit()),
        unit.equals(PROZENT) ? "%" : "",
        stadt.flatMap(s -> zahl.stadt().map(w -> s.name() + ": " + text(w, zahl))).orElse(""));
  }

  private static String text(Indikatorwert wert, Schluesselzahl zahl) {
    return zahl.einheit().text().equals(PROZENT)
        ? Werttext.format(wert.wert(), zahl.einheit())
        : Werttext.zahl(wert.wert(), zahl.einheit());
  }
}
