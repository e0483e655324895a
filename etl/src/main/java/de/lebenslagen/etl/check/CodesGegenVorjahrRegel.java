package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Categories that appear or vanish between two times. */
final class CodesGegenVorjahrRegel implements Tabellenregel {

  private static final int MEISTE_NAMEN = 10;

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "CODES_GEGEN_VORJAHR",
              "Neue und verschwundene Ausprägungen",
              "Eine Spalte mit Ausprägungen hat dieselben wie beim Mal davor. Fehlt eine, sind ihre"
                  + " Fälle nicht da oder zählen jetzt bei einer anderen; kommt eine hinzu, fehlen"
                  + " sie vielleicht dort, wo sie bisher standen.",
              "2023 gibt es keine Zeilen mit \"geduldet\" mehr.")
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Datenquelle datenquelle = kontext.datenquelle();
    Set<Integer> spalten = new TreeSet<>(Spalten.listMerkmalspalten(datenquelle));
    for (int i = 0; i < datenquelle.spalten().size(); i++) {
      if (datenquelle.spalten().get(i).typ() == Spaltentyp.CODE) {
        spalten.add(i);
      }
    }
    for (Zeitpaar paar : kontext.listZeitpaare()) {
      for (int spalte : spalten) {
        if (auftrag.appliesTo(datenquelle.spalten().get(spalte).name())) {
          check(kontext, auftrag, paar, spalte);
        }
      }
    }
  }

  private static void check(Pruefkontext kontext, Pruefauftrag auftrag, Zeitpaar paar, int spalte) {
    Set<String> vorher = texts(paar.vorher(), spalte);
    Set<String> nachher = texts(paar.nachher(), spalte);
    List<String> found = new ArrayList<>();
    describe("neu: ", nachher, vorher, found);
    describe("verschwunden: ", vorher, nachher, found);
    if (!found.isEmpty()) {
      auftrag.report(
          kontext.stelle().atSpalte(kontext.datenquelle().spalten().get(spalte).name()),
          paar.nach().wann() + " dieselben Ausprägungen wie " + paar.vor().wann(),
          String.join("; ", found),
          "Bitte bei der Quelle nachfragen, wohin diese Fälle gehören und ob die Reihe noch"
              + " vergleichbar ist.");
    }
  }

  private static Set<String> texts(List<Zeile> zeilen, int spalte) {
    Set<String> result = new HashSet<>();
    for (Zeile zeile : zeilen) {
      if (zeile.zellen().get(spalte) instanceof Zelle.Text text) {
        result.add(text.text());
      }
    }
    return result;
  }

  private static void describe(
      String word, Set<String> with, Set<String> without, List<String> to) {
    List<String> only = with.stream().filter(t -> !without.contains(t)).sorted().toList();
    if (!only.isEmpty()) {
      String names =
          String.join(", ", only.stream().limit(MEISTE_NAMEN).map(Zellentext::quote).toList());
      to.add(
          word
              + names
              + (only.size() > MEISTE_NAMEN
                  ? " und " + (only.size() - MEISTE_NAMEN) + " weitere"
                  : ""));
    }
  }
}
