package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis.Abgelehnt;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis.Geschuetzt;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis.Vorschlag;
import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.LinearSession;
import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeheimhaltungTest {

  private final Geheimhaltung geheimhaltung = new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT);

  @Test
  void nothingIsHiddenWhenNothingNeedsProtection() {
    Zellsystem system = row(Schutzbedarf.OFFEN, 7, 5, 1);

    assertThat(protectedPattern(system).listGesperrt()).isEmpty();
  }

  @Test
  void secondCellIsHiddenInRowWithOneSmallCount() {
    Zellsystem system = row(Schutzbedarf.SCHUETZEN, 2, 20, 7);

    assertThat(protectedPattern(system).listGesperrt()).containsExactly("1", "3");
  }

  /** Four hidden amounts leave the large one 38 wide: enough for a count, not for an amount. */
  @Test
  void amountNeedsMoreRoomThanACount() {
    Pruefurteil asCount =
        geheimhaltung.audit(Sperrmuster.of(amounts(1), Set.of("a", "b", "d", "e")));
    Pruefurteil asAmount =
        geheimhaltung.audit(Sperrmuster.of(amounts(100), Set.of("a", "b", "d", "e")));

    assertThat(asCount).isInstanceOf(Pruefurteil.Bestanden.class);
    assertThat(asAmount).isInstanceOf(Pruefurteil.Durchgefallen.class);
    assertThat(geheimhaltung.protect(amounts(100)))
        .isInstanceOfSatisfying(
            Geheimhaltungsergebnis.Geschuetzt.class,
            result -> {
              Angreiferintervall found = result.urteil().intervalle().get("a");
              assertThat(found.bis() - found.von()).isGreaterThanOrEqualTo(100);
            });
  }

  private static Zellsystem amounts(long spielraum) {
    return Zellsystem.of(
        List.of(
            new Zelle("r1", 1030, Schutzbedarf.OFFEN),
            new Zelle("r2", 40, Schutzbedarf.OFFEN),
            new Zelle("c1", 1010, Schutzbedarf.OFFEN),
            new Zelle("c2", 60, Schutzbedarf.OFFEN),
            new Zelle("a", 1000, Schutzbedarf.SCHUETZEN, spielraum),
            new Zelle("b", 30, Schutzbedarf.OFFEN),
            new Zelle("d", 10, Schutzbedarf.OFFEN),
            new Zelle("e", 30, Schutzbedarf.OFFEN)),
        List.of(
            Beziehung.sum("r1", List.of("a", "b")),
            Beziehung.sum("r2", List.of("d", "e")),
            Beziehung.sum("c1", List.of("a", "d")),
            Beziehung.sum("c2", List.of("b", "e"))));
  }

  /** Two ones under a published 2: whoever knows that zeros are shown knows both. */
  @Test
  void sumIsHiddenWhenAllPartsAreOne() {
    Zellsystem system =
        Zellsystem.of(
            List.of(
                new Zelle("T", 50, Schutzbedarf.OFFEN),
                new Zelle("A", 2, Schutzbedarf.OFFEN),
                new Zelle("B", 48, Schutzbedarf.OFFEN),
                new Zelle("a1", 1, Schutzbedarf.SCHUETZEN),
                new Zelle("a2", 1, Schutzbedarf.SCHUETZEN)),
            List.of(
                Beziehung.sum("T", List.of("A", "B")), Beziehung.sum("A", List.of("a1", "a2"))));

    assertThat(protectedPattern(system).listGesperrt()).containsExactly("A", "B", "a1", "a2");
  }

  /** Old minus new is 1: the difference is a cell like any other. */
  @Test
  void correctedReleaseIsProtectedAgainstItsPredecessor() {
    Zellsystem system =
        Zellsystem.of(
            List.of(
                new Zelle("alt", 41, Schutzbedarf.BEREITS_VEROEFFENTLICHT),
                new Zelle("neu", 42, Schutzbedarf.OFFEN),
                new Zelle("Differenz", 1, Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN)),
            List.of(
                new Beziehung(
                    "Differenz",
                    List.of(new Beziehung.Teil("neu", 1), new Beziehung.Teil("alt", -1)))));

    assertThat(protectedPattern(system).listGesperrt()).containsExactly("neu");
  }

  /** Areas of two systems without a known overlay: NEU2 = ALT1 + ALT2 − NEU1. */
  @Test
  void areaSystemsWithoutOverlayProtectEachOther() {
    Zellsystem system =
        Zellsystem.of(
            List.of(
                new Zelle("T", 100, Schutzbedarf.OFFEN),
                new Zelle("ALT1", 60, Schutzbedarf.OFFEN),
                new Zelle("ALT2", 40, Schutzbedarf.OFFEN),
                new Zelle("NEU1", 2, Schutzbedarf.SCHUETZEN),
                new Zelle("NEU2", 98, Schutzbedarf.OFFEN)),
            List.of(
                Beziehung.sum("T", List.of("ALT1", "ALT2")),
                Beziehung.sum("T", List.of("NEU1", "NEU2"))));

    assertThat(protectedPattern(system).listGesperrt()).containsExactly("NEU1", "NEU2");
  }

  @Test
  void refusedWhenOthersGaveTheCellAway() {
    Zellsystem system =
        Zellsystem.of(
            List.of(
                new Zelle("T", 9, Schutzbedarf.BEREITS_VEROEFFENTLICHT),
                new Zelle("a", 1, Schutzbedarf.SCHUETZEN),
                new Zelle("b", 8, Schutzbedarf.BEREITS_VEROEFFENTLICHT)),
            List.of(Beziehung.sum("T", List.of("a", "b"))));

    assertThat(geheimhaltung.protect(system))
        .isInstanceOfSatisfying(
            Abgelehnt.class, abgelehnt -> assertThat(abgelehnt.grund()).contains("schon bekannt"));
  }

  /** 5a + 3b = 14 has one solution in whole numbers, though a may be anything up to 2.2. */
  @Test
  void auditFailsWhenOnlyWholeNumbersGiveTheCellAway() {
    Zellsystem system =
        Zellsystem.of(
            List.of(
                new Zelle("Personen", 14, Schutzbedarf.BEREITS_VEROEFFENTLICHT),
                new Zelle("zuFuenft", 1, Schutzbedarf.SCHUETZEN),
                new Zelle("zuDritt", 3, Schutzbedarf.SCHUETZEN)),
            List.of(
                new Beziehung(
                    "Personen",
                    List.of(new Beziehung.Teil("zuFuenft", 5), new Beziehung.Teil("zuDritt", 3)))));

    Pruefurteil urteil = geheimhaltung.audit(Sperrmuster.of(system, Set.of("zuFuenft", "zuDritt")));

    assertThat(urteil)
        .isInstanceOfSatisfying(
            Pruefurteil.Durchgefallen.class,
            durchgefallen -> {
              assertThat(durchgefallen.bestimmbar()).isEqualTo(2);
              assertThat(durchgefallen.intervalle().get("zuFuenft").spielraum()).isEqualTo(1);
            });
  }

  @Test
  void nothingIsClearedWhenEngineFails() {
    Geheimhaltung broken = with(new SolverOutcome.Failed("kein Ergebnis"));
    Zellsystem system = row(Schutzbedarf.SCHUETZEN, 2, 20, 7);

    assertThat(broken.protect(system)).isEqualTo(new Abgelehnt("kein Ergebnis", List.of()));
    assertThat(broken.audit(Sperrmuster.of(system, Set.of("1", "2", "3"))))
        .isEqualTo(new Pruefurteil.NichtGeprueft("kein Ergebnis"));
  }

  @Test
  void nothingIsClearedWhenEngineGivesWrongBounds() {
    Geheimhaltung lying = with(new SolverOutcome.Found(0, new double[3]));
    Zellsystem system = row(Schutzbedarf.SCHUETZEN, 2, 20, 7);

    assertThat(lying.protect(system)).isInstanceOf(Abgelehnt.class);
    assertThat(lying.audit(Sperrmuster.of(system, Set.of("1", "2", "3"))))
        .isInstanceOf(Pruefurteil.NichtGeprueft.class);
  }

  @Test
  void nothingIsClearedWhenEngineDeniesTheTruth() {
    Geheimhaltung denying = with(new SolverOutcome.Infeasible());
    Zellsystem system = row(Schutzbedarf.SCHUETZEN, 2, 20, 7);

    assertThat(denying.protect(system)).isInstanceOf(Abgelehnt.class);
  }

  private static Geheimhaltung with(SolverOutcome answer) {
    return new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT, new FixedSolver(answer));
  }

  @Test
  void nothingIsClearedWhenTimeIsOver() {
    Geheimhaltung hurried = new Geheimhaltung(TestPolitik.with(1, Duration.ofNanos(1)));

    assertThat(hurried.protect(row(Schutzbedarf.SCHUETZEN, 2, 20, 7)))
        .isEqualTo(new Abgelehnt("Die Zeitgrenze ist erreicht.", List.of()));
  }

  @Test
  void refusalNamesCoarserTablesThatPass() {
    Map<List<String>, Long> werte = new LinkedHashMap<>();
    long[][] counts = {{1, 2, 1, 40}, {2, 1, 2, 35}, {1, 1, 2, 30}};
    List<String> raeume = List.of("Nord", "Mitte", "Sued");
    List<String> alter = List.of("0-3", "3-6", "6-10", "10+");
    for (int r = 0; r < counts.length; r++) {
      for (int a = 0; a < counts[r].length; a++) {
        werte.put(List.of(raeume.get(r), alter.get(a)), counts[r][a]);
      }
    }
    Achse altersachse =
        new Achse(
            "Alter",
            Achse.Art.ALTER,
            "insgesamt",
            List.of(
                List.of(
                    new Achse.Stufe("0-10", "insgesamt"),
                    new Achse.Stufe("0-3", "0-10"),
                    new Achse.Stufe("3-6", "0-10"),
                    new Achse.Stufe("6-10", "0-10"),
                    new Achse.Stufe("10+", "insgesamt"))),
            Set.of());
    Tabellenverbund verbund =
        new Tabellenverbund(
            List.of(
                new Kreuztabelle(
                    "Faelle", List.of(RandomSystems.achse("Raum", raeume), altersachse), werte)),
            wert -> wert >= 1 && wert <= 2);

    Geheimhaltungsergebnis ergebnis =
        new Geheimhaltung(TestPolitik.with(0.3, Duration.ofMinutes(1))).protect(verbund);

    assertThat(ergebnis)
        .isInstanceOfSatisfying(
            Abgelehnt.class,
            abgelehnt -> {
              assertThat(abgelehnt.grund()).contains("Zu viele Zellen");
              assertThat(abgelehnt.vorschlaege())
                  .extracting(Vorschlag::bezeichnung)
                  .contains("Alter: Altersgruppen zusammenfassen")
                  .contains("Alter: nur insgesamt zeigen");
            });
  }

  private Sperrmuster protectedPattern(Zellsystem system) {
    Geheimhaltungsergebnis ergebnis = geheimhaltung.protect(system);
    assertThat(ergebnis).isInstanceOf(Geschuetzt.class);
    return ((Geschuetzt) ergebnis).muster();
  }

  /** One published row; its first cell as given, the others open. */
  private static Zellsystem row(Schutzbedarf first, long... werte) {
    List<Zelle> zellen = new ArrayList<>();
    List<String> teile = new ArrayList<>();
    long summe = 0;
    for (int i = 0; i < werte.length; i++) {
      zellen.add(new Zelle(String.valueOf(i + 1), werte[i], i == 0 ? first : Schutzbedarf.OFFEN));
      teile.add(String.valueOf(i + 1));
      summe += werte[i];
    }
    zellen.add(new Zelle("Summe", summe, Schutzbedarf.OFFEN));
    return Zellsystem.of(zellen, List.of(Beziehung.sum("Summe", teile)));
  }

  /** An engine that has one answer to everything. */
  private record FixedSolver(SolverOutcome answer) implements LinearSolver {

    @Override
    public String bezeichnung() {
      return "fest";
    }

    @Override
    public LinearSession open(LinearProgram program, Duration limit) {
      return new FixedSession(answer);
    }

    @Override
    public SolverOutcome minimise(LinearProgram program, LinearForm cost, Duration limit) {
      return answer;
    }

    @Override
    public SolverOutcome findInteger(LinearProgram program, LinearForm cost, Duration limit) {
      return answer;
    }
  }

  private record FixedSession(SolverOutcome answer) implements LinearSession {

    @Override
    public SolverOutcome minimise(LinearForm objective) {
      return answer;
    }

    @Override
    public SolverOutcome maximise(LinearForm objective) {
      return answer;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
