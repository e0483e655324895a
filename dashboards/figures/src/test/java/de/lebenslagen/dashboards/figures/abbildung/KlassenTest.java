package de.lebenslagen.dashboards.figures.abbildung;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.dashboards.figures.Zahlformat;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class KlassenTest {

  private static Klassen choose(double... values) {
    return Klassenwahl.choose(DoubleStream.of(values).sorted().toArray(), Zahlformat.ANTEIL);
  }

  @Test
  void valueBelongsToTheClassThatItsPrintedNumberNames() {
    Klassen klassen = new Klassen(List.of(15.0, 18.0), Klassen.Skala.STUFEN, Zahlformat.ANTEIL);

    assertThat(klassen.klasse(17.94)).isEqualTo(1);
    assertThat(klassen.klasse(17.96)).as("printed 18,0").isEqualTo(2);
    assertThat(klassen.klasse(18)).isEqualTo(2);
    assertThat(klassen.klasse(-1000)).isZero();
    assertThat(klassen.texte())
        .containsExactly("unter 15,0", "15,0 bis unter 18,0", "18,0 und mehr");
  }

  @Test
  void oneClassWhenAllAreEqualOrThereIsNone() {
    assertThat(choose(5, 5, 5.04).anzahl()).isEqualTo(1);
    assertThat(choose().anzahl()).isEqualTo(1);
    assertThat(choose(5, 5).text(0)).isEqualTo("alle Werte");
  }

  @Test
  void twoClassesWhenThereAreTwoValues() {
    Klassen klassen = choose(5, 7);

    assertThat(klassen.anzahl()).isEqualTo(2);
    assertThat(klassen.klasse(5)).isNotEqualTo(klassen.klasse(7));
  }

  @Test
  void everyClassIsUsedAndThresholdsAreRound() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      double[] values =
          random.doubles(40, 0, 1).map(d -> Math.exp(3 * d) * (1 + random.nextInt(9))).toArray();
      Klassen klassen = choose(values);
      assertThat(DoubleStream.of(values).mapToInt(klassen::klasse).distinct().count())
          .as("seed %d: %s", seed, klassen.grenzen())
          .isEqualTo(klassen.anzahl());
      assertThat(klassen.anzahl()).isGreaterThanOrEqualTo(3);
      assertThat(klassen.grenzen()).allMatch(g -> Klassen.round(g, 1) == g);
    }
  }

  @Test
  void middleClassHoldsZeroForChanges() {
    Klassen klassen =
        Klassenwahl.chooseAroundZero(
            new double[] {-4.2, -1, -0.1, 0, 2.5}, Zahlformat.ANTEIL_AENDERUNG);

    assertThat(klassen.anzahl()).isEqualTo(5);
    assertThat(klassen.klasse(0)).isEqualTo(2);
    assertThat(klassen.klasse(-4.2)).isZero();
    assertThat(klassen.skala()).isEqualTo(Klassen.Skala.ABWEICHUNG);
  }

  @Test
  void oneClassWhenNothingChanged() {
    assertThat(Klassenwahl.chooseAroundZero(new double[] {0, 0}, Zahlformat.ANTEIL).anzahl())
        .isEqualTo(1);
  }
}
