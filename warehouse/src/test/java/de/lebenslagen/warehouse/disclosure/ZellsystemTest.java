package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ZellsystemTest {

  private static final List<Zelle> ZELLEN =
      List.of(
          new Zelle("T", 9, Schutzbedarf.OFFEN),
          new Zelle("a", 1, Schutzbedarf.SCHUETZEN),
          new Zelle("b", 8, Schutzbedarf.BEREITS_VEROEFFENTLICHT));

  private static final List<Beziehung> SUMME = List.of(Beziehung.sum("T", List.of("a", "b")));

  @Test
  void cellsAreFormsOverAtoms() {
    Zellsystem system = Zellsystem.of(ZELLEN, SUMME);

    assertThat(system.atomCount()).isEqualTo(2);
    assertThat(system.form(0)).hasToString("+ 1 x0 + 1 x1");
  }

  @Test
  void wrongSumIsRefusedWithoutTellingValues() {
    List<Zelle> wrong =
        List.of(new Zelle("T", 77, Schutzbedarf.OFFEN), ZELLEN.get(1), ZELLEN.get(2));

    assertThatThrownBy(() -> Zellsystem.of(wrong, SUMME))
        .hasMessageContaining("cell T")
        .hasMessageNotContainingAny("77", "9");
  }

  @Test
  void brokenSystemsAreRefused() {
    assertThatThrownBy(() -> Zellsystem.of(List.of(ZELLEN.get(0), ZELLEN.get(0)), List.of()))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> Zellsystem.of(ZELLEN.subList(0, 2), SUMME))
        .hasMessageContaining("doesn't have");
    assertThatThrownBy(() -> Zellsystem.of(ZELLEN, List.of(Beziehung.sum("T", List.of("T", "a")))))
        .hasMessageContaining("part of itself");
    assertThatThrownBy(
            () -> Zellsystem.of(List.of(new Zelle("n", -1, Schutzbedarf.OFFEN)), List.of()))
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> Beziehung.sum("T", List.of())).hasMessageContaining("part");
  }

  @Test
  void patternIsRefusedWhenItShowsSecretOrHidesKnown() {
    Zellsystem system = Zellsystem.of(ZELLEN, SUMME);

    assertThatThrownBy(() -> Sperrmuster.of(system, Set.of()))
        .hasMessageContaining("must be hidden");
    assertThatThrownBy(() -> Sperrmuster.of(system, Set.of("a", "b")))
        .hasMessageContaining("everybody knows");
    assertThatThrownBy(() -> Sperrmuster.of(system, Set.of("a", "nirgends")))
        .hasMessageContaining("no cell nirgends");
  }

  /** Why a cell is hidden must not get out: no public method of a result hands out its reason. */
  @Test
  void resultsTellNothingAboutTheReason() {
    Stream<Class<?>> results =
        Stream.of(
            Sperrmuster.class,
            Angreiferintervall.class,
            Pruefurteil.Bestanden.class,
            Pruefurteil.Durchgefallen.class,
            Pruefurteil.NichtGeprueft.class,
            Geheimhaltungsergebnis.Geschuetzt.class,
            Geheimhaltungsergebnis.Abgelehnt.class,
            Geheimhaltungsergebnis.Vorschlag.class);

    assertThat(results)
        .allSatisfy(
            type ->
                assertThat(type.getDeclaredMethods())
                    .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                    .extracting(Method::getReturnType)
                    .doesNotContain(Zelle.class, Zellsystem.class, Schutzbedarf.class));
  }

  /** A protected and an unprotected hidden cell of the same value swap places: same result. */
  @Test
  void protectedAndOtherHiddenCellsLookTheSame() {
    Pruefurteil one = audit(Schutzbedarf.SCHUETZEN, Schutzbedarf.OFFEN);
    Pruefurteil other = audit(Schutzbedarf.OFFEN, Schutzbedarf.SCHUETZEN);

    assertThat(one).isInstanceOf(Pruefurteil.Bestanden.class).isEqualTo(other);
  }

  private static Pruefurteil audit(Schutzbedarf first, Schutzbedarf second) {
    Zellsystem system =
        Zellsystem.of(
            List.of(
                new Zelle("T", 4, Schutzbedarf.OFFEN),
                new Zelle("a", 2, first),
                new Zelle("b", 2, second)),
            SUMME);
    return new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT)
        .audit(Sperrmuster.of(system, Set.of("a", "b")));
  }
}
