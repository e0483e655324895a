package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit against brute force over all tables of whole numbers, on seeded tiny systems. */
class EnumerationAuditTest {

  private static final int SEEDS = 25;

  private record Fall(int seed, LinearSolver solver) {
    @Override
    public String toString() {
      return solver.bezeichnung() + ", seed " + seed;
    }

    Random random() {
      return new Random(seed);
    }

    Pruefurteil audit(Sperrmuster muster) {
      return Audit.audit(muster, solver, Frist.in(Duration.ofMinutes(1)));
    }
  }

  private static Stream<Fall> faelle() {
    return Stream.of(Solvers.preferred(), Solvers.ojAlgo())
        .flatMap(
            solver -> IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> new Fall(seed, solver)));
  }

  /** In a two-way table real and whole-number intervals are the same. */
  @ParameterizedTest
  @MethodSource("faelle")
  void intervalsEqualEnumerationForTwoWayTable(Fall fall) {
    Random random = fall.random();
    Sperrmuster muster = RandomSystems.pattern(RandomSystems.table(random), random);
    Map<String, Angreiferintervall> exact = Enumeration.intervals(muster);
    Pruefurteil urteil = fall.audit(muster);

    assertVerdict(urteil, muster, exact);
    Map<String, Angreiferintervall> linear = intervals(urteil);
    assertThat(linear.keySet()).isEqualTo(exact.keySet());
    exact.forEach(
        (cell, interval) -> {
          assertThat(linear.get(cell).von()).as(cell).isCloseTo(interval.von(), within(1e-6));
          assertThat(linear.get(cell).bis()).as(cell).isCloseTo(interval.bis(), within(1e-6));
        });
  }

  /** In a three-way table the verdict is about whole numbers, and the real interval is wider. */
  @ParameterizedTest
  @MethodSource("faelle")
  void verdictEqualsEnumerationForThreeWayTable(Fall fall) {
    Random random = fall.random();
    Sperrmuster muster = RandomSystems.pattern(RandomSystems.cube(random), random);
    Map<String, Angreiferintervall> exact = Enumeration.intervals(muster);
    Pruefurteil urteil = fall.audit(muster);

    assertVerdict(urteil, muster, exact);
    Map<String, Angreiferintervall> linear = intervals(urteil);
    exact.forEach(
        (cell, interval) -> {
          assertThat(linear.get(cell).von()).as(cell).isLessThanOrEqualTo(interval.von() + 1e-6);
          assertThat(linear.get(cell).bis()).as(cell).isGreaterThanOrEqualTo(interval.bis() - 1e-6);
        });
  }

  @ParameterizedTest
  @MethodSource("faelle")
  void resultSurvivesEnumerationForTwoWayTable(Fall fall) {
    Zellsystem system = RandomSystems.table(fall.random());
    if (protect(fall, system) instanceof Geheimhaltungsergebnis.Geschuetzt geschuetzt) {
      assertProtected(geschuetzt.muster());
    } else {
      assertThat(Enumeration.intervals(everythingHidden(system)))
          .as("refused, so hiding everything is no protection either")
          .anySatisfy((cell, interval) -> assertThat(interval.isBestimmbar()).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("faelle")
  void resultSurvivesEnumerationForThreeWayTable(Fall fall) {
    Geheimhaltungsergebnis ergebnis = protect(fall, RandomSystems.cube(fall.random()));

    assertThat(ergebnis).isInstanceOf(Geheimhaltungsergebnis.Geschuetzt.class);
    assertProtected(((Geheimhaltungsergebnis.Geschuetzt) ergebnis).muster());
  }

  private static Geheimhaltungsergebnis protect(Fall fall, Zellsystem system) {
    return new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT, fall.solver()).protect(system);
  }

  private static Sperrmuster everythingHidden(Zellsystem system) {
    return Sperrmuster.of(
        system,
        system.zellen().stream()
            .filter(zelle -> zelle.wert() > 0)
            .map(Zelle::schluessel)
            .collect(Collectors.toSet()));
  }

  private static void assertProtected(Sperrmuster muster) {
    Map<String, Angreiferintervall> exact = Enumeration.intervals(muster);
    assertThat(listZuSchuetzen(muster))
        .allSatisfy(cell -> assertThat(exact.get(cell).spielraum()).isPositive());
  }

  private static List<String> listZuSchuetzen(Sperrmuster muster) {
    return muster.system().zellen().stream()
        .filter(zelle -> zelle.schutzbedarf().isZuSchuetzen())
        .map(Zelle::schluessel)
        .toList();
  }

  private static void assertVerdict(
      Pruefurteil urteil, Sperrmuster muster, Map<String, Angreiferintervall> exact) {
    long bestimmbar =
        listZuSchuetzen(muster).stream().filter(cell -> exact.get(cell).isBestimmbar()).count();
    int found =
        urteil instanceof Pruefurteil.Durchgefallen durchgefallen ? durchgefallen.bestimmbar() : 0;
    assertThat((long) found).isEqualTo(bestimmbar);
  }

  private static Map<String, Angreiferintervall> intervals(Pruefurteil urteil) {
    if (urteil instanceof Pruefurteil.Durchgefallen durchgefallen) {
      return durchgefallen.intervalle();
    }
    assertThat(urteil).isInstanceOf(Pruefurteil.Bestanden.class);
    return ((Pruefurteil.Bestanden) urteil).intervalle();
  }
}
