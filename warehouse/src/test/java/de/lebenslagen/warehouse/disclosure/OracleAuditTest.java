package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The attack against patterns of other software, compared with the intervals of HiGHS 1.15. */
class OracleAuditTest {

  private static final LinearSolver OR_TOOLS = Solvers.preferred();

  private record Attack(OracleInstance instance, String pattern) {
    @Override
    public String toString() {
      return instance.name() + " " + pattern;
    }
  }

  private static Stream<Attack> quickAttacks() {
    return OracleInstance.QUICK.stream().flatMap(OracleAuditTest::attacks);
  }

  private static Stream<Attack> townAttacks() {
    return attacks("s05_voerde");
  }

  private static Stream<Attack> attacks(String name) {
    OracleInstance instance = OracleInstance.load(name);
    return Stream.of("primary_only", "gauss_none", "gauss_anySum")
        .map(pattern -> new Attack(instance, pattern));
  }

  @ParameterizedTest
  @MethodSource("quickAttacks")
  void intervalsEqualReferenceForSmallInstances(Attack attack) {
    assertIntervals(attack, OR_TOOLS);
  }

  @ParameterizedTest
  @MethodSource("quickAttacks")
  void intervalsEqualReferenceWithSecondEngine(Attack attack) {
    assertIntervals(attack, Solvers.ojAlgo());
  }

  @ParameterizedTest
  @MethodSource("townAttacks")
  void intervalsEqualReferenceForTown(Attack attack) {
    assertIntervals(attack, OR_TOOLS);
  }

  @Tag("langsam")
  @ParameterizedTest
  @MethodSource("largeAttacks")
  void intervalsEqualReferenceForLargeInstance(Attack attack) {
    assertIntervals(attack, OR_TOOLS);
  }

  private static Stream<Attack> largeAttacks() {
    OracleInstance instance = OracleInstance.load("s06_voerde_40sub");
    return Stream.of("primary_only", "gauss_anySum").map(pattern -> new Attack(instance, pattern));
  }

  private static void assertIntervals(Attack attack, LinearSolver solver) {
    Map<String, Angreiferintervall> found =
        intervals(audit(attack.instance(), attack.pattern(), solver));
    List<Map<String, String>> expected = attack.instance().referenceIntervals(attack.pattern());
    assertThat(expected).isNotEmpty();
    for (Map<String, String> row : expected) {
      Angreiferintervall interval = found.get(row.get("cell"));
      assertThat(interval.von())
          .as("lower end of cell %s", row.get("cell"))
          .isCloseTo(Double.parseDouble(row.get("lp_lb1_lo")), within(1e-5));
      assertThat(interval.bis())
          .as("upper end of cell %s", row.get("cell"))
          .isCloseTo(Double.parseDouble(row.get("lp_lb1_hi")), within(1e-5));
    }
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void disclosedPrimariesAreCountedForEveryPatternOfOtherSoftware(Map<String, String> summary) {
    OracleInstance instance = OracleInstance.load(summary.get("instance"));
    Pruefurteil urteil = audit(instance, summary.get("pattern"), OR_TOOLS);
    List<Angreiferintervall> primaries = primaryIntervals(instance, urteil);

    assertThat(primaries.stream().filter(i -> i.bis() - i.von() < 1e-6))
        .as("exactly disclosed primaries")
        .hasSize(Integer.parseInt(summary.get("exact_disclosed_lb1")));
    assertThat(primaries.stream().filter(i -> i.bis() < 3 - 1e-6))
        .as("primaries known to be 1 or 2")
        .hasSize(Integer.parseInt(summary.get("hi_below_3_lb1")));
    boolean safe = primaries.stream().noneMatch(Angreiferintervall::isBestimmbar);
    assertThat(urteil.isBestanden()).isEqualTo(safe);
  }

  private static Stream<Map<String, String>> summaries() {
    return OracleInstance.rows("audit_summary.csv").stream()
        .filter(row -> !row.get("pattern").equals("repair"));
  }

  @Test
  void checksumOfReferenceHoldsForTown() {
    OracleInstance instance = OracleInstance.load("s05_voerde");
    double sum =
        primaryIntervals(instance, audit(instance, "gauss_anySum", OR_TOOLS)).stream()
            .mapToDouble(interval -> interval.von() + interval.bis())
            .sum();

    assertThat(sum).isCloseTo(323.5, within(1e-3));
  }

  /** Every row and column has two hidden cells, and still one can be computed. */
  @Test
  void recoverableCellIsFoundInLinearAttack() {
    List<Map<String, String>> rows = OracleInstance.rows("lineare_attacke_4x4.csv");
    Zellsystem system = LinearAttackFixture.system(rows);
    Pruefurteil urteil =
        Audit.audit(LinearAttackFixture.pattern(system, rows), OR_TOOLS, oneMinute());

    assertThat(urteil).isInstanceOf(Pruefurteil.Durchgefallen.class);
    assertThat(((Pruefurteil.Durchgefallen) urteil).bestimmbar()).isEqualTo(1);
    assertThat(intervals(urteil).get("w,b")).isEqualTo(new Angreiferintervall(47, 47));
    assertThat(intervals(urteil).values().stream().filter(Angreiferintervall::isBestimmbar))
        .hasSize(1);
  }

  private static Pruefurteil audit(OracleInstance instance, String pattern, LinearSolver solver) {
    return Audit.audit(instance.referencePattern(pattern), solver, oneMinute());
  }

  private static Frist oneMinute() {
    return Frist.in(Duration.ofMinutes(1));
  }

  private static List<Angreiferintervall> primaryIntervals(
      OracleInstance instance, Pruefurteil urteil) {
    Map<String, Angreiferintervall> intervals = intervals(urteil);
    return instance.system().zellen().stream()
        .filter(zelle -> zelle.schutzbedarf().isZuSchuetzen())
        .map(zelle -> intervals.get(zelle.schluessel()))
        .toList();
  }

  private static Map<String, Angreiferintervall> intervals(Pruefurteil urteil) {
    if (urteil instanceof Pruefurteil.Bestanden bestanden) {
      return bestanden.intervalle();
    }
    assertThat(urteil).isInstanceOf(Pruefurteil.Durchgefallen.class);
    return ((Pruefurteil.Durchgefallen) urteil).intervalle();
  }
}
