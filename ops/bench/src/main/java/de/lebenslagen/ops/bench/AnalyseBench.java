package de.lebenslagen.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.Neighbours;
import de.lebenslagen.warehouse.stats.index.BinomialDraw;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.IndexModel;
import de.lebenslagen.warehouse.stats.index.IndexRecipe;
import de.lebenslagen.warehouse.stats.index.RankInterval;
import de.lebenslagen.warehouse.stats.segregation.ChanceExpectation;
import de.lebenslagen.warehouse.stats.segregation.InequalityIndex;
import de.lebenslagen.warehouse.stats.segregation.TwoGroups;
import de.lebenslagen.warehouse.stats.spatial.LocalMoran;
import de.lebenslagen.warehouse.stats.spatial.Permutations;
import de.lebenslagen.warehouse.stats.spatial.SpatialWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The full set of analyses of a town, with the query file open; and what a second core gives to
 * bootstrap and permutations, in turns. Prints JSON.
 */
public final class AnalyseBench {

  private static final int WARM = 2;
  private static final int PAARE = 5;
  private static final int AREAS = 542;
  private static final int PARTS = 4;

  private AnalyseBench() {}

  /**
   * @param args the workspace, or {@code kerne}
   */
  public static void main(String[] args)
      throws IOException, ExecutionException, InterruptedException {
    Map<String, Object> result = args[0].equals("kerne") ? cores() : town(Path.of(args[0]));
    System.out.println(
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result));
  }

  private static Map<String, Object> town(Path ort) throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    try (Datenbank datenbank = Datenbank.open(queryFile(ort))) {
      List<Double> seconds = new ArrayList<>();
      List<Double> cpu = new ArrayList<>();
      for (int run = 0; run <= WARM; run++) {
        long begin = System.nanoTime();
        double used = cpuSeconds();
        Analysesatz.Umfang umfang = new Analysesatz(ort, datenbank).run();
        seconds.add((System.nanoTime() - begin) / 1e9);
        cpu.add(cpuSeconds() - used);
        result.put("indices", umfang.indizes());
        result.put("segregations", umfang.segregationen());
        result.put("declared", umfang.weitere());
        result.put("without_data", umfang.ohneDaten());
        result.put("rows", umfang.tabellenzeilen());
      }
      result.put("seconds", seconds);
      result.put("cpu_seconds", cpu);
    }
    return result;
  }

  /** Of all threads of this JVM, its compilers included. */
  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private static Path queryFile(Path ort) throws IOException {
    try (Stream<Path> files = Files.list(ort.resolve(".lebenslagen/abfrage"))) {
      return files
          .filter(f -> f.getFileName().toString().matches("intern-.*\\.duckdb"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Wall time on one core through wall time on all, by pairs. */
  private static Map<String, Object> cores() throws ExecutionException, InterruptedException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("cores", Runtime.getRuntime().availableProcessors());
    SplittableRandom random = new SplittableRandom(4);
    List<Long> cases = random.longs(AREAS, 20, 200).boxed().toList();
    List<Long> residents = random.longs(AREAS, 2000, 9000).boxed().toList();
    List<Double> shares =
        IntStream.range(0, AREAS).mapToObj(i -> (double) cases.get(i) / residents.get(i)).toList();
    BinomialDraw draw = BinomialDraw.of(shares, residents);
    pairs(
        "bootstrap",
        result,
        () -> RankInterval.of(shares, r -> index(draw, r), 1000, Interval.LEVEL_95, 1));
    Neighbours ring =
        Neighbours.of(
            IntStream.range(0, AREAS)
                .mapToObj(i -> List.of((i + 1) % AREAS, (i + AREAS - 1) % AREAS))
                .toList());
    SpatialWeights weights = SpatialWeights.rowStandardised(ring);
    pairs("permutations", result, () -> LocalMoran.of(shares, weights, new Permutations(9999, 1)));
    TwoGroups groups = TwoGroups.ofMinority(cases, residents).get();
    pairs(
        "lottery", result, () -> ChanceExpectation.simulate(groups, InequalityIndex::gini, 500, 1));
    return result;
  }

  private static List<Double> index(BinomialDraw draw, SplittableRandom random) {
    List<IndexComponent> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      parts.add(IndexComponent.of("teil" + part, draw.next(random)));
    }
    return IndexModel.fit(IndexRecipe.BERLIN, parts).get().score(parts).index();
  }

  private static void pairs(String name, Map<String, Object> result, Callable<?> work)
      throws ExecutionException, InterruptedException {
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool all = new ForkJoinPool();
    List<Double> ratios = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int pair = 0; pair <= PAARE; pair++) {
      double alone = seconds(one, work);
      double together = seconds(all, work);
      if (pair > 0) { // the first one warms up
        ratios.add(alone / together);
        seconds.add(together);
      }
    }
    result.put(name + "_times_faster", ratios);
    result.put(name + "_s", seconds);
    one.shutdown();
    all.shutdown();
  }

  private static double seconds(ForkJoinPool pool, Callable<?> work)
      throws ExecutionException, InterruptedException {
    long begin = System.nanoTime();
    pool.submit(work).get();
    return (System.nanoTime() - begin) / 1e9;
  }
}
