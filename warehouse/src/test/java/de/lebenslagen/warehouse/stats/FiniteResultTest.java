package de.lebenslagen.warehouse.stats;

import static de.lebenslagen.warehouse.stats.Interval.LEVEL_95;
import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.stats.cluster.Distances;
import de.lebenslagen.warehouse.stats.cluster.KMedoids;
import de.lebenslagen.warehouse.stats.cluster.WardClustering;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexModel;
import de.lebenslagen.warehouse.stats.index.IndexRecipe;
import de.lebenslagen.warehouse.stats.index.PrincipalComponents;
import de.lebenslagen.warehouse.stats.index.RankTransform;
import de.lebenslagen.warehouse.stats.projection.CohortComponent;
import de.lebenslagen.warehouse.stats.projection.CohortSchedule;
import de.lebenslagen.warehouse.stats.projection.HamiltonPerry;
import de.lebenslagen.warehouse.stats.projection.IterativeProportionalFitting;
import de.lebenslagen.warehouse.stats.rate.BetaBinomialShrinkage;
import de.lebenslagen.warehouse.stats.rate.ClopperPearsonInterval;
import de.lebenslagen.warehouse.stats.rate.DirectStandardisation;
import de.lebenslagen.warehouse.stats.rate.EventRate;
import de.lebenslagen.warehouse.stats.rate.FunnelLimits;
import de.lebenslagen.warehouse.stats.rate.IndirectStandardisation;
import de.lebenslagen.warehouse.stats.rate.MarshallShrinkage;
import de.lebenslagen.warehouse.stats.rate.PoissonInterval;
import de.lebenslagen.warehouse.stats.rate.ProbabilityMap;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import de.lebenslagen.warehouse.stats.rate.ProportionChange;
import de.lebenslagen.warehouse.stats.rate.RateRatio;
import de.lebenslagen.warehouse.stats.rate.ReferenceStratum;
import de.lebenslagen.warehouse.stats.rate.Stratum;
import de.lebenslagen.warehouse.stats.rate.WilsonInterval;
import de.lebenslagen.warehouse.stats.segregation.ChanceExpectation;
import de.lebenslagen.warehouse.stats.segregation.DissimilarityIndex;
import de.lebenslagen.warehouse.stats.segregation.ExposureIndex;
import de.lebenslagen.warehouse.stats.segregation.GroupTable;
import de.lebenslagen.warehouse.stats.segregation.InequalityIndex;
import de.lebenslagen.warehouse.stats.segregation.TwoGroups;
import de.lebenslagen.warehouse.stats.spatial.GearyTest;
import de.lebenslagen.warehouse.stats.spatial.GetisOrd;
import de.lebenslagen.warehouse.stats.spatial.LocalMoran;
import de.lebenslagen.warehouse.stats.spatial.MoranTest;
import de.lebenslagen.warehouse.stats.spatial.Permutations;
import de.lebenslagen.warehouse.stats.spatial.SpatialWeights;
import de.lebenslagen.warehouse.stats.trend.InterruptedSeries;
import de.lebenslagen.warehouse.stats.trend.PlaceboComparison;
import de.lebenslagen.warehouse.stats.trend.Series;
import de.lebenslagen.warehouse.stats.trend.TheilSen;
import de.lebenslagen.warehouse.stats.trend.Trend;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiny, mostly degenerate data through every method: no NaN, no infinity, no -0.0, anywhere. */
class FiniteResultTest {

