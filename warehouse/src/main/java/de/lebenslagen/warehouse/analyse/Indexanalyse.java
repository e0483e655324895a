package de.lebenslagen.warehouse.analyse;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexValues;
import de.lebenslagen.warehouse.stats.index.RankInterval;
import de.lebenslagen.warehouse.stats.index.ZScale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An index with all that stands behind it: ranks with the span that chance alone gives them, the
 * values and scores of each part, centre and spread, who takes no part, and how often an area
 * changes its class when the index is made another way.
 */
public final class Indexanalyse {

  private final Indikator indikator;
  private final Indexlauf lauf;
  private final Function<IndikatorSchluessel, Indikator> katalog;
  private final Ergebnis<IndexValues> werte;
  private final Ergebnis<List<RankInterval>> raenge;
  private final List<Indexvariante> varianten;
  private final Zufallsziehung ziehung;

  private Indexanalyse(
      Indikator indikator,
      Indexlauf lauf,
      Function<IndikatorSchluessel, Indikator> katalog,
      Zufallsziehung ziehung) {
    this.indikator = indikator;
    this.lauf = lauf;
    this.katalog = katalog;
    this.ziehung = ziehung;
    this.werte = lauf.werte();
    this.raenge = ziehung.compute(lauf, key -> katalog.apply(key).einheit());
    this.varianten = Indexvariante.list(lauf, key -> katalog.apply(key).name());
  }

  /**
   * Analyses the index of a year.
   *
   * @param indikator whose run it is; its Berechnung is an {@link Index}
   * @param katalog names and units of the parts
   * @param herkunft of the values that went in
   */
  public static Analyseergebnis compute(
      Indikator indikator,
      Indexlauf lauf,
      Function<IndikatorSchluessel, Indikator> katalog,
      Zufallsziehung ziehung,
      Herkunft herkunft) {
    Indexanalyse analyse = new Indexanalyse(indikator, lauf, katalog, ziehung);
    return new Analyseergebnis(
        indikator.name(),
        List.of(
            analyse.index(),
            analyse.werte(),
            analyse.zWerte(),
            analyse.verfahren(),
            analyse.ausgenommen(),
            analyse.empfindlichkeit()),
        analyse.aussagen(),
        Indexgrenzen.list(lauf, analyse.raenge, ziehung),
        herkunft);
  }

  private Optional<ClassBreaks> klassen() {
    return lauf.index().rezept().klassen();
  }

  private String name(int area) {
    return lauf.gueltig().get(area).gebiet().name();
  }

  private String name(IndexComponent part) {
    return katalog.apply(new IndikatorSchluessel(part.name())).name();
  }

