package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A recipe fitted to the areas of one year. Scoring the same year gives the ordinary index, scoring
 * a later year gives an index with a frozen base year.
 *
 * <p>Edge cases: an indicator without spread is dropped and listed in {@link #dropped}; where none
 * is left, or their sum has no spread, there is no index. Which areas are valid is decided before.
 */
public final class IndexModel {

  private final IndexRecipe recipe;
  private final Map<String, ZScale> scales;
  private final Map<String, String> dropped;
  private final ZScale closing;

  private IndexModel(
      IndexRecipe recipe, Map<String, ZScale> scales, Map<String, String> dropped, ZScale closing) {
    this.recipe = recipe;
    this.scales = scales;
    this.dropped = dropped;
    this.closing = closing;
  }

  /** Fits the recipe to areas that all weigh the same. */
  public static Ergebnis<IndexModel> fit(IndexRecipe recipe, List<IndexComponent> components) {
    Checks.atLeast(1, components.size(), "components");
    List<Double> equal = components.get(0).values().stream().map(value -> 1.0).toList();
    return fit(recipe, components, equal);
  }

  /**
   * Fits the recipe.
   *
   * @param areaWeights usually residents, one per area; used by the weighted centre and spreads
   */
  public static Ergebnis<IndexModel> fit(
      IndexRecipe recipe, List<IndexComponent> components, List<Double> areaWeights) {
    return fit(recipe, components, component -> areaWeights, areaWeights);
  }

  /**
   * Fits the recipe with weights of areas that differ between the indicators: weighted with its
   * denominators, the centre of a rate is the rate of the town.
   *
   * @param areaWeights one per area, for each indicator
   * @param closingWeights one per area, for the index as a whole
   */
  public static Ergebnis<IndexModel> fit(
      IndexRecipe recipe,
      List<IndexComponent> components,
      Function<IndexComponent, List<Double>> areaWeights,
      List<Double> closingWeights) {
    Checks.atLeast(1, components.size(), "components");
    Map<String, ZScale> scales = new LinkedHashMap<>();
    Map<String, String> dropped = new LinkedHashMap<>();
    for (IndexComponent component : components) {
      List<Double> weights = areaWeights.apply(component);
      Checks.sameLength(weights.size(), component.values().size(), component.name());
      Ergebnis<ZScale> scale =
          ZScale.fit(component.values(), weights, recipe.centre(), recipe.spread());
      scale.find().ifPresent(found -> scales.put(component.name(), found));
      scale.findGrund().ifPresent(grund -> dropped.put(component.name(), grund));
    }
    Checks.sameLength(components.size(), scales.size() + dropped.size(), "names of indicators");
    if (scales.isEmpty()) {
      return Ergebnis.missing("Kein Indikator streut: kein Index.");
    }
    IndexModel open = new IndexModel(recipe, scales, dropped, new ZScale(0, 1));
    return recipe.closing() == IndexRecipe.Closing.NONE
        ? Ergebnis.of(open)
        : ZScale.fit(open.combine(components), closingWeights, recipe.centre(), recipe.spread())
            .map(again -> new IndexModel(recipe, scales, dropped, again));
  }

  /**
   * Scores areas, of the fitted year or another.
   *
   * @param components the indicators by name; those dropped while fitting may be missing
   */
  public IndexValues score(List<IndexComponent> components) {
    Map<String, List<Double>> scores = new LinkedHashMap<>();
    for (IndexComponent component : used(components)) {
      scores.put(component.name(), score(component));
    }
    List<Double> combined = combine(components);
    return new IndexValues(scores, combined, closing.score(combined));
  }

  /** Centre and spread of every indicator that varies, by name, in their order. */
  public Map<String, ZScale> scales() {
    return Collections.unmodifiableMap(scales);
  }

  /** The indicators left out, with the German reason. */
  public Map<String, String> dropped() {
    return Map.copyOf(dropped);
  }

  private List<IndexComponent> used(List<IndexComponent> components) {
    List<IndexComponent> used =
        components.stream().filter(component -> scales.containsKey(component.name())).toList();
    Checks.sameLength(scales.size(), used.size(), "components");
    return used;
  }

  private List<Double> score(IndexComponent component) {
    if (recipe.transform() == IndexRecipe.Transform.RANK_EXPONENTIAL) {
      return RankTransform.exponential(component.values());
    }
    ZScale scale = scales.get(component.name());
    if (scale == null) {
      throw new IllegalArgumentException("No scale was fitted for " + component.name() + ".");
    }
    return scale.score(component.values());
  }

  private List<Double> combine(List<IndexComponent> components) {
    List<IndexComponent> used = used(components);
    double total =
        recipe.combination() == IndexRecipe.Combination.SUM
            ? 1
            : used.stream().mapToDouble(component -> Math.abs(component.weight())).sum();
    List<List<Double>> scores = used.stream().map(this::score).toList();
    int areas = used.get(0).values().size();
    List<Double> combined = new ArrayList<>(areas);
    for (int i = 0; i < areas; i++) {
      double sum = 0;
      for (int k = 0; k < scores.size(); k++) {
        sum += used.get(k).weight() * scores.get(k).get(i);
      }
      combined.add(Checks.finite(sum / total, "index"));
    }
    return List.copyOf(combined);
  }
}
