package de.lebenslagen.warehouse.stats.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.projection.HamiltonPerry.Caps;
import de.lebenslagen.warehouse.stats.projection.HamiltonPerry.Parents;
import de.lebenslagen.warehouse.stats.projection.HamiltonPerry.Prior;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CohortProjectionTest {

  private static final String SWEDEN = "projection_sweden/schweden_1993_ccmpp_5x5.csv";
  private static final String REFERENCE = "projection/hamilton_perry.csv";
  private static final Parents FROM_15_TO_44 = new Parents(3, 8);

  private static List<Double> column(String file, String name) {
    return DoubleStream.of(Fixture.column(file, name)).boxed().toList();
  }

  @Test
  void swedenIsReproducedWithinHalfAPersonFromAgeFive() {
    CohortComponent projected = sweden().get();
    List<Double> women = column(SWEDEN, "pop_count_age_f_end");
    List<Double> men = column(SWEDEN, "pop_count_age_m_end");
    for (int g = 1; g < women.size(); g++) {
      assertThat(projected.women().get(g)).isCloseTo(women.get(g), within(0.5));
      assertThat(projected.men().get(g)).isCloseTo(men.get(g), within(0.5));
    }
    assertThat(projected.women().get(0)).isCloseTo(women.get(0), within(2.5));
    assertThat(projected.men().get(0)).isCloseTo(men.get(0), within(2.5));
  }

  /** The published 615,989 is the sum of the births by age of the mother, each rounded. */
  @Test
  void birthsOfSwedenAreReproducedByAgeOfMother() {
    CohortComponent projected = sweden().get();
    List<Double> published = column(SWEDEN, "birth_count_age_b");
    for (int g = 0; g < published.size(); g++) {
      assertThat(projected.birthsByAge().get(g)).isCloseTo(published.get(g), within(0.5));
    }
    assertThat(projected.birthsByAge().stream().mapToLong(Math::round).sum()).isEqualTo(615_989);
    assertThat(projected.births()).isCloseTo(615_989, within(1.0));
  }

  private static Ergebnis<CohortComponent> sweden() {
    return CohortComponent.project(
        column(SWEDEN, "pop_count_age_f_begin"),
        column(SWEDEN, "pop_count_age_m_begin"),
        schedule("f"),
        schedule("m"),
        new CohortComponent.Fertility(column(SWEDEN, "fert_rate_age_f"), 1.05, 5));
  }

  private static CohortSchedule schedule(String sex) {
    return new CohortSchedule(
        column(SWEDEN, "survival_ratio_age_" + sex), column(SWEDEN, "mig_net_count_age_" + sex));
  }

  @Test
  void everybodyIsKeptWhenNobodyDiesMovesOrIsBorn() {
    List<Double> population = List.of(10.0, 20.0, 30.0, 40.0);
    CohortSchedule still =
        new CohortSchedule(Collections.nCopies(4, 1.0), Collections.nCopies(4, 0.0));
    CohortComponent after =
        CohortComponent.project(
                population,
                population,
                still,
                still,
                new CohortComponent.Fertility(Collections.nCopies(4, 0.0), 1.05, 5))
            .get();
    assertThat(after.women()).containsExactly(0.0, 10.0, 20.0, 70.0);
    assertThat(after.births()).isZero();
  }

  @Test
  void notComputableWhenMoreLeaveThanLiveThere() {
    CohortSchedule exodus =
        new CohortSchedule(Collections.nCopies(3, 1.0), List.of(0.0, -100.0, 0.0));
    List<Double> population = List.of(10.0, 20.0, 30.0);
    assertThat(
            CohortComponent.project(
                    population,
                    population,
                    exodus,
                    exodus,
                    new CohortComponent.Fertility(Collections.nCopies(3, 0.0), 1.05, 5))
                .findGrund())
        .contains("In einer Altersgruppe ziehen mehr Menschen fort, als dort leben.");
  }

  @Test
  void hamiltonPerryEqualsReferenceWhenAllRatiosAreCapped() {
    HamiltonPerry projection = hamiltonPerry(18).get();
    List<Double> expected = column(REFERENCE, "pop_tp5");
    for (int g = 0; g < expected.size(); g++) {
      assertThat(projection.projected().get(g)).isCloseTo(expected.get(g), within(1e-10));
    }
    List<Fixture.Row> rows = Fixture.read(REFERENCE);
    for (int g = 1; g < rows.size(); g++) {
      assertThat(projection.ratios().get(g - 1))
          .isCloseTo(rows.get(g).number("ccr"), within(1e-14));
    }
    assertThat(projection.childRatio()).isCloseTo(rows.get(0).number("cwr"), within(1e-14));
  }

  @Test
  void oldestDoNotMultiplyWhenOnlyTheYoungAreCapped() {
    List<Double> projected = hamiltonPerry(14).get().projected();
    assertThat(projected.get(17)).isCloseTo((100 + 66) * 66 / 170.0, within(1e-10));
    assertThat(projected.subList(0, 14))
        .isEqualTo(hamiltonPerry(18).get().projected().subList(0, 14));
  }

  private static Ergebnis<HamiltonPerry> hamiltonPerry(int cappedGroups) {
    return HamiltonPerry.project(
        column(REFERENCE, "pop_tm5"),
        column(REFERENCE, "pop_t"),
        Caps.usual(cappedGroups),
        FROM_15_TO_44);
  }

  @Test
  void ratiosLeanOnTownWhenPriorIsGiven() {
    List<Double> earlier = List.of(0.0, 10.0, 10.0);
    List<Double> later = List.of(5.0, 5.0, 10.0);
    Parents parents = new Parents(1, 1);
    Caps none = Caps.usual(0);
    assertThat(HamiltonPerry.project(earlier, later, none, parents).findGrund())
        .contains("Altersgruppe 1 hatte vorher niemanden.");
    HamiltonPerry leaning =
        HamiltonPerry.project(earlier, later, none, parents, new Prior(List.of(1.0, 0.9), 20))
            .get();
    assertThat(leaning.ratios().get(0)).isCloseTo((5 + 20) / 20.0, within(1e-15));
    assertThat(leaning.ratios().get(1)).isCloseTo((10 + 18) / 40.0, within(1e-15));
  }

  @Test
  void notComputableWhenThereAreNoParents() {
    List<Double> childless = List.of(5.0, 0.0, 5.0);
    assertThat(
            HamiltonPerry.project(childless, childless, Caps.usual(3), new Parents(1, 1))
                .findGrund())
        .contains("Niemand ist im Alter der Eltern.");
  }

  @Test
  void hintsNameHorizonAndSize() {
    assertThat(ProjectionLimits.listHinweise(10, 8000)).isEmpty();
    assertThat(ProjectionLimits.listHinweise(12, 7999)).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProjectionLimits.listHinweise(16, 9000))
        .withMessageContaining("1 bis 15 Jahre");
  }
}