  private static final int ROUNDS = 80;
  private static final int AREAS = 5;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 9})
  void ratesAreFinite(long most) {
    checkAll(
        random -> {
          List<Proportion> before = proportions(random, most);
          List<Proportion> after = proportions(random, most);
          List<EventRate> rates =
              after.stream().map(p -> new EventRate(p.cases(), p.population())).toList();
          Proportion one = before.get(0);
          EventRate rate = rates.get(0);
          EventRate other = rates.get(1);
          List<Stratum> strata =
              before.stream()
                  .map(p -> new Stratum(p.cases() * 4, p.population(), random.nextInt(3)))
                  .toList();
          List<ReferenceStratum> reference =
              before.stream()
                  .map(p -> new ReferenceStratum(p.cases(), random.nextInt(3), p.population()))
                  .toList();
          return List.of(
              one.share(),
              WilsonInterval.of(one, LEVEL_95),
              ClopperPearsonInterval.of(one, LEVEL_95),
              PoissonInterval.of(rate, LEVEL_95),
              PoissonInterval.byar(one.cases(), LEVEL_95),
              RateRatio.ratio(rate, other),
              RateRatio.interval(rate, other, LEVEL_95),
              RateRatio.pValue(rate, other),
              ProportionChange.ofAreas(before, after, LEVEL_95),
              BetaBinomialShrinkage.of(before, LEVEL_95),
              MarshallShrinkage.global(rates),
              MarshallShrinkage.local(rates, neighbours(random)),
              ProbabilityMap.of(rates),
              FunnelLimits.ofShare(random.nextDouble(1e-6, 1), one.population(), LEVEL_95),
              FunnelLimits.ofRate(random.nextDouble(), rate.exposure(), LEVEL_95),
              DirectStandardisation.of(strata, LEVEL_95),
              DirectStandardisation.fayFeuer(strata, LEVEL_95),
              DirectStandardisation.dobson(strata, LEVEL_95),
              IndirectStandardisation.of(one.cases(), reference, LEVEL_95));
        });
  }

  private static List<Proportion> proportions(SplittableRandom random, long most) {
    return Stream.generate(
            () -> new Proportion(random.nextLong(most + 1), random.nextLong(most + 1)))
        .limit(AREAS)
        .toList();
  }

  private static Neighbours neighbours(SplittableRandom random) {
    List<List<Integer>> areas =
        Stream.<List<Integer>>generate(ArrayList::new).limit(AREAS).toList();
    for (int i = 0; i < AREAS; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          areas.get(i).add(j);
          areas.get(j).add(i);
        }
      }
    }
    return Neighbours.of(areas);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void indicesTypesAndSpaceAreFinite(int different) {
    checkAll(
        random -> {
          List<IndexComponent> indicators =
              Stream.of("a", "b", "c")
                  .map(name -> IndexComponent.of(name, values(random, AREAS, different)))
                  .toList();
          List<Double> values = indicators.get(0).values();
          Neighbours neighbours = neighbours(random);
          SpatialWeights weights = SpatialWeights.rowStandardised(neighbours);
          Permutations few = new Permutations(99, random.nextLong());
          Distances distances =
              Distances.of(
                  IntStream.range(0, AREAS)
                      .mapToObj(i -> indicators.stream().map(c -> c.values().get(i)).toList())
                      .toList());
          return List.of(
              IndexModel.fit(IndexRecipe.BERLIN, indicators).map(model -> model.score(indicators)),
              PrincipalComponents.of(indicators),
              RankTransform.exponential(values),
              MoranTest.of(values, weights, few),
              GearyTest.of(values, weights, few),
              LocalMoran.of(values, weights, few),
              GetisOrd.of(values, neighbours, few),
              KMedoids.of(distances, 2),
              KMedoids.bestOf(distances, 4),
              WardClustering.of(distances).joins(),
              WardClustering.of(distances).cut(2));
        });
  }

  /** Values of few kinds, some negative, some -0.0. */
  private static List<Double> values(SplittableRandom random, int size, int different) {
    return Stream.generate(() -> (random.nextInt(different) - 1) * -0.1).limit(size).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 9})
  void segregationIsFinite(long most) {
    checkAll(
        random -> {
          List<List<Long>> counts =
              Stream.generate(() -> random.longs(2, 0, most + 1).boxed().toList())
                  .limit(AREAS)
                  .toList();
          Ergebnis<TwoGroups> groups =
              TwoGroups.of(
                  counts.stream().map(c -> c.get(0)).toList(),
                  counts.stream().map(c -> c.get(1)).toList());
          return List.of(
              groups.map(DissimilarityIndex::of),
              groups.map(ExposureIndex::isolation),
              groups.map(ExposureIndex::exposure),
              groups.map(ExposureIndex::etaSquared),
              groups.map(InequalityIndex::gini),
              groups.map(g -> InequalityIndex.atkinson(g, 0.3)),
              groups.map(ChanceExpectation::ofDissimilarity),
              groups.flatMap(
                  g ->
                      ChanceExpectation.correct(
                          DissimilarityIndex.of(g), ChanceExpectation.ofDissimilarity(g))),
              GroupTable.of(counts).flatMap(GroupTable::theilH),
              GroupTable.of(counts).map(GroupTable::mutualInformation),
              GroupTable.of(counts).flatMap(table -> table.exposure(0, 1)),
              GroupTable.of(counts).flatMap(table -> table.localSegregation(0)));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void seriesAreFinite(int different) {
    checkAll(
        random -> {
          List<Double> times = IntStream.range(0, 9).mapToObj(i -> 2012.0 + i).toList();
          Series series = new Series(times, values(random, 9, different));
          List<List<Double>> areas =
              Stream.generate(() -> values(random, 4, different)).limit(AREAS).toList();
          return List.of(
              Trend.of(series, LEVEL_95),
              TheilSen.of(series, LEVEL_95),
              InterruptedSeries.of(series, List.of(2015.0), LEVEL_95),
              PlaceboComparison.of(areas, 2, 1));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50})
  void projectionsAreFinite(int most) {
    checkAll(
        random -> {
          List<Double> women = persons(random, most);
          List<Double> men = persons(random, most);
          CohortSchedule schedule =
              new CohortSchedule(
                  random.doubles(AREAS).boxed().toList(),
                  random.doubles(AREAS, -1, 1).boxed().toList());
          List<Double> rates = random.doubles(AREAS).boxed().toList();
          List<List<Double>> table = Stream.generate(() -> persons(random, most)).limit(2).toList();
          return List.of(
              CohortComponent.project(
                  women, men, schedule, schedule, new CohortComponent.Fertility(rates, 1.05, 5)),
              HamiltonPerry.project(
                  women, men, HamiltonPerry.Caps.usual(3), new HamiltonPerry.Parents(1, 2)),
              IterativeProportionalFitting.fit(table, List.of(5.0, 5.0), columns(women)));
        });
  }

  private static List<Double> persons(SplittableRandom random, int most) {
    return random.ints(AREAS, 0, most).mapToObj(i -> (double) i).toList();
  }

  private static List<Double> columns(List<Double> weights) {
    double sum = weights.stream().mapToDouble(w -> w).sum();
    return weights.stream().map(w -> sum == 0 ? 2.0 : 10 * w / sum).toList();
  }

  private static void checkAll(Function<SplittableRandom, List<?>> methods) {
    int numbers = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      for (Object result : methods.apply(new SplittableRandom(seed))) {
        numbers += check(result);
      }
    }
    assertThat(numbers).as("numbers that were checked").isGreaterThanOrEqualTo(ROUNDS);
  }

  /** Checks every number in a result and counts them. */
  private static int check(Object value) {
    int numbers = 0;
    if (value instanceof Double number) {
      assertThat(Double.isFinite(number)).isTrue();
      assertThat(Double.doubleToRawLongBits(number)).isNotEqualTo(Long.MIN_VALUE);
      return 1;
    } else if (value instanceof Iterable<?> values) {
      for (Object each : values) {
        numbers += check(each);
      }
    } else if (value instanceof Record result) {
      for (RecordComponent component : result.getClass().getRecordComponents()) {
        numbers += check(read(result, component));
      }
    }
    return numbers;
  }

  private static Object read(Record result, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(result);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("Cannot read " + component, e);
    }
  }
}