  /** The areas that have an index, the highest first. */
  private List<Integer> ordered() {
    List<Double> index = werte.map(IndexValues::index).find().orElse(List.of());
    return IntStream.range(0, index.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> index.get(i))
                .reversed()
                .thenComparing(i -> name(i)))
        .toList();
  }

  private Analysetabelle index() {
    int digits = indikator.einheit().nachkommastellen();
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "index",
            "Index und Rang",
            Spalte.zahl("rang", "Rang", 0),
            Spalte.zahl("rang_von", "möglich\nvon", 0),
            Spalte.zahl("rang_bis", "\nbis", 0),
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.zahl("index", "Index", digits),
            Spalte.text("klasse", "Klasse"),
            Spalte.zahl("andere_klasse", "andere\nKlasse", 0),
            Spalte.zahl("varianten", "von\nVarianten", 0));
    for (int area : ordered()) {
      double value = werte.get().index().get(area);
      List<Zelle> row = new ArrayList<>();
      row.add(zahl(rank(area)));
      row.add(bound(area, RankInterval::best));
      row.add(bound(area, RankInterval::worst));
      row.add(wort(lauf.gueltig().get(area).gebiet().schluessel()));
      row.add(wort(name(area)));
      row.add(zahl(value));
      row.add(wort(klassen().map(k -> k.label(value)).orElse("ohne Klassen")));
      row.add(klassen().map(k -> zahl(changes(area))).orElse(ohne("Ohne Klassen.")));
      row.add(zahl(computed().size()));
      table.add(row);
    }
    return table.build();
  }

  private Zelle bound(int area, Function<RankInterval, Integer> end) {
    return raenge
        .find()
        .map(r -> zahl(end.apply(r.get(area))))
        .orElseGet(() -> ohne(raenge.findGrund().orElseThrow()));
  }

  private int rank(int area) {
    return rank(werte.get().index(), area);
  }

  private static int rank(List<Double> index, int area) {
    double own = index.get(area);
    return 1 + (int) index.stream().filter(v -> v > own).count();
  }

  private List<List<Double>> computed() {
    return varianten.stream().flatMap(v -> v.index().find().stream()).toList();
  }

  private int changes(int area) {
    return (int) computed().stream().filter(other -> changes(other, area)).count();
  }

  private boolean changes(List<Double> other, int area) {
    double own = werte.get().index().get(area);
    return klassen().map(k -> k.number(own) != k.number(other.get(area))).orElse(false);
  }

  private Analysetabelle werte() {
    return perPart(
        "werte",
        "Werte der Bestandteile",
        part -> katalog.apply(new IndikatorSchluessel(part.name())).einheit().nachkommastellen(),
        (part, area) -> zahl(part.values().get(area)));
  }

  private Analysetabelle zWerte() {
    Map<String, List<Double>> scores = werte.map(IndexValues::scores).find().orElse(Map.of());
    return perPart(
        "z_werte",
        "Werte nach der Umformung (z-Werte oder Ränge)",
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
      String schluessel, String titel, Function<IndexComponent, Integer> digits, Zellenwert wert) {
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("gebiet", "Gebiet"));
    for (IndexComponent part : lauf.bestandteile()) {
      String kuerzel = katalog.apply(new IndikatorSchluessel(part.name())).kuerzel();
      spalten.add(Spalte.zahl(part.name(), kuerzel, digits.apply(part)));
    }
    Analysetabelle.Builder table =
        Analysetabelle.of(schluessel, titel, spalten.toArray(Spalte[]::new));
    for (int area = 0; area < lauf.gueltig().size(); area++) {
      List<Zelle> row = new ArrayList<>();
      row.add(wort(name(area)));
      for (IndexComponent part : lauf.bestandteile()) {
        row.add(wert.of(part, area));
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
    for (IndexComponent part : lauf.bestandteile()) {
      String grund =
          lauf.modell()
              .map(m -> m.dropped().getOrDefault(part.name(), "Kein Wert."))
              .find()
              .orElseGet(() -> lauf.modell().findGrund().orElseThrow());
      Optional<ZScale> scale =
          lauf.modell().find().map(m -> m.scales()).map(s -> s.get(part.name()));
      table.add(
          List.of(
              wort(katalog.apply(new IndikatorSchluessel(part.name())).kuerzel()),
              wort(name(part)),
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
    lauf.ohneIndex()
        .forEach((gebiet, s) -> table.add(List.of(wort(gebiet.name()), wort(Werttext.grund(s)))));
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
    for (Indexvariante v : varianten) {
      table.add(
          List.of(
              wort(v.name()),
              klassen().isEmpty() ? ohne("Ohne Klassen.") : cell(v, this::changed),
              cell(v, this::shift)));
    }
    return table.build();
  }

  private static Zelle cell(Indexvariante v, Function<List<Double>, Integer> count) {
    return v.index()
        .find()
        .map(index -> zahl(count.apply(index)))
        .orElseGet(() -> ohne(v.index().findGrund().orElseThrow()));
  }

  private int changed(List<Double> other) {
    return (int) IntStream.range(0, other.size()).filter(i -> changes(other, i)).count();
  }

  private int shift(List<Double> other) {
    return IntStream.range(0, other.size())
        .map(i -> Math.abs(rank(other, i) - rank(i)))
        .max()
        .orElse(0);
  }

  private List<String> aussagen() {
    List<Integer> order = ordered();
    if (order.isEmpty()) {
      return List.of(
          "Es gibt keinen Index: " + werte.findGrund().orElse("Kein Gebiet nimmt teil."));
    }
    List<String> result = new ArrayList<>();
    int top = order.get(0);
    result.add(name(top) + " hat den höchsten Index" + span(top) + ".");
    int last = order.get(order.size() - 1);
    result.add(name(last) + " hat den niedrigsten Index" + span(last) + ".");
    raenge
        .find()
        .ifPresent(
            r ->
                result.add(
                    "Nur einen Rang lässt der Zufall (95 %) bei "
                        + r.stream().filter(i -> i.best() == i.worst()).count()
                        + " von "
                        + r.size()
                        + " Gebieten zu."));
    if (klassen().isPresent()) {
      List<String> shaky = order.stream().filter(i -> changes(i) > 0).map(this::name).toList();
      result.add(
          shaky.isEmpty()
              ? "Kein Gebiet wechselt seine Klasse, wenn der Index anders gerechnet wird."
              : "Von der Rechenart hängt die Klasse ab bei: " + String.join(", ", shaky) + ".");
    }
    return result;
  }

  private String span(int area) {
    return raenge
        .find()
        .map(r -> r.get(area))
        .map(
            r ->
                r.best() == r.worst()
                    ? " (Rang " + r.rank() + ")"
                    : " (Rang " + r.rank() + ", möglich " + r.best() + " bis " + r.worst() + ")")
        .orElse("");
  }
}
