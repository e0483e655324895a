package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.analyse.Indexvariante.Massstab;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexValues;
import de.lebenslagen.warehouse.stats.index.RankInterval;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An index and all that was computed around it: what tables and findings are made from.
 *
 * @param katalog names and units of the parts
 * @param gesamt the dynamics, where the recipe names them
 */
record Indexbefund(
    Indikator indikator,
    Indexlauf lauf,
    Function<IndikatorSchluessel, Indikator> katalog,
    Ergebnis<IndexValues> werte,
    Ergebnis<List<RankInterval>> raenge,
    List<Indexvariante> varianten,
    Hauptkomponenten komponenten,
    Optional<Gesamtindex> gesamt) {

  static Indexbefund of(
      Indikator indikator,
      Indexlauf lauf,
      Function<IndikatorSchluessel, Indikator> katalog,
      Optional<Gesamtindex> gesamt,
      Zufallsziehung ziehung) {
    Hauptkomponenten komponenten = Hauptkomponenten.of(lauf);
    return new Indexbefund(
        indikator,
        lauf,
        katalog,
        lauf.werte(),
        ziehung.compute(lauf, key -> katalog.apply(key).einheit()),
        Indexvariante.list(lauf, komponenten, key -> katalog.apply(key).name()),
        komponenten,
        gesamt);
  }

  Optional<ClassBreaks> klassen() {
    return lauf.index().rezept().klassen();
  }

  String name(int area) {
    return lauf.gueltig().get(area).gebiet().name();
  }

  String name(IndexComponent part) {
    return katalog.apply(new IndikatorSchluessel(part.name())).name();
  }

  String kuerzel(IndexComponent part) {
    return katalog.apply(new IndikatorSchluessel(part.name())).kuerzel();
  }

  int stellen(IndexComponent part) {
    return katalog.apply(new IndikatorSchluessel(part.name())).einheit().nachkommastellen();
  }

  /** The areas that have an index, the highest first. */
  List<Integer> ordered() {
    List<Double> index = werte.map(IndexValues::index).find().orElse(List.of());
    return IntStream.range(0, index.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> index.get(i))
                .reversed()
                .thenComparing(i -> name(i)))
        .toList();
  }

  Map<Gebiet, Double> orderedIndex() {
    Map<Gebiet, Double> result = new LinkedHashMap<>();
    ordered().forEach(i -> result.put(lauf.gueltig().get(i).gebiet(), werte.get().index().get(i)));
    return result;
  }

  int rank(int area) {
    return rank(werte.get().index(), area);
  }

  private static int rank(List<Double> index, int area) {
    double own = index.get(area);
    return 1 + (int) index.stream().filter(v -> v > own).count();
  }

  /** The variants that have classes: those on the same scale. */
  List<List<Double>> computed() {
    return varianten.stream()
        .filter(v -> v.massstab() == Massstab.DERSELBE)
        .flatMap(v -> v.index().find().stream())
        .toList();
  }

  int changes(int area) {
    return (int) computed().stream().filter(other -> changes(other, area)).count();
  }

  boolean changes(List<Double> other, int area) {
    double own = werte.get().index().get(area);
    return klassen().map(k -> k.number(own) != k.number(other.get(area))).orElse(false);
  }

  boolean isVergleichbar(Indexvariante v) {
    return klassen().isPresent() && v.massstab() == Massstab.DERSELBE;
  }

  int changed(List<Double> other) {
    return (int) IntStream.range(0, other.size()).filter(i -> changes(other, i)).count();
  }

  int shift(List<Double> other) {
    return IntStream.range(0, other.size())
        .map(i -> Math.abs(rank(other, i) - rank(i)))
        .max()
        .orElse(0);
  }
}
