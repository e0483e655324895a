package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.Centre;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexRecipe;
import de.lebenslagen.warehouse.stats.index.IndexRecipe.Transform;
import de.lebenslagen.warehouse.stats.index.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The same index made another way: how much hangs on a choice that could have been different.
 *
 * @param name German
 * @param index the other values, or why there are none
 * @param massstab whether its values can be held against the same thresholds
 */
record Indexvariante(String name, Ergebnis<List<Double>> index, Massstab massstab) {

  /** What of two indices can be compared. */
  enum Massstab {
    DERSELBE,
    NUR_REIHENFOLGE
  }

  private static final double DOPPELT = 2;

  /**
   * Leaves out each part, doubles each weight, weighs all the same, takes the other spread and
   * centre, lets the data weigh (first principal component).
   */
  static List<Indexvariante> list(
      Indexlauf lauf, Hauptkomponenten komponenten, Function<IndikatorSchluessel, String> namen) {
    List<Indexvariante> result = new ArrayList<>();
    Indexrezept rezept = lauf.index().rezept();
    for (IndexComponent part : lauf.bestandteile()) {
      String name = namen.apply(new IndikatorSchluessel(part.name()));
      if (lauf.bestandteile().size() > 1) {
        result.add(of(lauf, "ohne " + name, parts -> without(parts, part.name()), rezept));
      }
    }
    for (IndexComponent part : lauf.bestandteile()) {
      String name = namen.apply(new IndikatorSchluessel(part.name()));
      result.add(of(lauf, name + " doppelt", parts -> weigh(parts, part.name(), DOPPELT), rezept));
    }
    if (lauf.bestandteile().stream().mapToDouble(c -> Math.abs(c.weight())).distinct().count()
        > 1) {
      result.add(of(lauf, "alle Gewichte gleich", Indexvariante::equal, rezept));
    }
    if (rezept.verfahren().transform() == Transform.Z_SCORE) {
      result.addAll(scales(lauf, rezept));
    }
    if (lauf.bestandteile().size() > 1) {
      result.add(komponenten.variante());
    }
    return result;
  }

  private static List<Indexvariante> scales(Indexlauf lauf, Indexrezept rezept) {
    List<Indexvariante> result = new ArrayList<>();
    IndexRecipe old = rezept.verfahren();
    result.add(
        of(
            lauf,
            "andere Streuung",
            UnaryOperator.identity(),
            with(rezept, old.centre(), other(old.spread()))));
    if (lauf.hasNenner() && !lauf.index().hasVeraenderung()) {
      boolean plain = old.centre() == Centre.AREA_MEAN;
      result.add(
          of(
              lauf,
              plain ? "Mitte: Stadt statt Räume" : "Mitte: Räume statt Stadt",
              UnaryOperator.identity(),
              with(rezept, plain ? Centre.WEIGHTED_MEAN : Centre.AREA_MEAN, old.spread())));
    }
    return result;
  }

  private static Indexvariante of(
      Indexlauf lauf, String name, UnaryOperator<List<IndexComponent>> change, Indexrezept rezept) {
    return new Indexvariante(name, lauf.scoreAgain(change, rezept), Massstab.DERSELBE);
  }

  private static List<IndexComponent> without(List<IndexComponent> parts, String name) {
    return parts.stream().filter(p -> !p.name().equals(name)).toList();
  }

  private static List<IndexComponent> weigh(
      List<IndexComponent> parts, String name, double factor) {
    return parts.stream()
        .map(
            p ->
                p.name().equals(name)
                    ? new IndexComponent(p.name(), p.values(), p.weight() * factor)
                    : p)
        .toList();
  }

  private static List<IndexComponent> equal(List<IndexComponent> parts) {
    return parts.stream()
        .map(p -> new IndexComponent(p.name(), p.values(), Math.signum(p.weight())))
        .toList();
  }

  /** Population and sample take each other's place; so do weighted and mean deviation. */
  private static Spread other(Spread spread) {
    return switch (spread) {
      case POPULATION_SD -> Spread.SAMPLE_SD;
      case SAMPLE_SD -> Spread.POPULATION_SD;
      case WEIGHTED_SD -> Spread.WEIGHTED_MEAN_ABSOLUTE_DEVIATION;
      case WEIGHTED_MEAN_ABSOLUTE_DEVIATION -> Spread.WEIGHTED_SD;
    };
  }

  private static Indexrezept with(Indexrezept rezept, Centre centre, Spread spread) {
    IndexRecipe old = rezept.verfahren();
    return rezept.withVerfahren(new IndexRecipe(centre, spread, old.combination(), old.closing()));
  }
}
