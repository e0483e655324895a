package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts and whole of one area and year. */
final class ZeilensummeRegel implements Tabellenregel {

  static final String GESAMT = "gesamt";

  private static final String BEZUG =
      "; Spalten dieser Datei, \"datenquelle.spalte\" für dasselbe Gebiet und Berichtsjahr, Zahlen";

  private final Regelbeschreibung beschreibung;
  private final String teile;

  private ZeilensummeRegel(Regelbeschreibung beschreibung, String teile) {
    this.beschreibung =
        beschreibung
            .withToleranz("Einheiten der Spalte", 0)
            .withAngabe(teile, "was zusammen das Ganze ergibt" + BEZUG)
            .withAngabe(GESAMT, "das Ganze" + BEZUG);
    this.teile = teile;
  }

  /** Parts against a total in the same row or in another Datenquelle. */
  static ZeilensummeRegel summe() {
    return new ZeilensummeRegel(
        warnung(
            "SUMME",
            "Teile und Ganzes",
            "In jeder Zeile ergeben die Teile das Ganze. Ist ein Teil geheim, dürfen die bekannten"
                + " Teile zusammen nicht größer sein als das Ganze.",
            "Männer 245 und Frauen 158, aber unter 65: 55 und ab 65: 55."),
        "teile");
  }

  /** Age bands, also from several Datenquellen, against the total. */
  static ZeilensummeRegel baender() {
    return new ZeilensummeRegel(
        warnung(
            "BAENDER_GEGEN_INSGESAMT",
            "Altersgruppen und Insgesamt",
            "Die Altersgruppen ergeben in jedem Gebiet und Jahr die Zahl insgesamt, auch wenn sie"
                + " in getrennten Dateien kommen.",
            "356 unter 18, 3032 von 18 bis unter 65, 419 ab 65: zusammen 3807, insgesamt 3815."),
        "baender");
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return beschreibung;
  }

  @Override
  public boolean isStandard() {
    return false;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Summanden parts = new Summanden(kontext, auftrag.angabe(teile));
    Summanden whole = new Summanden(kontext, auftrag.angabe(GESAMT));
    if (Summenvergleich.reportFehlende(kontext, auftrag, parts, whole)) {
      return;
    }
    Summenvergleich vergleich = new Summenvergleich(auftrag.toleranz());
    String column = firstOwn(kontext, auftrag);
    for (Zeile zeile : kontext.zeilen()) {
      Summe gesamt = whole.at(zeile);
      Optional<BigDecimal> abweichung = vergleich.findAbweichung(parts.at(zeile), gesamt);
      abweichung.ifPresent(
          a ->
              auftrag.report(
                  kontext.stelle(zeile).atSpalte(column),
                  parts.bezeichnung()
                      + " = "
                      + whole.bezeichnung()
                      + " = "
                      + Zahlformat.format(gesamt.bekannt()),
                  Zahlformat.format(parts.at(zeile).bekannt())
                      + ", Abweichung "
                      + Zahlformat.formatAbweichung(a)
                      + " ("
                      + kontext.raumName(zeile)
                      + ", "
                      + zeile.berichtsjahr()
                      + ")",
                  "Bitte Teile und Ganzes in der Quelle vergleichen."));
    }
  }

  /** The column at which a person looks first: the total where the file has it, else a part. */
  private String firstOwn(Pruefkontext kontext, Pruefauftrag auftrag) {
    return Stream.concat(auftrag.angabe(GESAMT).stream(), auftrag.angabe(teile).stream())
        .filter(c -> kontext.datenquelle().findSpalte(c).isPresent())
        .findFirst()
        .orElse(auftrag.angabe(GESAMT).get(0));
  }
}
