package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A value that equals that of the neighbouring area and falls out of its own series. */
final class KopierteZelleRegel implements Tabellenregel {

  private record Spaltenreihe(String spalte, String ebene, List<String> merkmale) {}

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "KOPIERTE_ZELLE",
              "Kopierte Zelle",
              "Ein Wert, der gleich dem des Gebiets daneben ist und zugleich gegen jedes"
                  + " Nachbarjahr springt, ist wohl aus der Zeile daneben kopiert.",
              "2018 haben Neustadt und Nordstadt beide 165; Nordstadt hat davor 413, danach 571.")
          .withToleranz("Standardabweichungen, wie bei SPRUNG", 5)
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Map<Spaltenreihe, List<Reihe>> columns = new HashMap<>();
    for (Reihe reihe : Reihe.list(kontext, auftrag)) {
      columns
          .computeIfAbsent(
              new Spaltenreihe(
                  reihe.spalte(), reihe.schluessel().raum().ebene(), reihe.schluessel().merkmale()),
              s -> new ArrayList<>())
          .add(reihe);
    }
    for (List<Reihe> areas : columns.values()) {
      areas.sort(Comparator.comparing(r -> r.schluessel().raum().schluessel()));
      for (int i = 0; i + 1 < areas.size(); i++) {
        check(kontext, auftrag, areas.get(i), areas.get(i + 1));
        check(kontext, auftrag, areas.get(i + 1), areas.get(i));
      }
    }
  }

  private static void check(
      Pruefkontext kontext, Pruefauftrag auftrag, Reihe reihe, Reihe neighbour) {
    for (int i = 0; i < reihe.size(); i++) {
      int beside = neighbour.findStelle(reihe.zeile(i).berichtsjahr());
      if (beside >= 0
          && neighbour.wert(beside) == reihe.wert(i)
          && kontext.isEigene(reihe.zeile(i))
          && leapsFromAll(reihe, i, auftrag.toleranz())) {
        report(kontext, auftrag, reihe, reihe.zeile(i), neighbour.zeile(beside));
      }
    }
  }

  private static boolean leapsFromAll(Reihe reihe, int stelle, double toleranz) {
    boolean before = reihe.isSchritt(stelle);
    boolean after = stelle + 1 < reihe.size() && reihe.isSchritt(stelle + 1);
    return (before || after)
        && (!before || Math.abs(reihe.abstand(stelle - 1, stelle)) > toleranz)
        && (!after || Math.abs(reihe.abstand(stelle, stelle + 1)) > toleranz);
  }

  private static void report(
      Pruefkontext kontext, Pruefauftrag auftrag, Reihe reihe, Zeile zeile, Zeile neighbour) {
    auftrag.report(
        kontext.stelle(zeile).atSpalte(reihe.spalte()),
        "ein eigener Wert für " + kontext.raumName(zeile) + " im Jahr " + zeile.berichtsjahr(),
        Zahlformat.format(reihe.zahl(zeile))
            + " wie in "
            + kontext.raumName(neighbour)
            + " (Zeile "
            + neighbour.nummer()
            + "), ein Sprung gegen die Nachbarjahre",
        "Bitte bei der Quelle nachfragen, ob der Wert aus der Zeile daneben kopiert ist.");
  }
}
