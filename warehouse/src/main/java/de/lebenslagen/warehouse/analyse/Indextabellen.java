package de.lebenslagen.warehouse.analyse;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indexrezept.Schrumpfung;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Combination;
import de.lebenslagen.warehouse.stats.index.IndexValues;
import de.lebenslagen.warehouse.stats.index.RankInterval;
import de.lebenslagen.warehouse.stats.index.ZScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Every step of an index as a table. */
record Indextabellen(Indexbefund befund) {

  List<Analysetabelle> list() {
    List<Analysetabelle> result = new ArrayList<>();
    result.add(index());
    befund
        .gesamt()
        .ifPresent(
            g ->
                result.add(
                    g.tabelle(
                        befund.orderedIndex(),
                        befund.klassen().orElseThrow(),
                        befund.indikator().einheit().nachkommastellen())));
    if (befund.lauf().index().rezept().schrumpfung() != Schrumpfung.KEINE) {
      result.add(rohwerte());
    }
    result.add(werte());
    result.add(zWerte());
    result.add(verfahren());
    result.add(ausgenommen());
    result.add(empfindlichkeit());
    result.add(befund.komponenten().tabelle(befund::kuerzel));
    return result;
  }

  private Map<Gebiet, String> marken() {
    Map<Gebiet, Integer> numbers = new LinkedHashMap<>();
    befund
        .orderedIndex()
        .forEach((gebiet, v) -> befund.klassen().ifPresent(k -> numbers.put(gebiet, k.number(v))));
    return befund.gesamt().map(g -> g.listMarken(numbers)).orElse(Map.of());
  }

  private Analysetabelle index() {
    Analysetabelle.Builder table =
        Analysetabelle.of("index", "Index und Rang", spalten().toArray(Spalte[]::new));
    Map<Gebiet, String> labels = marken();
    for (int area : befund.ordered()) {
      double value = befund.werte().get().index().get(area);
      List<Zelle> row = new ArrayList<>();
      row.add(zahl(befund.rank(area)));
      row.add(bound(area, RankInterval::best));
      row.add(bound(area, RankInterval::worst));
      row.add(wort(befund.lauf().gueltig().get(area).gebiet().schluessel()));
      row.add(wort(befund.name(area)));
      row.add(zahl(value));
      befund.klassen().ifPresent(k -> row.add(wort(k.label(value))));
      if (befund.gesamt().isPresent()) {
        Gebiet gebiet = befund.lauf().gueltig().get(area).gebiet();
        row.add(wort(Objects.requireNonNullElse(labels.get(gebiet), "–")));
      }
      if (befund.klassen().isPresent()) {
        row.add(zahl(befund.changes(area)));
        row.add(zahl(befund.computed().size()));
      }
      table.add(row);
    }
    return table.build();
  }

  private List<Spalte> spalten() {
    List<Spalte> result = new ArrayList<>();
    result.add(Spalte.zahl("rang", "Rang", 0));
    result.add(Spalte.zahl("rang_von", "möglich\nvon", 0));
    result.add(Spalte.zahl("rang_bis", "\nbis", 0));
    result.add(Spalte.text("raum_id", "Schlüssel"));
    result.add(Spalte.text("gebiet", "Gebiet"));
    result.add(Spalte.zahl("index", "Index", befund.indikator().einheit().nachkommastellen()));
    if (befund.klassen().isPresent()) {
      result.add(Spalte.text("klasse", "Klasse"));
    }
    if (befund.gesamt().isPresent()) {
      result.add(Spalte.text("gesamt", "Ge-\nsamt"));
    }
    if (befund.klassen().isPresent()) {
      result.add(Spalte.zahl("andere_klasse", "andere\nKlasse", 0));
      result.add(Spalte.zahl("varianten", "von\nVarianten", 0));
    }
    return result;
  }

  private Zelle bound(int area, Function<RankInterval, Integer> end) {
    return befund
        .raenge()
        .find()
        .map(r -> zahl(end.apply(r.get(area))))
        .orElseGet(() -> ohne(befund.raenge().findGrund().orElseThrow()));
  }

  private Analysetabelle werte() {
    return perPart(
        "werte",
        "Werte der Bestandteile",
        Optional.empty(),
        befund::stellen,
        (part, area) -> zahl(part.values().get(area)));
  }

  /** Beside the shrunken ones. */
  private Analysetabelle rohwerte() {
    return perPart(
        "rohwerte",
        "Werte der Bestandteile vor dem Schrumpfen",
        Optional.empty(),
        befund::stellen,
        (part, area) ->
            new Analysetabelle.Wert(
                befund
                    .lauf()
                    .gueltig()
                    .get(area)
                    .getWert(befund.lauf().bestandteile().indexOf(part))));
  }

