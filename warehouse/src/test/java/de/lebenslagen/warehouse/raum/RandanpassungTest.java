package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RandanpassungTest {

  private static final LocalDate ALT = LocalDate.of(2006, 1, 1);
  private static final LocalDate NEU = LocalDate.of(2021, 1, 1);

  private static Ueberschneidung teil(String von, String nach, double masse) {
    return new Ueberschneidung(alt(von), neu(nach), masse);
  }

  private static RaumId alt(String schluessel) {
    return Fixtur.id(ALT, schluessel);
  }

  private static RaumId neu(String schluessel) {
    return Fixtur.id(NEU, schluessel);
  }

  private static final List<Ueberschneidung> GEKREUZT =
      List.of(teil("a", "n", 1), teil("a", "m", 1), teil("b", "n", 1), teil("b", "m", 1));

  /** 2 × 2 with margins 70, 30 and 60, 40: without preference the product of the margins. */
  @Test
  void bothSidesAreMetWhenTheTotalsAgree() {
    List<Ueberschneidung> fitted =
        Randanpassung.fit(
            GEKREUZT,
            Map.of(alt("a"), 70.0, alt("b"), 30.0),
            Map.of(neu("n"), 60.0, neu("m"), 40.0));

    assertThat(fitted.stream().mapToDouble(Ueberschneidung::masse).toArray())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(42.0, 28.0, 18.0, 12.0);
  }

  /** The new residents are counted later: the group grew by half, which moves nobody. */
  @Test
  void growthOfAWholeGroupMovesNobody() {
    List<Ueberschneidung> fitted =
        Randanpassung.fit(
            GEKREUZT,
            Map.of(alt("a"), 70.0, alt("b"), 30.0),
            Map.of(neu("n"), 90.0, neu("m"), 60.0));

    assertThat(fitted.get(0).masse()).isCloseTo(42, within(1e-9));
  }

  @Test
  void partsStayAsTheyAreWhenOneSideHasNoResidents() {
    assertThat(Randanpassung.fit(GEKREUZT, Map.of(), Map.of(neu("n"), 9.0, neu("m"), 1.0)))
        .isEqualTo(GEKREUZT);
  }

  @Test
  void nobodyIsPutWhereNobodyLives() {
    List<Ueberschneidung> fitted =
        Randanpassung.fit(
            GEKREUZT,
            Map.of(alt("a"), 70.0, alt("b"), 0.0),
            Map.of(neu("n"), 60.0, neu("m"), 10.0));

    assertThat(fitted.stream().mapToDouble(Ueberschneidung::masse).toArray())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(60.0, 10.0, 0.0, 0.0);
  }

  @Test
  void finiteWhenTheTotalsContradictTheBorders() {
    List<Ueberschneidung> fitted =
        Randanpassung.fit(
            List.of(teil("a", "n", 1), teil("a", "m", 1), teil("b", "m", 1)),
            Map.of(alt("a"), 10.0, alt("b"), 90.0),
            Map.of(neu("n"), 90.0, neu("m"), 10.0));

    assertThat(fitted).allMatch(u -> Double.isFinite(u.masse()) && u.masse() >= 0);
    assertThat(fitted.stream().mapToDouble(Ueberschneidung::masse).sum())
        .isCloseTo(100, within(1e-6));
  }
}
