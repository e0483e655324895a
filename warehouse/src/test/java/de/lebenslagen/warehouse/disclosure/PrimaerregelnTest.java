package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.disclosure.Primaerregeln.Empfindlichkeit;
import de.lebenslagen.warehouse.disclosure.Primaerregeln.Kenngroesse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimaerregelnTest {

  private final Primaerregeln regeln = new Primaerregeln(Geheimhaltungspolitik.standard());
  private final Primaerregeln streng = new Primaerregeln(Geheimhaltungspolitik.streng());

  @ParameterizedTest
  @CsvSource({
    "0, false, false",
    "1, true, true",
    "2, true, true",
    "3, false, true",
    "4, false, true",
    "5, false, false"
  })
  void countIsSecretBelowThreshold(long anzahl, boolean standard, boolean strict) {
    assertThat(regeln.isFallzahlGeheim(anzahl)).isEqualTo(standard);
    assertThat(streng.isFallzahlGeheim(anzahl)).isEqualTo(strict);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 50, true, small count",
    "49, 50, true, small complement",
    "3, 50, false, enough on both sides",
    "0, 50, false, zero is shown",
    "50, 50, false, all of an ordinary trait",
    "5, 9, true, small denominator",
    "5, 10, false, denominator just large enough",
    "0, 9, true, zero of a small denominator",
    "0, 0, false, no share and nobody",
    "60, 50, false, above 100 percent"
  })
  void shareIsSecretByCountComplementOrDenominator(
      long zaehler, long nenner, boolean geheim, String why) {
    assertThat(regeln.isAnteilGeheim(zaehler, nenner, Empfindlichkeit.GEWOEHNLICH))
        .as(why)
        .isEqualTo(geheim);
  }

  @Test
  void allOfThemIsSecretForSensitiveTrait() {
    assertThat(regeln.isAnteilGeheim(50, 50, Empfindlichkeit.SENSIBEL)).isTrue();
    assertThat(regeln.isAnteilGeheim(0, 0, Empfindlichkeit.SENSIBEL)).isFalse();
  }

  @Test
  void meanNeedsTenValuesAndExtremesAreNeverShown() {
    assertThat(regeln.isKenngroesseGeheim(Kenngroesse.MITTELWERT, 9)).isTrue();
    assertThat(regeln.isKenngroesseGeheim(Kenngroesse.MITTELWERT, 10)).isFalse();
    assertThat(regeln.isKenngroesseGeheim(Kenngroesse.QUANTIL, 9)).isTrue();
    assertThat(regeln.isKenngroesseGeheim(Kenngroesse.MINIMUM, 1000)).isTrue();
    assertThat(regeln.isKenngroesseGeheim(Kenngroesse.MAXIMUM, 1000)).isTrue();
  }

  @Test
  void areaBelowThreeHundredResidentsShowsTotalsOnly() {
    assertThat(regeln.isNurInsgesamt(299)).isTrue();
    assertThat(regeln.isNurInsgesamt(300)).isFalse();
  }

  /** The second largest knows its own 40; 10 is left of the rest, 10 percent of 100. */
  @Test
  void sumIsSecretWhenOneContributorDominates() {
    assertThat(regeln.isSummeGeheim(List.of(9L, 100L, 40L))).isTrue();
    assertThat(regeln.isSummeGeheim(List.of(10L, 100L, 40L))).isFalse();
    assertThat(regeln.isSummeGeheim(List.of(100L, 100L))).as("two contributors").isTrue();
    assertThat(regeln.isSummeGeheim(List.of())).as("no contributor").isFalse();
  }

  @Test
  void negativeContributionIsRefused() {
    assertThatThrownBy(() -> regeln.isSummeGeheim(List.of(5L, 5L, -1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void policyWithoutThresholdIsRefused() {
    assertThatThrownBy(
            () -> new Geheimhaltungspolitik("x", 1, 10, 10, 300, 10, 3, 0.5, Duration.ofMinutes(1)))
        .hasMessageContaining("mindestfallzahl");
    assertThatThrownBy(() -> TestPolitik.with(0, Duration.ofMinutes(1)))
        .hasMessageContaining("hoechsterSperranteil");
    assertThatThrownBy(() -> TestPolitik.with(0.5, Duration.ZERO))
        .hasMessageContaining("zeitgrenze");
  }
}
