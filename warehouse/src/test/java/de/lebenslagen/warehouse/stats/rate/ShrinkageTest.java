package de.lebenslagen.warehouse.stats.rate;

import static de.lebenslagen.warehouse.stats.Interval.LEVEL_95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.Neighbours;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

  private static final List<Fixture.Row> BETA_BINOMIAL =
      Fixture.read("rates/eb_betabinomial_ml.csv");
  private static final List<Fixture.Row> MARSHALL = Fixture.read("rates/eb_marshall_global.csv");

  @Test
  void betaPriorEqualsReferenceAndIsNoLessLikely() {
    List<Proportion> areas = proportions();
    BetaPrior prior = BetaPrior.fit(areas).get();
    double alpha = BETA_BINOMIAL.get(0).number("alpha");
    double beta = BETA_BINOMIAL.get(0).number("beta");
    assertThat(prior.alpha()).isCloseTo(alpha, within(1e-4));
    assertThat(prior.beta()).isCloseTo(beta, within(2e-3));
    BetaLikelihood likelihood = new BetaLikelihood(areas);
    assertThat(likelihood.value(logs(prior.alpha(), prior.beta())))
        .isGreaterThanOrEqualTo(likelihood.value(logs(alpha, beta)));
  }

  private static double[] logs(double alpha, double beta) {
    return new double[] {Math.log(alpha), Math.log(beta)};
  }

  @Test
  void betaBinomialEqualsReference() {
    List<Ergebnis<ShrunkRate>> shrunk = BetaBinomialShrinkage.of(proportions(), LEVEL_95);
    for (int i = 0; i < shrunk.size(); i++) {
      Fixture.Row row = BETA_BINOMIAL.get(i);
      ShrunkRate rate = shrunk.get(i).get();
      assertThat(rate.shrunk()).isCloseTo(row.number("post_mean"), within(1e-6));
      assertThat(rate.interval().get().lower()).isCloseTo(row.number("lo"), within(1e-6));
      assertThat(rate.interval().get().upper()).isCloseTo(row.number("hi"), within(1e-6));
    }
  }

  private static List<Proportion> proportions() {
    return BETA_BINOMIAL.stream()
        .map(row -> new Proportion(row.count("n"), row.count("pop")))
        .toList();
  }

  @Test
  void marshallEqualsReference() {
    List<Ergebnis<ShrunkRate>> shrunk = MarshallShrinkage.global(rates());
    for (int i = 0; i < shrunk.size(); i++) {
      Fixture.Row row = MARSHALL.get(i);
      assertThat(shrunk.get(i).get().raw()).isCloseTo(row.number("raw"), within(1e-15));
      assertThat(shrunk.get(i).get().shrunk()).isCloseTo(row.number("eb_global"), within(1e-13));
    }
  }

  private static List<EventRate> rates() {
    return MARSHALL.stream().map(row -> new EventRate(row.count("n"), row.count("pop"))).toList();
  }

  @Test
  void localIsGlobalWhenEveryoneIsNeighbour() {
    List<EventRate> rates = rates();
    List<List<Integer>> all =
        Stream.iterate(0, i -> i < rates.size(), i -> i + 1)
            .map(i -> Stream.iterate(0, j -> j < 10, j -> j + 1).filter(j -> !j.equals(i)).toList())
            .toList();
    List<Ergebnis<ShrunkRate>> local = MarshallShrinkage.local(rates, Neighbours.of(all));
    List<Ergebnis<ShrunkRate>> global = MarshallShrinkage.global(rates);
    for (int i = 0; i < rates.size(); i++) {
      assertThat(local.get(i).get().shrunk())
          .isCloseTo(global.get(i).get().shrunk(), within(1e-14));
    }
  }

  @Test
  void islandIsItsOwnMeanWhenShrunkLocally() {
    List<EventRate> rates = List.of(new EventRate(5, 50), new EventRate(20, 50));
    Neighbours islands = Neighbours.of(List.of(List.of(), List.of()));
    ShrunkRate rate = MarshallShrinkage.local(rates, islands).get(0).get();
    assertThat(rate.shrunk()).isEqualTo(0.1);
    assertThat(rate.isVollGeschrumpft()).isTrue();
  }

  @Test
  void fullShrinkageIsSaidWhenAreasDifferLessThanByChance() {
    List<Proportion> same =
        List.of(new Proportion(10, 100), new Proportion(11, 100), new Proportion(9, 100));
    for (Ergebnis<ShrunkRate> rate : BetaBinomialShrinkage.of(same, LEVEL_95)) {
      assertThat(rate.get().isVollGeschrumpft()).isTrue();
      assertThat(rate.get().shrunk()).isCloseTo(0.1, within(1e-15));
      assertThat(rate.get().interval().findGrund()).isPresent();
    }
    List<EventRate> rates =
        same.stream().map(p -> new EventRate(p.cases(), p.population())).toList();
    assertThat(MarshallShrinkage.global(rates).get(1).get().isVollGeschrumpft()).isTrue();
  }

  @Test
  void nothingIsShrunkenWhenEveryAreaIsAllOrNothing() {
    List<Proportion> extreme =
        List.of(new Proportion(0, 30), new Proportion(40, 40), new Proportion(25, 25));
    List<Ergebnis<ShrunkRate>> rates = BetaBinomialShrinkage.of(extreme, LEVEL_95);
    assertThat(rates.get(0).get().shrunk()).isCloseTo(0, within(1e-6));
    assertThat(rates.get(1).get().shrunk()).isCloseTo(1, within(1e-6));
    assertThat(rates.get(1).get().ownWeight()).isCloseTo(1, within(1e-6));
  }

  @Test
  void fullShrinkageWhenNobodyHasTheTrait() {
    List<Proportion> none = List.of(new Proportion(0, 100), new Proportion(0, 50));
    ShrunkRate rate = BetaBinomialShrinkage.of(none, LEVEL_95).get(1).get();
    assertThat(rate.shrunk()).isZero();
    assertThat(rate.isVollGeschrumpft()).isTrue();
    assertThat(MarshallShrinkage.global(List.of(new EventRate(0, 9))).get(0).get().shrunk())
        .isZero();
  }

  @Test
  void emptyAreaHasReasonAndLeavesOthersAlone() {
    List<Proportion> with =
        Stream.concat(proportions().stream(), Stream.of(new Proportion(0, 0))).toList();
    List<Ergebnis<ShrunkRate>> shrunk = BetaBinomialShrinkage.of(with, LEVEL_95);
    assertThat(shrunk.get(10).findGrund()).contains("Nenner ist 0.");
    assertThat(shrunk.subList(0, 10)).isEqualTo(BetaBinomialShrinkage.of(proportions(), LEVEL_95));
    assertThat(BetaBinomialShrinkage.of(List.of(new Proportion(0, 0)), LEVEL_95).get(0).find())
        .isEmpty();
    assertThat(MarshallShrinkage.global(List.of(new EventRate(0, 0))).get(0).findGrund())
        .contains("Bezugsgröße ist 0.");
  }

  @Test
  void estimateLiesBetweenOwnAndPriorMeanWhateverTheData() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      List<Proportion> areas =
          Stream.generate(() -> area(random)).limit(random.nextInt(2, 30)).toList();
      double centre =
          BetaPrior.fit(areas).map(BetaPrior::mean).find().orElse(BetaPrior.pooledShare(areas));
      for (Ergebnis<ShrunkRate> rate : BetaBinomialShrinkage.of(areas, LEVEL_95)) {
        double raw = rate.get().raw();
        assertThat(rate.get().shrunk())
            .isBetween(Math.min(raw, centre) - 1e-12, Math.max(raw, centre) + 1e-12);
      }
    }
  }

  private static Proportion area(SplittableRandom random) {
    long population = random.nextLong(1, 400);
    return new Proportion(random.nextLong(0, population + 1), population);
  }
}
