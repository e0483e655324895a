package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Pruefvorgabe;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The categories of an Aufgliederung that is declared complete against the total beside it. */
final class AufgliederungssummeRegel implements Tabellenregel {

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "SUMME_AUFGLIEDERUNG",
              "Ausprägungen und Insgesamt",
              "Nennt eine Datenquelle denselben Gegenstand insgesamt und vollständig aufgegliedert,"
                  + " so ergeben die Ausprägungen in jedem Gebiet und zu jeder Zeit das Insgesamt."
                  + " Das gilt ohne Angabe; was als SUMME oder BAENDER_GEGEN_INSGESAMT verlangt ist,"
                  + " wird nicht zweimal gemeldet. Rundet die Quelle, darf jede Zahl um die halbe"
                  + " Einheit daneben liegen.",
              "Männer und Frauen zusammen 1.204, insgesamt 1.240.")
          .withToleranz("Einheiten der Spalte", 0);

  /** What the two sides are compared at. */
  private record Ort(RaumId raum, Zeitbezug zeit) {}

  /** A sum and the first row that it comes from. */
  private record Stand(Zeile zeile, Summe summe) {}

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Set<Set<String>> declared = listVerlangte(kontext.datenquelle());
    List<Faktabbildung> all = kontext.datenquelle().abbildungen();
    for (Faktabbildung teile : all) {
      boolean complete = teile.vollstaendig() && !teile.merkmale().isEmpty();
      if (complete && !declared.contains(spalten(teile))) {
        all.stream()
            .filter(g -> g.merkmale().isEmpty())
            .filter(g -> g.gegenstand().id().equals(teile.gegenstand().id()))
            .filter(g -> g.ebene().equals(teile.ebene()) && g.werte().size() == 1)
            .findFirst()
            .ifPresent(gesamt -> compare(kontext, auftrag, teile, gesamt));
      }
    }
  }

  private static Set<Set<String>> listVerlangte(Datenquelle datenquelle) {
    Set<Set<String>> result = new HashSet<>();
    for (Pruefvorgabe vorgabe : datenquelle.pruefungen()) {
      vorgabe.angaben().values().forEach(a -> result.add(Set.copyOf(a)));
    }
    return result;
  }

  private static Set<String> spalten(Faktabbildung abbildung) {
    Set<String> result = new HashSet<>();
    abbildung.werte().forEach(w -> result.add(w.spalte()));
    return result;
  }

  private static void compare(
      Pruefkontext kontext, Pruefauftrag auftrag, Faktabbildung teile, Faktabbildung gesamt) {
    Map<Ort, Stand> parts = sum(kontext, teile);
    Map<Ort, Stand> wholes = sum(kontext, gesamt);
    Summenvergleich vergleich = new Summenvergleich(auftrag.toleranz());
    wholes.forEach(
        (ort, whole) -> {
          Stand part = parts.get(ort);
          if (part != null) {
            vergleich
                .findAbweichung(part.summe(), whole.summe())
                .ifPresent(a -> report(kontext, auftrag, teile, gesamt, part, whole, a));
          }
        });
  }

  private static void report(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      Faktabbildung teile,
      Faktabbildung gesamt,
      Stand part,
      Stand whole,
      BigDecimal abweichung) {
    auftrag.report(
        kontext.stelle(whole.zeile()).atSpalte(gesamt.werte().get(0).spalte()),
        teile.titel() + ": zusammen " + Zahlformat.format(whole.summe().bekannt()),
        Zahlformat.format(part.summe().bekannt())
            + ", Abweichung "
            + Zahlformat.formatAbweichung(abweichung)
            + " ("
            + kontext.raumName(whole.zeile())
            + ", "
            + whole.zeile().berichtsjahr()
            + ")",
        "Bitte Teile und Ganzes in der Quelle vergleichen.");
  }

  private static Map<Ort, Stand> sum(Pruefkontext kontext, Faktabbildung abbildung) {
    Map<Ort, Stand> result = new LinkedHashMap<>();
    for (Wertspalte wert : abbildung.werte()) {
      int index = Spalten.indexOf(kontext.datenquelle(), wert.spalte());
      BigDecimal spielraum = Spalten.spielraum(kontext.datenquelle(), wert.spalte());
      for (Zeile zeile : kontext.zeilen()) {
        if (zeile.raum().ebene().equals(abbildung.ebene())
            && Spalten.fits(kontext.datenquelle(), wert.zeilen(), zeile)) {
          result.merge(
              new Ort(zeile.raum(), zeile.zeitbezug()),
              new Stand(zeile, Summe.of(BigDecimal.ZERO).plus(zeile, index, spielraum)),
              (a, b) -> new Stand(a.zeile(), a.summe().plus(b.summe())));
        }
      }
    }
    return result;
  }
}
