package de.lebenslagen.warehouse.stats.rate;

import static de.lebenslagen.warehouse.stats.Interval.LEVEL_95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardisationTest {

  private static final List<Stratum> STRATA =
      Fixture.read("rates/dsr_input.csv").stream()
          .map(row -> new Stratum(row.count("cases"), row.number("pop"), row.number("std")))
          .toList();

  @Test
  void directRateEqualsReference() {
    Fixture.Row expected = Fixture.read("rates/dsr_expected.csv").get(0);
    StandardisedRate rate = DirectStandardisation.of(STRATA, LEVEL_95).get();
    assertThat(rate.cases()).isEqualTo(30);
    assertThat(rate.crude()).isCloseTo(expected.number("crude"), within(1e-15));
    assertThat(rate.rate()).isCloseTo(expected.number("dsr"), within(1e-15));
    assertThat(rate.fayFeuer().lower()).isCloseTo(expected.number("fayfeuer_lo"), within(1e-9));
    assertThat(rate.fayFeuer().upper()).isCloseTo(expected.number("fayfeuer_hi"), within(1e-9));
    assertThat(rate.dobson().lower()).isCloseTo(expected.number("dobson_lo"), within(1e-9));
    assertThat(rate.dobson().upper()).isCloseTo(expected.number("dobson_hi"), within(1e-9));
  }

  @Test
  void noDirectRateWhenUnderTenCases() {
    List<Stratum> nine = List.of(new Stratum(4, 100, 10), new Stratum(5, 100, 10));
    assertThat(DirectStandardisation.of(nine, LEVEL_95).findGrund())
        .contains("Nur 9 Fälle: standardisierte Raten erst ab 10 Fällen.");
  }

  @Test
  void lowerLimitIsZeroWhenThereIsNoCase() {
    List<Stratum> none = List.of(new Stratum(0, 100, 10), new Stratum(0, 200, 30));
    Interval fayFeuer = DirectStandardisation.fayFeuer(none, LEVEL_95).get();
    assertThat(fayFeuer.lower()).isZero();
    assertThat(fayFeuer.upper()).isCloseTo(3.68887945411394 * 0.00375, within(1e-9));
    assertThat(DirectStandardisation.dobson(none, LEVEL_95).get().lower()).isZero();
  }

  @Test
  void notComputableWhenWeightedStratumIsEmpty() {
    List<Stratum> strata = new ArrayList<>(STRATA);
    strata.add(new Stratum(0, 0, 100));
    assertThat(DirectStandardisation.of(strata, LEVEL_95).findGrund())
        .contains("Eine Altersgruppe der Standardbevölkerung hat hier keine Bevölkerung.");
  }

  @Test
  void rateStaysWhenStratumWithoutPeopleAndWeightIsAdded() {
    List<Stratum> strata = new ArrayList<>(STRATA);
    strata.add(new Stratum(0, 0, 0));
    assertThat(DirectStandardisation.of(strata, LEVEL_95))
        .isEqualTo(DirectStandardisation.of(STRATA, LEVEL_95));
  }

  @Test
  void directRateIsCrudeWhenStandardHasAreasOwnStructure() {
    List<Stratum> own =
        STRATA.stream().map(s -> new Stratum(s.cases(), s.population(), s.population())).toList();
    StandardisedRate rate = DirectStandardisation.of(own, LEVEL_95).get();
    assertThat(rate.rate()).isCloseTo(rate.crude(), within(1e-15));
  }

  @Test
  void notComputableWhenStandardIsEmpty() {
    List<Stratum> strata = List.of(new Stratum(20, 100, 0));
    assertThat(DirectStandardisation.of(strata, LEVEL_95).findGrund())
        .contains("Standardbevölkerung ist leer.");
  }

  @Test
  void indirectRatioEqualsReference() {
    Fixture.Row expected = Fixture.read("rates/indirect_smr_expected.csv").get(0);
    IndirectStandardisation result =
        IndirectStandardisation.of(expected.count("observed"), reference(), LEVEL_95).get();
    assertThat(result.expected()).isCloseTo(expected.number("exp"), within(1e-12));
    assertThat(result.ratio()).isCloseTo(expected.number("sir"), within(1e-13));
    assertThat(result.adjustedRate()).isCloseTo(expected.number("adj.rate"), within(1e-13));
    Interval logNormal = result.logNormalInterval(LEVEL_95).get();
    assertThat(logNormal.lower()).isCloseTo(expected.number("lci"), within(1e-12));
    assertThat(logNormal.upper()).isCloseTo(expected.number("uci"), within(1e-12));
    Interval byar = PoissonInterval.byar(30, LEVEL_95);
    assertThat(result.interval().upper())
        .isCloseTo(byar.upper() / result.expected(), within(1e-12));
  }

  private static List<ReferenceStratum> reference() {
    return Fixture.read("rates/indirect_input.csv").stream()
        .map(
            row ->
                new ReferenceStratum(
                    row.number("population"),
                    row.count("reference_cases"),
                    row.number("reference_population")))
        .toList();
  }

  @Test
  void indirectIsMissingWhenNothingIsExpectedOrReferenceLacksStratum() {
    assertThat(
            IndirectStandardisation.of(3, List.of(new ReferenceStratum(10, 0, 100)), LEVEL_95)
                .findGrund())
        .contains("Es wird kein Fall erwartet.");
    assertThat(
            IndirectStandardisation.of(3, List.of(new ReferenceStratum(10, 0, 0)), LEVEL_95)
                .findGrund())
        .contains("Eine Altersgruppe fehlt in der Vergleichsbevölkerung.");
  }

  @Test
  void ratioIsZeroWithoutLogNormalIntervalWhenNoCaseIsObserved() {
    IndirectStandardisation none = IndirectStandardisation.of(0, reference(), LEVEL_95).get();
    assertThat(none.ratio()).isZero();
    assertThat(none.interval().lower()).isZero();
    assertThat(none.logNormalInterval(LEVEL_95).findGrund()).isPresent();
  }
}
