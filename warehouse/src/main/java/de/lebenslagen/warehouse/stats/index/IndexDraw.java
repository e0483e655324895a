package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws a whole index: every indicator is drawn anew, then the recipe is fitted and scored as it
 * was to the observed values. With {@link RankInterval} it gives the rank of an area in the index
 * with its interval.
 *
 * <p>A draw in which no indicator varies ranks all areas alike. Limits: indicators are drawn
 * independently of each other, though often the same people stand behind them, so intervals are a
 * little too short.
 */
public final class IndexDraw implements RankInterval.Draw {

  /**
   * An indicator with its chance.
   *
   * @param name as in the index
   * @param weight as in the index
   * @param draw draws its values, one per area
   */
  public record Drawn(String name, double weight, RankInterval.Draw draw) {}

  private final IndexRecipe recipe;
  private final List<Drawn> indicators;

  private IndexDraw(IndexRecipe recipe, List<Drawn> indicators) {
    this.recipe = recipe;
    this.indicators = indicators;
  }

  /** An index of at least one indicator. */
  public static IndexDraw of(IndexRecipe recipe, List<Drawn> indicators) {
    Checks.atLeast(1, indicators.size(), "indicators");
    return new IndexDraw(recipe, List.copyOf(indicators));
  }

  @Override
  public List<Double> next(SplittableRandom random) {
    List<IndexComponent> components = new ArrayList<>(indicators.size());
    for (Drawn drawn : indicators) {
      List<Double> values = drawn.draw().next(random);
      components.add(new IndexComponent(drawn.name(), values, drawn.weight()));
    }
    int areas = components.get(0).values().size();
    return IndexModel.fit(recipe, components)
        .map(model -> model.score(components).index())
        .find()
        .orElseGet(() -> Collections.nCopies(areas, 0.0));
  }
}
