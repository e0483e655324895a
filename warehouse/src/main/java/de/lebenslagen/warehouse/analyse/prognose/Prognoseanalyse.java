package de.lebenslagen.warehouse.analyse.prognose;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.analyse.prognose.Bevoelkerungsprognose.Abgleich;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.finding.Prognoseaussagen;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.projection.ProjectionLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A projection as tables, sentences and limits. */
public final class Prognoseanalyse {

  private static final double PROZENT = 100;
  private static final int JUNG = 20;
  private static final int ALT = 65;

  private final Bevoelkerungsprognose prognose;
  private final List<Integer> jahre;
  private final int letztes;

  private Prognoseanalyse(Bevoelkerungsprognose prognose) {
    this.prognose = prognose;
    this.jahre = List.copyOf(prognose.listJahre());
    this.letztes = jahre.isEmpty() ? prognose.basisjahr() : jahre.get(jahre.size() - 1);
  }

  /**
   * Tells a projection.
   *
   * @param titel German
   */
  public static Analyseergebnis compute(String titel, Bevoelkerungsprognose prognose) {
    Prognoseanalyse analyse = new Prognoseanalyse(prognose);
    return new Analyseergebnis(
        titel,
        List.of(
            analyse.bevoelkerung(),
            analyse.stadt(),
            analyse.alter(),
            analyse.abgleich(),
            analyse.ausgenommen()),
        analyse.aussagen(),
        Prognosegrenzen.list(prognose),
        prognose.herkunft());
  }

  private List<Spalte> perYear(Spalte... first) {
    List<Spalte> result = new ArrayList<>(List.of(first));
    for (int jahr : jahre) {
      result.add(Spalte.zahl("einwohner_" + jahr, String.valueOf(jahr), 0));
    }
    result.add(Spalte.zahl("veraenderung_prozent", "Ände-\nrung %", 1));
    return result;
  }

  private void addYears(List<Zelle> row, Function<Integer, Long> people) {
    jahre.forEach(j -> row.add(zahl(people.apply(j))));
    long before = jahre.isEmpty() ? 0 : people.apply(prognose.basisjahr());
    row.add(
        before == 0
            ? ohne("Im Basisjahr wohnt hier niemand.")
            : zahl(PROZENT * (people.apply(letztes) - before) / before));
  }

