package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Checks.atLeast(1, components.size(), "components");
    Map<String, ZScale> scales = new LinkedHashMap<>();
    Map<String, String> dropped = new LinkedHashMap<>();
    for (IndexComponent component : components) {
      Checks.sameLength(areaWeights.size(), component.values().size(), component.name());
      Ergebnis<ZScale> scale =
          ZScale.fit(component.values(), areaWeights, recipe.centre(), recipe.spread());
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
        : ZScale.fit(open.combine(components), areaWeights, recipe.centre(), recipe.spread())
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
      scores.put(component.name(), scale(component).score(component.values()));
    }
    List<Double> combined = combine(components);
    return new IndexValues(scores, combined, closing.score(combined));
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

  private ZScale scale(IndexComponent component) {
    ZScale scale = scales.get(component.name());
    if (scale == null) {
      throw new IllegalArgumentException("No scale was fitted for " + component.name() + ".");
    }
    return scale;
  }

  private List<Double> combine(List<IndexComponent> components) {
    List<IndexComponent> used = used(components);
    double total =
        recipe.combination() == IndexRecipe.Combination.SUM
            ? 1
            : used.stream().mapToDouble(component -> Math.abs(component.weight())).sum();
    int areas = used.get(0).values().size();
    List<Double> combined = new ArrayList<>(areas);
    for (int i = 0; i < areas; i++) {
      double sum = 0;
      for (IndexComponent component : used) {
        sum += component.weight() * scale(component).score(component.values().get(i));
      }
      combined.add(Checks.finite(sum / total, "index"));
    }
    return List.copyOf(combined);
  }
}
