package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.math.BigDecimal;

/** A part that is larger than its whole: often one is counted by residence, the other by place. */
final class TeilUeberGanzemRegel implements Tabellenregel {

  static final String TEIL = "teil";

  private static final String BEZUG =
      "; Spalten dieser Datei oder \"datenquelle.spalte\" für dasselbe Gebiet und Berichtsjahr";

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "TEIL_UEBER_GANZEM",
              "Mehr als alle: Wohnort gegen Standort",
              "Eine Gruppe ist nie größer als alle, zu denen sie gehört. Sonst ist oft der Teil nach"
                  + " dem Standort der Einrichtung gezählt und das Ganze nach dem Wohnort. Gemeldet"
                  + " wird es und nie gekappt.",
              "312 Kinder in den Kitas eines Stadtteils, in dem 280 Kinder wohnen: 111 Prozent.")
          .withToleranz("Einheiten der Spalte", 0)
          .withAngabe(TEIL, "die Gruppe" + BEZUG)
          .withAngabe(ZeilensummeRegel.GESAMT, "alle" + BEZUG);

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
    Summanden teil = new Summanden(kontext, auftrag.angabe(TEIL));
    Summanden alle = new Summanden(kontext, auftrag.angabe(ZeilensummeRegel.GESAMT));
    if (Summenvergleich.reportFehlende(kontext, auftrag, teil, alle)) {
      return;
    }
    String spalte =
        auftrag.angabe(TEIL).stream()
            .filter(s -> kontext.datenquelle().findSpalte(s).isPresent())
            .findFirst()
            .orElse(auftrag.angabe(TEIL).get(0));
    for (Zeile zeile : kontext.zeilen()) {
      Summe part = teil.at(zeile);
      Summe whole = alle.at(zeile);
      BigDecimal most =
          whole
              .bekannt()
              .add(BigDecimal.valueOf(auftrag.toleranz()))
              .add(part.spielraum())
              .add(whole.spielraum());
      if (part.vorhanden() && whole.isGenau() && part.bekannt().compareTo(most) > 0) {
        auftrag.report(
            kontext.stelle(zeile).atSpalte(spalte),
            "höchstens " + Zahlformat.format(whole.bekannt()) + " wie " + alle.bezeichnung(),
            Zahlformat.format(part.bekannt())
                + " ("
                + kontext.raumName(zeile)
                + ", "
                + zeile.berichtsjahr()
                + ")",
            "Bitte klären, ob beide nach dem Wohnort zählen oder eines nach dem Standort der"
                + " Einrichtung.");
      }
    }
  }
}
