package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The same figure from two Datenquellen. */
final class QuelleGegenQuelleRegel implements Tabellenregel {

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "QUELLE_GEGEN_QUELLE",
              "Zwei Quellen, eine Zahl",
              "Berichten zwei Datenquellen denselben Gegenstand mit denselben Ausprägungen für"
                  + " dasselbe Gebiet und dieselbe Zeit, so nennen sie dieselbe Zahl; runden sie, bis"
                  + " auf die Rundung. Das gilt ohne Angabe; je Quelle und Spalte ist es ein Befund"
                  + " mit der größten Abweichung. Eine Fortschreibung ist kein Register: wer beides"
                  + " vergleicht, stellt die Regel auf Hinweis und nennt den Grund.",
              "Das Register zählt am 31.12.2022 in Nordstadt 4.711 Einwohner, die Meldung 4.689.")
          .withToleranz("Einheiten der Spalte", 0);

  /** What a figure is about, within one Gegenstand, Ebene and set of Merkmale. */
  private record Ort(RaumId raum, Zeitbezug zeit, Map<String, String> auspraegungen) {}

  private record Wert(Zeile zeile, String spalte, BigDecimal zahl) {}

  /** One comparison that does not hold. */
  private record Abweichung(Wert eigen, Wert fremd) {

    BigDecimal betrag() {
      return eigen.zahl().subtract(fremd.zahl()).abs();
    }
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Datenquelle own = kontext.datenquelle();
    for (Datenquelle other : kontext.bestand().listDatenquellen()) {
      if (!other.id().equals(own.id())) {
        for (Faktabbildung eigen : own.abbildungen()) {
          other.abbildungen().stream()
              .filter(f -> isSame(own, eigen, other, f))
              .forEach(f -> compare(kontext, auftrag, eigen, other.id(), f));
        }
      }
    }
  }

  private static boolean isSame(
      Datenquelle own, Faktabbildung eigen, Datenquelle other, Faktabbildung fremd) {
    Raumbezug here = own.getRaumbezug(eigen);
    Raumbezug there = other.getRaumbezug(fremd);
    return eigen.gegenstand().id().equals(fremd.gegenstand().id())
        && Set.copyOf(eigen.merkmale()).equals(Set.copyOf(fremd.merkmale()))
        && here.ebene().equals(there.ebene())
        && here.raumgliederung().equals(there.raumgliederung())
        && here.gebietsstand().equals(there.gebietsstand());
  }

  private static void compare(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      Faktabbildung eigen,
      String quelle,
      Faktabbildung fremd) {
    kontext
        .bestand()
        .find(quelle)
        .ifPresent(
            bestand -> {
              Map<Ort, Wert> here = collect(kontext.datenquelle(), eigen, kontext.zeilen());
              Map<Ort, Wert> there = collect(bestand.datenquelle(), fremd, bestand.zeilen());
              double rundung = rundung(eigen) + rundung(fremd);
              BigDecimal most = BigDecimal.valueOf(auftrag.toleranz() + rundung);
              Map<String, Abweichung> largest = new TreeMap<>();
              Map<String, Integer> differing = new HashMap<>();
              Map<String, Integer> compared = new HashMap<>();
              here.forEach(
                  (ort, wert) -> {
                    Wert other = there.get(ort);
                    if (other != null) {
                      Abweichung found = new Abweichung(wert, other);
                      compared.merge(wert.spalte(), 1, Integer::sum);
                      if (found.betrag().compareTo(most) > 0) {
                        differing.merge(wert.spalte(), 1, Integer::sum);
                        largest.merge(
                            wert.spalte(),
                            found,
                            (a, b) -> b.betrag().compareTo(a.betrag()) > 0 ? b : a);
                      }
                    }
                  });
              largest.forEach(
                  (spalte, a) ->
                      report(
                          kontext,
                          auftrag,
                          quelle,
                          a,
                          differing.get(spalte) + " von " + compared.get(spalte)));
            });
  }

  private static double rundung(Faktabbildung abbildung) {
    return abbildung.rundung() > 1 ? abbildung.rundung() / 2.0 : 0;
  }

  /** The numbers of an Aufgliederung; what comes twice is left to DUPLIKAT. */
  private static Map<Ort, Wert> collect(
      Datenquelle datenquelle, Faktabbildung abbildung, List<Zeile> zeilen) {
    Map<Ort, Wert> result = new LinkedHashMap<>();
    Set<Ort> twice = new HashSet<>();
    for (Wertspalte wert : abbildung.werte()) {
      int index = Spalten.indexOf(datenquelle, wert.spalte());
      for (Zeile zeile : zeilen) {
        if (zeile.raum().ebene().equals(abbildung.ebene())
            && Spalten.fits(datenquelle, wert.zeilen(), zeile)) {
          Ort ort =
              new Ort(
                  zeile.raum(),
                  zeile.zeitbezug(),
                  auspraegungen(datenquelle, abbildung, wert, zeile));
          Spalten.findZahl(zeile, index)
              .ifPresent(
                  z -> {
                    if (result.put(ort, new Wert(zeile, wert.spalte(), z)) != null) {
                      twice.add(ort);
                    }
                  });
        }
      }
    }
    twice.forEach(result::remove);
    return result;
  }

  private static Map<String, String> auspraegungen(
      Datenquelle datenquelle, Faktabbildung abbildung, Wertspalte wert, Zeile zeile) {
    Map<String, String> result = new TreeMap<>(wert.auspraegungen());
    abbildung
        .merkmalSpalten()
        .forEach(
            (merkmal, spalte) ->
                result.put(
                    merkmal,
                    zeile.zellen().get(Spalten.indexOf(datenquelle, spalte))
                            instanceof Zelle.Text text
                        ? text.text()
                        : ""));
    return result;
  }

  private static void report(
      Pruefkontext kontext, Pruefauftrag auftrag, String quelle, Abweichung a, String anteil) {
    auftrag.report(
        kontext.stelle(a.eigen().zeile()).atSpalte(a.eigen().spalte()),
        "dieselbe Zahl wie in "
            + quelle
            + "."
            + a.fremd().spalte()
            + ": "
            + Zahlformat.format(a.fremd().zahl()),
        Zahlformat.format(a.eigen().zahl())
            + " ("
            + kontext.raumName(a.eigen().zeile())
            + ", "
            + a.eigen().zeile().berichtsjahr()
            + "); verschieden sind "
            + anteil
            + " Werten",
        "Bitte klären, welche Quelle gilt und ob beide dasselbe zählen.");
  }
}
