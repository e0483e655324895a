package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis.Geschuetzt;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Suppression, audit and repair on the reference instances. The bounds on the number of hidden
 * cells are relative to SSBtools 1.8.6, singleton method anySum.
 */
class GeheimhaltungOracleTest {

  private static final double MOST_CELLS = 1.25;

  /** The second column is how many primaries miss the target L1 with our pattern. */
  @ParameterizedTest
  @CsvSource({
    "s01_2d_3x3, 0",
    "s02_allones_trap, 0",
    "s03_area_sex_age, 8",
    "s04_two_area_systems, 0",
    "s07_quarterly_flow, 8"
  })
  void everyPrimaryIsProtectedInSmallInstance(String name, int atMostOutsideTarget) {
    assertProtected(OracleInstance.load(name), atMostOutsideTarget);
  }

  @Tag("langsam")
  @Test
  void everyPrimaryOfTownIsProtected() {
    assertProtected(OracleInstance.load("s05_voerde"), 44);
  }

  @Tag("langsam")
  @Test
  void everyPrimaryOfLargeInstanceIsProtected() {
    assertProtected(OracleInstance.load("s06_voerde_40sub"), 458);
  }

  private static void assertProtected(OracleInstance instance, int atMostOutsideTarget) {
    Geheimhaltungsergebnis ergebnis =
        new Geheimhaltung(Geheimhaltungspolitik.standard()).protect(instance.system());

    assertThat(ergebnis).isInstanceOf(Geschuetzt.class);
    Geschuetzt geschuetzt = (Geschuetzt) ergebnis;
    int reference = instance.referencePattern("gauss_anySum").anzahl();
    assertThat(geschuetzt.muster().anzahl())
        .isLessThanOrEqualTo((int) Math.floor(MOST_CELLS * reference));
    assertThat(geschuetzt.urteil().verfehltZiel()).isLessThanOrEqualTo(atMostOutsideTarget);
    Map<String, Angreiferintervall> intervals = geschuetzt.urteil().intervalle();
    for (Zelle zelle : instance.system().zellen()) {
      if (zelle.schutzbedarf().isZuSchuetzen()) {
        Angreiferintervall interval = intervals.get(zelle.schluessel());
        assertThat(interval.spielraum()).as(zelle.schluessel()).isPositive();
        assertThat(interval.von()).isLessThanOrEqualTo(zelle.wert() + 1e-6);
        assertThat(interval.bis()).isGreaterThanOrEqualTo(zelle.wert() - 1e-6);
      }
    }
  }

  /** The second engine has no part in finding the pattern: it attacks the result. */
  @ParameterizedTest
  @MethodSource("quick")
  void secondEngineConfirmsResult(String name) {
    OracleInstance instance = OracleInstance.load(name);
    Geheimhaltung geheimhaltung = new Geheimhaltung(Geheimhaltungspolitik.standard());
    Sperrmuster muster = ((Geschuetzt) geheimhaltung.protect(instance.system())).muster();

    assertThat(
            new Geheimhaltung(Geheimhaltungspolitik.standard(), Solvers.ojAlgo())
                .audit(muster)
                .isBestanden())
        .isTrue();
  }

  @Tag("langsam")
  @Test
  void secondEngineConfirmsResultForTown() {
    secondEngineConfirmsResult("s05_voerde");
  }

  /** From hiding the primaries alone to a protected pattern, by repair only. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s01_2d_3x3",
        "s02_allones_trap",
        "s03_area_sex_age",
        "s04_two_area_systems",
        "s07_quarterly_flow",
        "s05_voerde"
      })
  void repairProtectsWhatNothingElseDoes(String name) {
    OracleInstance instance = OracleInstance.load(name);
    Frist frist = Frist.in(Duration.ofMinutes(1));
    Sperrmuster muster = OracleInstance.primariesOnly(instance.system());
    for (int step = 1; step <= 3; step++) {
      muster =
          Repair.repair(
                  muster,
                  Audit.listBestimmbare(muster, Solvers.preferred(), frist),
                  step,
                  Solvers.preferred(),
                  frist)
              .orElseThrow();
    }

    assertThat(Audit.audit(muster, Solvers.preferred(), frist).isBestanden()).isTrue();
    assertThat(muster.anzahl())
        .isLessThanOrEqualTo(
            (int) (MOST_CELLS * instance.referencePattern("gauss_anySum").anzahl()));
  }

  private static Stream<String> quick() {
    return OracleInstance.QUICK.stream();
  }

  @ParameterizedTest
  @MethodSource("quick")
  void patternIsTheSameWhenFoundAgain(String name) {
    Geheimhaltung geheimhaltung = new Geheimhaltung(Geheimhaltungspolitik.standard());
    Geschuetzt first = (Geschuetzt) geheimhaltung.protect(OracleInstance.load(name).system());
    Geschuetzt second = (Geschuetzt) geheimhaltung.protect(OracleInstance.load(name).system());

    assertThat(second.muster().listGesperrt()).isEqualTo(first.muster().listGesperrt());
    assertThat(second.urteil()).isEqualTo(first.urteil());
  }
}
