package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Anzahl;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Indikatorzeile;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Katalog.Abdeckung;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.raum.Ebene;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** For which levels and years each indicator has numbers: computed, not guessed. */
final class Indikatormatrix {

  private final Indikatorkatalog katalog;
  private final Raumverzeichnis raeume;
  private final Datenbank datenbank;

  Indikatormatrix(Indikatorkatalog katalog, Raumverzeichnis raeume, Datenbank datenbank) {
    this.katalog = katalog;
    this.raeume = raeume;
    this.datenbank = datenbank;
  }

  /** A row per indicator and level with a number; one where there is none. */
  List<Indikatorzeile> list() {
    Map<String, Indikatorwerte> computed = compute(katalog.list());
    List<Indikatorzeile> result = new ArrayList<>();
    for (Indikator indikator : katalog.list()) {
      result.addAll(rows(indikator, computed));
    }
    return result;
  }

  /** The values of these indicators by the printed name of the level, for all years. */
  Map<String, Indikatorwerte> compute(List<Indikator> indikatoren) {
    Map<Zielebene, String> levels = levels();
    TreeSet<Integer> years = new TreeSet<>();
    datenbank.katalog().listAbdeckung().forEach(a -> years.add(a.berichtsjahr()));
    Indikatorrechnung rechnung =
        new Indikatorrechnung(new Kennzahlen(datenbank), katalog::get, Version.nummer());
    Map<String, Indikatorwerte> computed = new LinkedHashMap<>();
    levels.forEach(
        (ebene, titel) ->
            computed.put(titel, rechnung.compute(indikatoren, Wertauswahl.of(ebene, years))));
    return computed;
  }

  /** By id, the levels on which something was delivered, with their printed names. */
  private Map<Zielebene, String> levels() {
    Gebietsverzeichnis gebiete = Gebietsverzeichnis.read(datenbank);
    Map<Zielebene, String> result = new LinkedHashMap<>();
    for (Abdeckung a : datenbank.katalog().listAbdeckung()) {
      Zielebene ebene = gebiete.getEbene(a.raumgliederung() + ":" + a.ebene());
      String titel =
          raeume
              .findGebietsstand(a.raumgliederung(), a.gebietsstand())
              .flatMap(g -> g.findEbene(a.ebene()))
              .map(Ebene::titel)
              .orElse(a.ebene());
      if (!result.containsKey(ebene)) {
        result.put(
            ebene, result.containsValue(titel) ? titel + " (" + a.raumgliederung() + ")" : titel);
      }
    }
    return result;
  }

  private static List<Indikatorzeile> rows(
      Indikator indikator, Map<String, Indikatorwerte> computed) {
    List<Indikatorzeile> result = new ArrayList<>();
    computed.forEach(
        (ebene, werte) -> {
          Map<Integer, Anzahl> counts = counts(indikator.schluessel(), werte);
          if (!counts.isEmpty()) {
            result.add(zeile(indikator, ebene, counts, ""));
          }
        });
    return result.isEmpty() ? List.of(ohne(indikator)) : result;
  }

  private static Map<Integer, Anzahl> counts(IndikatorSchluessel schluessel, Indikatorwerte werte) {
    Map<Integer, Anzahl> counts = new TreeMap<>();
    for (Indikatorwert wert : werte.list(schluessel)) {
      int one = wert.wert().code().hasZahl() ? 1 : 0;
      counts.merge(
          wert.berichtsjahr(),
          new Anzahl(one, 1),
          (a, b) -> new Anzahl(a.mit() + b.mit(), a.von() + b.von()));
    }
    counts.values().removeIf(a -> a.mit() == 0);
    return counts;
  }

  /** All indicators where nothing is published. */
  static List<Indikatorzeile> listOhneZahlen(Indikatorkatalog katalog) {
    return katalog.list().stream().map(Indikatormatrix::ohne).toList();
  }

  private static Indikatorzeile ohne(Indikator indikator) {
    return zeile(
        indikator,
        "",
        Map.of(),
        indikator.wartetAuf().isEmpty()
            ? "Dazu fehlt: " + indikator.quelle()
            : "Wartet auf: " + String.join("; ", indikator.wartetAuf()));
  }

  /** The name of a folder, which has no umlauts, as a word. */
  private static String feld(String ordner) {
    String wort = ordner.replace("aet", "ät").replace('_', ' ');
    return wort.substring(0, 1).toUpperCase(Locale.GERMANY) + wort.substring(1);
  }

  private static Indikatorzeile zeile(
      Indikator indikator, String ebene, Map<Integer, Anzahl> werte, String grund) {
    return new Indikatorzeile(
        feld(indikator.handlungsfeld()),
        indikator.kuerzel(),
        indikator.name(),
        ebene,
        werte,
        grund);
  }
}
