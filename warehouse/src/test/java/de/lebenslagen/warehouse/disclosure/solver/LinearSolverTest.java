package de.lebenslagen.warehouse.disclosure.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every engine must do. */
class LinearSolverTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final LinearForm SUM = LinearForm.of(Map.of(0, 1L, 1, 1L));

  /** 2x + 2y ≤ 7, 0 ≤ x, y ≤ 3. */
  private static final LinearProgram SMALL =
      new LinearProgram(
          new long[] {0, 0},
          new long[] {3, 3},
          List.of(new LinearProgram.Row(LinearForm.of(Map.of(0, 2L, 1, 2L)), 0, 7)));

  private static Stream<LinearSolver> engines() {
    return Stream.of(Solvers.preferred(), Solvers.ojAlgo());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void sessionFindsBothEndsOfRelaxation(LinearSolver engine) {
    try (LinearSession session = engine.open(SMALL, LIMIT)) {
      assertThat(found(session.maximise(SUM)).objective()).isCloseTo(3.5, within(1e-7));
      assertThat(found(session.minimise(SUM)).objective()).isCloseTo(0, within(1e-7));
      assertThat(found(session.maximise(LinearForm.of(1))).objective()).isCloseTo(3, within(1e-7));
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void integerSearchFindsCheapestWholePoint(LinearSolver engine) {
    LinearProgram program = SMALL.with(List.of(new LinearProgram.Row(SUM, 3, 6)));
    SolverOutcome.Found found =
        found(engine.findInteger(program, LinearForm.of(Map.of(0, 2L, 1, 1L)), LIMIT));

    assertThat(found.objective()).isCloseTo(3, within(1e-7));
    assertThat(found.point()).containsExactly(new double[] {0, 3}, within(1e-7));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void wholePointIsInfeasibleWhereOnlyFractionsFit(LinearSolver engine) {
    LinearProgram odd =
        new LinearProgram(
            new long[] {0, 0},
            new long[] {9, 9},
            List.of(LinearProgram.Row.equal(LinearForm.of(Map.of(0, 2L, 1, 4L)), 7)));

    assertThat(engine.findInteger(odd, LinearForm.ZERO, LIMIT))
        .isInstanceOf(SolverOutcome.Infeasible.class);
    assertThat(engine.minimise(odd, SUM, LIMIT)).isInstanceOf(SolverOutcome.Found.class);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void contradictionIsInfeasible(LinearSolver engine) {
    LinearProgram program = SMALL.with(List.of(new LinearProgram.Row(SUM, 5, 6)));

    assertThat(engine.minimise(program, SUM, LIMIT)).isInstanceOf(SolverOutcome.Infeasible.class);
  }

  @Test
  void enginesAgreeOnRandomPrograms() {
    for (int seed = 1; seed <= 30; seed++) {
      LinearProgram program = random(new Random(seed));
      List<Double> optima = new ArrayList<>();
      engines()
          .forEach(
              engine -> {
                try (LinearSession session = engine.open(program, LIMIT)) {
                  for (int i = 0; i < program.size(); i++) {
                    optima.add(found(session.maximise(LinearForm.of(i))).objective());
                    optima.add(found(session.minimise(LinearForm.of(i))).objective());
                  }
                }
              });
      int half = optima.size() / 2;
      for (int i = 0; i < half; i++) {
        assertThat(optima.get(i)).as("seed %s", seed).isCloseTo(optima.get(half + i), within(1e-6));
      }
    }
  }

  /** Rows that a random point fulfils. */
  private static LinearProgram random(Random random) {
    int size = 6;
    long[] point = random.longs(size, 0, 9).toArray();
    long[] upper = new long[size];
    Arrays.fill(upper, 20);
    List<LinearProgram.Row> rows = new ArrayList<>();
    for (int r = 0; r < 4; r++) {
      long[] factors = random.longs(size, -1, 3).toArray();
      LinearForm form = LinearForm.gather(factors, new int[] {0, 1, 2, 3, 4, 5});
      if (!form.isZero()) {
        rows.add(LinearProgram.Row.equal(form, form.apply(point)));
      }
    }
    return new LinearProgram(new long[size], upper, rows);
  }

  private static SolverOutcome.Found found(SolverOutcome outcome) {
    assertThat(outcome).isInstanceOf(SolverOutcome.Found.class);
    return (SolverOutcome.Found) outcome;
  }

  @Test
  void pointIsCheckedExactly() {
    assertThat(SMALL.isSolvedBy(new long[] {1, 2})).isTrue();
    assertThat(SMALL.isSolvedBy(new long[] {2, 2})).isFalse();
    assertThat(SMALL.isSolvedBy(new long[] {4, -1})).isFalse();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void orToolsIsPreferredWhereItsNativesAre() {
    assertThat(Solvers.preferred().bezeichnung()).isEqualTo("OR-Tools 9.15.6755");
    assertThat(Solvers.ojAlgo().bezeichnung()).startsWith("ojAlgo 5");
  }
}
