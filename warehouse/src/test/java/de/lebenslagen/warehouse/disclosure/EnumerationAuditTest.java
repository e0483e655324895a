package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit against brute force over all tables of whole numbers, on seeded tiny systems. */
class EnumerationAuditTest {

  private static final int SEEDS = 60;

  private static Stream<Arguments> seedsAndEngines() {
    return Stream.of(Solvers.preferred(), Solvers.ojAlgo())
        .flatMap(
            solver ->
                Stream.iterate(1, seed -> seed + 1)
                    .limit(SEEDS)
                    .map(seed -> Arguments.of(seed, solver)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seedsAndEngines")
  void auditAgreesWithEnumerationForRandomPattern(int seed, LinearSolver solver) {
    Random random = new Random(seed);
    Zellsystem system = RandomSystems.table(random);
    Sperrmuster muster = RandomSystems.pattern(system, random);
    Map<String, Angreiferintervall> exact = Enumeration.intervals(muster);

    Pruefurteil urteil = Audit.audit(muster, solver, Frist.in(Duration.ofMinutes(1)));

    long bestimmbar =
        system.zellen().stream()
            .filter(zelle -> zelle.schutzbedarf().isZuSchuetzen())
            .filter(zelle -> exact.get(zelle.schluessel()).isBestimmbar())
            .count();
    if (urteil instanceof Pruefurteil.Durchgefallen durchgefallen) {
      assertThat((long) durchgefallen.bestimmbar()).isEqualTo(bestimmbar);
      assertContained(exact, durchgefallen.intervalle());
    } else {
      assertThat(urteil).isInstanceOf(Pruefurteil.Bestanden.class);
      assertThat(bestimmbar).isZero();
      assertContained(exact, ((Pruefurteil.Bestanden) urteil).intervalle());
    }
  }

  /** The real interval holds the whole-number one; in a plain two-way table they are equal. */
  private static void assertContained(
      Map<String, Angreiferintervall> exact, Map<String, Angreiferintervall> linear) {
    assertThat(linear.keySet()).containsExactlyInAnyOrderElementsOf(exact.keySet());
    exact.forEach(
        (cell, interval) -> {
          assertThat(linear.get(cell).von()).as(cell).isCloseTo(interval.von(), within(1e-6));
          assertThat(linear.get(cell).bis()).as(cell).isCloseTo(interval.bis(), within(1e-6));
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seedsAndEngines")
  void resultSurvivesEnumerationForRandomSystem(int seed, LinearSolver solver) {
    Zellsystem system = RandomSystems.table(new Random(1000L + seed));
    Geheimhaltungsergebnis ergebnis =
        new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT, solver).protect(system);

    if (ergebnis instanceof Geheimhaltungsergebnis.Geschuetzt geschuetzt) {
      Map<String, Angreiferintervall> exact = Enumeration.intervals(geschuetzt.muster());
      assertThat(system.zellen())
          .filteredOn(zelle -> zelle.schutzbedarf().isZuSchuetzen())
          .allSatisfy(zelle -> assertThat(exact.get(zelle.schluessel()).spielraum()).isPositive());
    } else {
      assertThat(system.zellen())
          .as("only a table with almost nothing in it is refused")
          .filteredOn(zelle -> zelle.wert() > 2)
          .hasSizeLessThan(4);
    }
  }
}
