package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Additivitaet;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sum over the areas of an Ebene against the sum over the next larger one in the same file. */
final class EbenensummeRegel implements Tabellenregel {

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "SUMME_EBENEN",
              "Summe über die Ebenen einer Datei",
              "Hat eine Datei Zeilen mehrerer Ebenen, so ergibt die Summe über die Gebiete einer"
                  + " Ebene die Summe über die Gebiete der nächsten: Stadtteile, Bezirke, Stadt."
                  + " Geprüft werden Zahlen, die über Gebiete summiert werden dürfen.",
              "99 Stadtteile zusammen 1.782.217 Einwohner, 7 Bezirke 1.788.994.")
          .withToleranz("Einheiten der Spalte", 0)
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  /** What stays the same when sums are compared. */
  private record Schnitt(Zeitbezug zeit, List<String> merkmale) {}

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public boolean isStandard() {
    return true;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Datenquelle datenquelle = kontext.datenquelle();
    List<String> ebenen = datenquelle.raumbezuege().stream().map(r -> r.ebene()).toList();
    if (ebenen.size() < 2) {
      return;
    }
    List<String> spalten =
        datenquelle.abbildungen().stream()
            .filter(a -> a.gegenstand().additivUeber().contains(Additivitaet.RAUM))
            .flatMap(a -> a.werte().stream().map(w -> w.spalte()))
            .distinct()
            .filter(auftrag::appliesTo)
            .toList();
    for (String spalte : spalten) {
      Map<String, Map<Schnitt, Summe>> sums = sum(kontext, spalte);
      for (int i = 0; i + 1 < ebenen.size(); i++) {
        compare(kontext, auftrag, spalte, sums, ebenen.get(i), ebenen.get(i + 1));
      }
    }
  }

  /** Ebene → sum over its areas. */
  private static Map<String, Map<Schnitt, Summe>> sum(Pruefkontext kontext, String spalte) {
    int index = Spalten.indexOf(kontext.datenquelle(), spalte);
    BigDecimal spielraum = Spalten.spielraum(kontext.datenquelle(), spalte);
    List<Integer> merkmalspalten = Spalten.listMerkmalspalten(kontext.datenquelle());
    Map<String, Map<Schnitt, Summe>> result = new LinkedHashMap<>();
    for (Zeile zeile : kontext.zeilen()) {
      Schnitt schnitt = new Schnitt(zeile.zeitbezug(), Spalten.texte(zeile, merkmalspalten));
      result
          .computeIfAbsent(zeile.raum().ebene(), e -> new LinkedHashMap<>())
          .compute(
              schnitt,
              (s, sum) ->
                  (sum == null ? Summe.of(BigDecimal.ZERO) : sum).plus(zeile, index, spielraum));
    }
    return result;
  }

  private static void compare(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      String spalte,
      Map<String, Map<Schnitt, Summe>> sums,
      String klein,
      String gross) {
    Summenvergleich vergleich = new Summenvergleich(auftrag.toleranz());
    Map<Schnitt, Summe> whole = sums.getOrDefault(gross, Map.of());
    sums.getOrDefault(klein, Map.of())
        .forEach(
            (schnitt, teile) -> {
              Summe gesamt = whole.getOrDefault(schnitt, Summe.FEHLT);
              vergleich
                  .findAbweichung(teile, gesamt)
                  .ifPresent(
                      a ->
                          auftrag.report(
                              kontext.stelle().atSpalte(spalte),
                              klein
                                  + " zusammen wie "
                                  + gross
                                  + " zusammen"
                                  + describe(schnitt)
                                  + ": "
                                  + Zahlformat.format(gesamt.bekannt()),
                              Zahlformat.format(teile.bekannt())
                                  + ", Abweichung "
                                  + Zahlformat.formatAbweichung(a),
                              "Bitte prüfen, ob ein Gebiet fehlt oder Fälle ohne Gebiet nur in der"
                                  + " größeren Ebene zählen."));
            });
  }

  private static String describe(Schnitt schnitt) {
    return " ("
        + schnitt.zeit().wann()
        + (schnitt.merkmale().isEmpty() ? "" : ", " + String.join(", ", schnitt.merkmale()))
        + ")";
  }
}
