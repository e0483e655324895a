package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import java.math.BigDecimal;

/** A share above one hundred percent is flagged and never capped. */
final class AnteilUeber100Regel implements Tabellenregel {

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "ANTEIL_UEBER_100",
              "Anteil über 100 Prozent",
              "Ein Prozentwert liegt nicht über 100. Er wird gemeldet und nie gekappt: oft sind"
                  + " Zähler und Nenner nach verschiedenen Orten gezählt (Wohnort und Einrichtung).",
              "104,2 Prozent der Kinder eines Stadtteils besuchen eine Kita.")
          .withToleranz("Prozentpunkte über 100", 0)
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    BigDecimal most = BigDecimal.valueOf(100).add(BigDecimal.valueOf(auftrag.toleranz()));
    for (Spalte spalte : kontext.datenquelle().spalten()) {
      if (spalte.typ() == Spaltentyp.PROZENT && auftrag.appliesTo(spalte.name())) {
        int index = Spalten.indexOf(kontext.datenquelle(), spalte.name());
        for (Zeile zeile : kontext.zeilen()) {
          Spalten.findZahl(zeile, index)
              .filter(z -> z.compareTo(most) > 0)
              .ifPresent(
                  z ->
                      auftrag.report(
                          kontext.stelle(zeile).atSpalte(spalte.name()),
                          "höchstens 100 Prozent",
                          Zahlformat.format(z) + " Prozent",
                          "Bitte prüfen, ob Zähler und Nenner dieselben Menschen meinen."));
        }
      }
    }
  }
}
