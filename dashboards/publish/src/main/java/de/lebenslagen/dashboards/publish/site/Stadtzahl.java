package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Schluesselzahl;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.Optional;

/**
 * A key figure of the whole town.
 *
 * @param zusatz year and tested change
 */
record Stadtzahl(
    String schluessel, String name, String wert, String einheit, String zusatz, String klasse) {

  static Optional<Stadtzahl> find(Indikatorblatt blatt) {
    Indikator indikator = blatt.indikator();
    Optional<Gebiet> stadt = blatt.stadt();
    Optional<Indikatorwert> wert = blatt.findStadt(blatt.jahr());
    if (wert.filter(w -> w.wert().findZahl().isEmpty()).isPresent()) {
      return wert.map(w -> ohneZahl(blatt, w));
    }
    return wert.map(
        w ->
            new Stadtzahl(
                blatt.schluessel(),
                indikator.name(),
                Werttext.zahl(w.wert(), indikator.einheit()),
                indikator.einheit().text(),
                blatt.jahr()
                    + stadt
                        .flatMap(blatt::findAenderung)
                        .map(v -> " · " + Schluesselzahl.aenderung(v, indikator.einheit()))
                        .orElse(""),
                "grosszahl"));
  }

  /** The words of the status, not as large as a number, and why. */
  private static Stadtzahl ohneZahl(Indikatorblatt blatt, Indikatorwert wert) {
    return new Stadtzahl(
        blatt.schluessel(),
        blatt.indikator().name(),
        Werttext.zahl(wert.wert(), blatt.indikator().einheit()),
        "",
        blatt.jahr() + " · " + Werttext.grund(wert.wert()),
        "keinezahl");
  }
}
