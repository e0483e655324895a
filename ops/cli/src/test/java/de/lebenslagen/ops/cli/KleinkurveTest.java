package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KleinkurveTest {

  private static List<OptionalDouble> reihe(double... werte) {
    return Arrays.stream(werte)
        .mapToObj(w -> Double.isNaN(w) ? OptionalDouble.empty() : OptionalDouble.of(w))
        .toList();
  }

  @Test
  void seriesShareOneScale() {
    List<OptionalDouble> low = reihe(0, 1, 2);
    List<OptionalDouble> high = reihe(5, 6, 7);
    Kleinkurve kurve = Kleinkurve.of(List.of(low, high));

    assertThat(kurve.render(low)).isEqualTo("▁▂▃");
    assertThat(kurve.render(high)).isEqualTo("▆▇█");
  }

  @Test
  void gapIsAPointAndEqualValuesLieInTheMiddle() {
    assertThat(Kleinkurve.of(List.of(reihe(1, Double.NaN, 3))).render(reihe(1, Double.NaN, 3)))
        .isEqualTo("▁·█");
    assertThat(Kleinkurve.of(List.of(reihe(4, 4))).render(reihe(4, 4))).isEqualTo("▄▄");
    assertThat(Kleinkurve.of(List.of()).render(reihe(Double.NaN))).isEqualTo("·");
  }

  @Test
  void intervalIsDrawnAroundItsValueWithTheMarkBehind() {
    Spannenbild bild = new Spannenbild(0, 10, 11, OptionalDouble.of(5));

    assertThat(bild.render(OptionalDouble.of(2), Optional.of(new Interval(1, 3))))
        .isEqualTo(" ─●─ ┊");
    assertThat(bild.render(OptionalDouble.of(6), Optional.of(new Interval(4, 8))))
        .isEqualTo("    ─┼●──");
    assertThat(bild.render(OptionalDouble.empty(), Optional.empty())).isEqualTo("     ┊");
  }
}