  private Analysetabelle bevoelkerung() {
    List<Spalte> spalten =
        perYear(Spalte.text("raum_id", "Schlüssel"), Spalte.text("gebiet", "Gebiet"));
    spalten.add(Spalte.text("hinweis", "Hinweis"));
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "bevoelkerung",
            "Einwohnerinnen und Einwohner, ab " + prognose.basisjahr() + " vorausgerechnet",
            spalten.toArray(Spalte[]::new));
    for (Gebiet gebiet : prognose.gebiete().keySet()) {
      List<Zelle> row = new ArrayList<>();
      row.add(wort(gebiet.schluessel()));
      row.add(wort(gebiet.name()));
      addYears(row, j -> prognose.findSumme(gebiet, j).orElseThrow());
      long now = prognose.findSumme(gebiet, prognose.basisjahr()).orElseThrow();
      row.add(wort(now < ProjectionLimits.SAFE_RESIDENTS ? "unsicher: unter 8.000" : ""));
      table.add(row);
    }
    return table.build();
  }

  private Analysetabelle stadt() {
    List<Spalte> spalten = perYear(Spalte.text("altersgruppe", "Alter"));
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "stadt", "Alle Gebiete zusammen, nach Alter", spalten.toArray(Spalte[]::new));
    List<Altersgruppe> gruppen = prognose.raster().gruppen();
    for (int g = 0; g < gruppen.size(); g++) {
      int group = g;
      List<Zelle> row = new ArrayList<>();
      row.add(wort(gruppen.get(g).bezeichnung()));
      addYears(row, j -> prognose.stadt(j).get(group));
      table.add(row);
    }
    return table.build();
  }

  private Analysetabelle alter() {
    List<Spalte> spalten =
        perYear(
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("altersgruppe", "Alter"));
    Analysetabelle.Builder table =
        Analysetabelle.of("alter", "Gebiete nach Alter", spalten.toArray(Spalte[]::new));
    List<Altersgruppe> gruppen = prognose.raster().gruppen();
    for (Gebiet gebiet : prognose.gebiete().keySet()) {
      for (int g = 0; g < gruppen.size(); g++) {
        int group = g;
        List<Zelle> row = new ArrayList<>();
        row.add(wort(gebiet.schluessel()));
        row.add(wort(gebiet.name()));
        row.add(wort(gruppen.get(g).schluessel()));
        addYears(row, j -> prognose.find(gebiet, j).orElseThrow().get(group));
        table.add(row);
      }
    }
    return table.build();
  }

  private Analysetabelle abgleich() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "abgleich",
            "Anpassung an die Vorausberechnung der Stadt",
            Spalte.text("jahr", "Jahr"),
            Spalte.zahl("vorher", "Summe der\nGebiete", 0),
            Spalte.zahl("nachher", "Vorgabe", 0),
            Spalte.zahl("faktor", "Faktor", 3));
    prognose
        .abgleich()
        .forEach(
            (jahr, a) ->
                table.add(
                    List.of(
                        wort(String.valueOf(jahr)),
                        cell(a, Abgleich::vorher),
                        cell(a, Abgleich::nachher),
                        cell(a, x -> x.nachher() / x.vorher()))));
    return table.build();
  }

  private static Zelle cell(Ergebnis<Abgleich> abgleich, Function<Abgleich, Double> view) {
    return abgleich
        .find()
        .map(a -> zahl(view.apply(a)))
        .orElseGet(() -> ohne(abgleich.findGrund().orElseThrow()));
  }

  private Analysetabelle ausgenommen() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "ausgenommen",
            "Gebiete ohne Prognose",
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("grund", "Grund"));
    prognose.ohne().forEach((g, grund) -> table.add(List.of(wort(g.name()), wort(grund))));
    return table.build();
  }

  private List<String> aussagen() {
    if (prognose.gebiete().isEmpty()) {
      return List.of("Für kein Gebiet lässt sich etwas vorausrechnen.");
    }
    int von =
        prognose.basisjahr()
            - (Prognosegrenzen.isFortgeschrieben(prognose) ? prognose.raster().schrittJahre() : 0);
    Prognoseaussagen words = new Prognoseaussagen(von, prognose.basisjahr(), letztes);
    List<Long> now = prognose.stadt(prognose.basisjahr());
    List<Long> then = prognose.stadt(letztes);
    List<String> result = new ArrayList<>();
    words
        .ofStadt(Bevoelkerungsprognose.sum(now), Bevoelkerungsprognose.sum(then))
        .ifPresent(result::add);
    int young = Math.min(prognose.raster().index(JUNG), now.size() - 1);
    int old = prognose.raster().index(ALT);
    if (young > 0 && JUNG % prognose.raster().schrittJahre() == 0) {
      words
          .ofAlter("Unter 20 Jahren", sum(now, 0, young), sum(then, 0, young))
          .ifPresent(result::add);
    }
    if (ALT % prognose.raster().schrittJahre() == 0 && ALT <= prognose.raster().offenAb()) {
      words
          .ofAlter("65 Jahre und älter", sum(now, old, now.size()), sum(then, old, now.size()))
          .ifPresent(result::add);
    }
    result.addAll(words.ofGebiete(changes()));
    return result;
  }

  private static long sum(List<Long> groups, int from, int to) {
    return Bevoelkerungsprognose.sum(groups.subList(from, to));
  }

  private Map<String, Double> changes() {
    Map<String, Double> result = new TreeMap<>();
    for (Gebiet gebiet : prognose.gebiete().keySet()) {
      long before = prognose.findSumme(gebiet, prognose.basisjahr()).orElseThrow();
      long after = prognose.findSumme(gebiet, letztes).orElseThrow();
      if (before > 0) {
        result.put(gebiet.name(), PROZENT * (after - before) / before);
      }
    }
    return result;
  }
}
