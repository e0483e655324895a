package de.lebenslagen.warehouse.stats.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundingAndFittingTest {

  @Test
  void fittedTableEqualsReference() {
    List<Fixture.Row> rows = Fixture.read("projection/ipf_10x5.csv");
    List<Double> columns =
        DoubleStream.of(Fixture.column("projection/ipf_coltargets.csv", "coltarget"))
            .boxed()
            .toList();
    List<List<Double>> fitted =
        IterativeProportionalFitting.fit(
                rows.stream().map(row -> cells(row, "seed.")).toList(),
                rows.stream().map(row -> row.number("rowtarget")).toList(),
                columns)
            .get()
            .cells();
    for (int i = 0; i < rows.size(); i++) {
      List<Double> expected = cells(rows.get(i), "fit.");
      for (int j = 0; j < expected.size(); j++) {
        assertThat(fitted.get(i).get(j)).isCloseTo(expected.get(j), within(1e-6));
      }
    }
  }

  private static List<Double> cells(Fixture.Row row, String prefix) {
    return IntStream.rangeClosed(1, 5).mapToObj(j -> row.number(prefix + j)).toList();
  }

  @Test
  void totalsAreMetAndOddsRatiosKept() {
    SplittableRandom random = new SplittableRandom(13);
    for (int round = 0; round < 50; round++) {
      List<List<Double>> seed =
          IntStream.range(0, 4).mapToObj(i -> random.doubles(3, 1, 9).boxed().toList()).toList();
      List<Double> rows = random.doubles(4, 1, 9).boxed().toList();
      double total = rows.stream().mapToDouble(r -> r).sum();
      List<Double> columns = List.of(total / 2, total / 3, total / 6);
      List<List<Double>> cells =
          IterativeProportionalFitting.fit(seed, rows, columns).get().cells();
      for (int i = 0; i < 4; i++) {
        assertThat(cells.get(i).stream().mapToDouble(c -> c).sum())
            .isCloseTo(rows.get(i), within(1e-10));
      }
      assertThat(odds(cells)).isCloseTo(odds(seed), within(1e-8));
    }
  }

  private static double odds(List<List<Double>> cells) {
    return cells.get(0).get(0) * cells.get(1).get(1) / cells.get(0).get(1) / cells.get(1).get(0);
  }

  @Test
  void notComputableWhenTotalsContradictOrCannotBeReached() {
    List<List<Double>> seed = List.of(List.of(1.0, 2.0), List.of(3.0, 4.0));
    assertThat(
            IterativeProportionalFitting.fit(seed, List.of(5.0, 5.0), List.of(5.0, 6.0))
                .findGrund())
        .contains("Zeilensummen ergeben 10,00, Spaltensummen 11,00.");
    assertThat(
            IterativeProportionalFitting.fit(
                    List.of(List.of(0.0, 0.0), List.of(3.0, 4.0)),
                    List.of(5.0, 5.0),
                    List.of(5.0, 5.0))
                .findGrund())
        .contains("Eine Randsumme über 0 trifft nur auf leere Zellen.");
    assertThat(
            IterativeProportionalFitting.fit(
                    List.of(List.of(1.0, 0.0), List.of(1.0, 1.0)),
                    List.of(6.0, 4.0),
                    List.of(5.0, 5.0))
                .findGrund())
        .contains("Die leeren Zellen lassen die Randsummen nicht zu.");
  }

  @Test
  void emptyRowStaysEmptyWhenItsTotalIsZero() {
    List<List<Double>> cells =
        IterativeProportionalFitting.fit(
                List.of(List.of(0.0, 0.0), List.of(3.0, 4.0)), List.of(0.0, 9.0), List.of(4.0, 5.0))
            .get()
            .cells();
    assertThat(cells.get(0)).containsExactly(0.0, 0.0);
    assertThat(cells.get(1)).containsExactly(4.0, 5.0);
  }

  @Test
  void personsGoToLargestRemainders() {
    assertThat(LargestRemainder.round(List.of(1.4, 2.4, 0.2))).containsExactly(2L, 2L, 0L);
    assertThat(LargestRemainder.round(List.of(0.5, 0.5, 0.5, 0.5))).containsExactly(1L, 1L, 0L, 0L);
    assertThat(LargestRemainder.round(List.of())).isEmpty();
    assertThat(LargestRemainder.apportion(List.of(47.0, 16.0, 15.8, 12.0, 6.1, 3.1), 10))
        .containsExactly(5L, 2L, 1L, 1L, 1L, 0L);
    assertThat(LargestRemainder.apportion(List.of(0.0, 0.0), 0)).containsExactly(0L, 0L);
  }

  @Test
  void refusesWhenThereIsNothingToShareBy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LargestRemainder.apportion(List.of(0.0, 0.0), 3));
    assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.round(List.of(-1.0)));
  }

  @Test
  void sumStaysAndNobodyMovesByAWholePerson() {
    SplittableRandom random = new SplittableRandom(29);
    for (int round = 0; round < 200; round++) {
      List<Double> values = random.doubles(random.nextInt(1, 40), 0, 50).boxed().toList();
      List<Long> rounded = LargestRemainder.round(values);
      double sum = values.stream().mapToDouble(v -> v).sum();
      assertThat(rounded.stream().mapToLong(v -> v).sum()).isEqualTo(Math.round(sum));
      for (int i = 0; i < values.size(); i++) {
        assertThat(Math.abs(rounded.get(i) - values.get(i))).isLessThan(1);
      }
    }
  }
}