  private Analysetabelle zWerte() {
    Map<String, List<Double>> scores =
        befund.werte().map(IndexValues::scores).find().orElse(Map.of());
    return perPart(
        "z_werte",
        "Werte nach der Umformung (z-Werte oder Ränge)",
        Optional.of(
            befund.lauf().index().rezept().verfahren().combination() == Combination.SUM
                ? "Summe"
                : "Mittel"),
        part -> 2,
        (part, area) ->
            scores.containsKey(part.name())
                ? zahl(Objects.requireNonNull(scores.get(part.name())).get(area))
                : ohne("Dieser Bestandteil streut nicht."));
  }

  private interface Zellenwert {
    Zelle of(IndexComponent part, int area);
  }

  private Analysetabelle perPart(
      String schluessel,
      String titel,
      Optional<String> zusammen,
      Function<IndexComponent, Integer> digits,
      Zellenwert wert) {
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("gebiet", "Gebiet"));
    for (IndexComponent part : befund.lauf().bestandteile()) {
      spalten.add(Spalte.zahl(part.name(), befund.kuerzel(part), digits.apply(part)));
    }
    zusammen.ifPresent(z -> spalten.add(Spalte.zahl("zusammen", z, 2)));
    Analysetabelle.Builder table =
        Analysetabelle.of(schluessel, titel, spalten.toArray(Spalte[]::new));
    for (int area = 0; area < befund.lauf().gueltig().size(); area++) {
      List<Zelle> row = new ArrayList<>();
      row.add(wort(befund.name(area)));
      for (IndexComponent part : befund.lauf().bestandteile()) {
        row.add(wert.of(part, area));
      }
      if (zusammen.isPresent()) {
        int own = area;
        row.add(
            befund
                .werte()
                .map(w -> zahl(w.combined().get(own)))
                .find()
                .orElseGet(() -> ohne(befund.werte().findGrund().orElseThrow())));
      }
      table.add(row);
    }
    return table.build();
  }

  private Analysetabelle verfahren() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "verfahren",
            "Bestandteile mit Mitte und Streuung",
            Spalte.text("kuerzel", "Kürzel"),
            Spalte.text("bestandteil", "Bestandteil"),
            Spalte.zahl("gewicht", "Gewicht", 2),
            Spalte.zahl("gebiete", "Gebiete", 0),
            Spalte.zahl("mitte", "Mitte", 3),
            Spalte.zahl("streuung", "Streuung", 3));
    for (IndexComponent part : befund.lauf().bestandteile()) {
      String grund =
          befund
              .lauf()
              .modell()
              .map(m -> m.dropped().getOrDefault(part.name(), "Kein Wert."))
              .find()
              .orElseGet(() -> befund.lauf().modell().findGrund().orElseThrow());
      Optional<ZScale> scale =
          befund.lauf().modell().find().map(m -> m.scales()).map(s -> s.get(part.name()));
      table.add(
          List.of(
              wort(befund.kuerzel(part)),
              wort(befund.name(part)),
              zahl(part.weight()),
              zahl(part.values().size()),
              scale.map(s -> zahl(s.centre())).orElse(ohne(grund)),
              scale.map(s -> zahl(s.spread())).orElse(ohne(grund))));
    }
    return table.build();
  }

  private Analysetabelle ausgenommen() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "ausgenommen",
            "Gebiete ohne Index",
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("grund", "Grund"));
    befund
        .lauf()
        .ohneIndex()
        .forEach(
            (gebiet, s) -> table.add(List.of(wort(gebiet.name()), wort(Indexgrenzen.grund(s)))));
    return table.build();
  }

  private Analysetabelle empfindlichkeit() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "empfindlichkeit",
            "Was sich ändert, wenn der Index anders gerechnet wird",
            Spalte.text("variante", "Variante"),
            Spalte.zahl("andere_klasse", "Gebiete mit\nanderer Klasse", 0),
            Spalte.zahl("rangverschiebung", "größte Rang-\nverschiebung", 0));
    for (Indexvariante v : befund.varianten()) {
      table.add(
          List.of(
              wort(v.name()),
              befund.isVergleichbar(v) ? cell(v, befund::changed) : ohne("Ohne Klassen."),
              cell(v, befund::shift)));
    }
    return table.build();
  }

  private static Zelle cell(Indexvariante v, Function<List<Double>, Integer> count) {
    return v.index()
        .find()
        .map(index -> zahl(count.apply(index)))
        .orElseGet(() -> ohne(v.index().findGrund().orElseThrow()));
  }
}
