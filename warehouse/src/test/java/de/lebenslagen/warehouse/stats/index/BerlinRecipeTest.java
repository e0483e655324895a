package de.lebenslagen.warehouse.stats.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The declared recipe with its classes is held against the same years in {@code IndexrezeptTest}.
 */
class BerlinRecipeTest {

  private static final double PUBLISHED_TO = 1e-4;

  @ParameterizedTest
  @CsvSource({"2013, 1 2 3 4", "2015, 1 2 3 4", "2019, 1 3 4"})
  void zScoresAndSumEqualPublication(int year, String numbers) {
    List<Fixture.Row> rows = validRows(year);
    List<String> indicators = List.of(numbers.split(" "));
    List<IndexComponent> status = components(rows, "s", indicators);
    IndexValues values = IndexModel.fit(IndexRecipe.BERLIN, status).get().score(status);
    List<IndexComponent> dynamics = components(rows, "d", indicators);
    IndexValues changes = IndexModel.fit(IndexRecipe.BERLIN, dynamics).get().score(dynamics);
    for (int i = 0; i < rows.size(); i++) {
      Fixture.Row row = rows.get(i);
      for (String number : indicators) {
        assertPublished(score(values, "s" + number, i), row, "z_s" + number);
      }
      assertPublished(values.combined().get(i), row, "status_summe");
      assertPublished(score(changes, "d1", i), row, "z_d1");
    }
  }

  private static double score(IndexValues values, String indicator, int area) {
    return Optional.ofNullable(values.scores().get(indicator)).orElseThrow().get(area);
  }

  private static void assertPublished(double value, Fixture.Row row, String column) {
    if (!row.isEmpty(column)) {
      assertThat(value).isCloseTo(row.number(column), within(PUBLISHED_TO));
    }
  }

  private static List<Fixture.Row> validRows(int year) {
    return Fixture.read("berlin_mss/mss_" + year + "_plr.csv").stream()
        .filter(row -> row.text("gueltig").equals("True"))
        .toList();
  }

  private static List<IndexComponent> components(
      List<Fixture.Row> rows, String prefix, List<String> numbers) {
    return numbers.stream()
        .map(
            number ->
                IndexComponent.of(
                    prefix + number,
                    rows.stream().map(row -> row.number(prefix + number)).toList()))
        .toList();
  }

  @Test
  void valueMovesByMoreThanToleranceWhenSampleDeviationIsTaken() {
    List<IndexComponent> status = components(validRows(2013), "s", List.of("1", "2", "3", "4"));
    IndexRecipe sample =
        new IndexRecipe(
            Centre.AREA_MEAN,
            Spread.SAMPLE_SD,
            IndexRecipe.Combination.SUM,
            IndexRecipe.Closing.STANDARDISE_AGAIN);
    List<Double> berlin = IndexModel.fit(IndexRecipe.BERLIN, status).get().score(status).index();
    List<Double> other = IndexModel.fit(sample, status).get().score(status).index();
    double largest = 0;
    for (int i = 0; i < berlin.size(); i++) {
      largest = Math.max(largest, Math.abs(berlin.get(i) - other.get(i)));
    }
    assertThat(largest).isGreaterThan(10 * PUBLISHED_TO);
  }
}
