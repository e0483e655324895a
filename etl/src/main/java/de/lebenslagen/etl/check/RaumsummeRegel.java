package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The sum over all areas against the value of the whole town. */
final class RaumsummeRegel implements Tabellenregel {

  private static final String TEILE = "teile";

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "SUMME_RAEUME",
              "Summe über die Gebiete",
              "In jedem Jahr ergibt die Summe über alle Gebiete, einschließlich der nicht"
                  + " zuordenbaren Fälle, den Wert der ganzen Stadt.",
              "13 Stadtteile zusammen 89.448, die Stadt 89.513.")
          .withToleranz("Einheiten der Spalte", 0)
          .withAngabe(TEILE, "Spalte, die über die Gebiete summiert wird")
          .withAngabe(
              ZeilensummeRegel.GESAMT,
              "Wert der Stadt: \"datenquelle.spalte\", auch mehrere, oder eine Zahl wie 100");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public boolean isStandard() {
    return false;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Summanden parts = new Summanden(kontext, auftrag.angabe(TEILE));
    Summanden whole = new Summanden(kontext, auftrag.angabe(ZeilensummeRegel.GESAMT));
    if (Summenvergleich.reportFehlende(kontext, auftrag, parts, whole)) {
      return;
    }
    Summenvergleich vergleich = new Summenvergleich(auftrag.toleranz());
    kontext
        .zeilenByJahr()
        .forEach(
            (jahr, zeilen) -> {
              Summe teile = parts.overRaeume(zeilen, jahr);
              Summe gesamt = whole.overRaeume(List.of(), jahr);
              Optional<BigDecimal> abweichung = vergleich.findAbweichung(teile, gesamt);
              abweichung.ifPresent(
                  a ->
                      auftrag.report(
                          kontext.stelle().atSpalte(auftrag.angabe(TEILE).get(0)),
                          "Summe über "
                              + zeilen.size()
                              + " Gebiete im Jahr "
                              + jahr
                              + " = "
                              + Zahlformat.format(gesamt.bekannt()),
                          Zahlformat.format(teile.bekannt())
                              + ", Abweichung "
                              + Zahlformat.formatAbweichung(a),
                          "Bitte prüfen, ob ein Gebiet fehlt, doppelt zählt oder falsch ist."));
            });
  }
}
