package de.lebenslagen.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MessreiheTest {

  private static Messreihe sekunden(Double... werte) {
    return Messreihe.sekunden("x", List.of(werte), 0.6, 0.4, "");
  }

  private static Messreihe mal(double wert) {
    return new Messreihe(
        "x",
        "times",
        List.of(wert),
        OptionalDouble.of(6),
        OptionalDouble.of(20),
        Messreihe.Richtung.MEHR,
        "");
  }

  @Test
  void medianIsTheMiddle() {
    assertThat(sekunden(3.0, 1.0, 2.0).median()).isEqualTo(2.0);
    assertThat(sekunden(4.0, 1.0, 2.0, 3.0).median()).isEqualTo(2.5);
    assertThat(sekunden(3.0, 1.0).min()).isEqualTo(1.0);
    assertThat(sekunden(3.0, 1.0).max()).isEqualTo(3.0);
  }

  @Test
  void verdictFollowsTheDirection() {
    assertThat(sekunden(0.4).urteil()).isEqualTo("aim");
    assertThat(sekunden(0.5).urteil()).isEqualTo("bar");
    assertThat(sekunden(0.7).urteil()).isEqualTo("missed");
    assertThat(mal(25).urteil()).isEqualTo("aim");
    assertThat(mal(7).urteil()).isEqualTo("bar");
    assertThat(mal(5).urteil()).isEqualTo("missed");
    assertThat(Messreihe.ohneVorgabe("x", "s", List.of(1.0), "").urteil()).isEmpty();
  }

  @Test
  void nothingMeasuredIsRefused() {
    assertThatThrownBy(() -> sekunden()).isInstanceOf(IllegalArgumentException.class);
  }
}
