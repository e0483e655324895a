package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plays the attack on a pattern: an attacker who knows every published cell, that zeros are
 * published (so a hidden count is at least 1, an unpublished atom at least 0) and that counts are
 * whole numbers.
 *
 * <p>What is guaranteed, and by what:
 *
 * <ul>
 *   <li><b>L0</b>, blocking: each protected cell has two or more possible whole numbers, a sum of
 *       amounts two that lie its {@link Zelle#spielraum} apart. Proved by whole-number tables
 *       checked exactly ({@link ComponentAudit}), hence independent of any engine's tolerance.
 *       Where the corners that the linear programs visit give no such table, an integer search
 *       (CP-SAT) decides; if it neither finds one nor excludes it, nothing is cleared. This implies
 *       floor(hi) − ceil(lo) ≥ 1 for the linear interval and is stronger than it.
 *   <li><b>Intervals</b>: smallest and largest value by linear programming, real numbers, 1e-6. The
 *       whole-number interval lies within, and may be narrower.
 *   <li><b>L1</b> is read off the linear intervals.
 * </ul>
 */
final class Audit {

  private final Zellsystem system;
  private final AttackModel model;
  private final List<OpenCell> unknown;
  private final List<OpenCell> zuSchuetzen;
  private final LinearSolver solver;
  private final Frist frist;

  /** Per cell, how far the components let it move below and above its true value. */
  private final Map<Integer, double[]> moves = new HashMap<>();

  private final Set<Integer> uncertain = new HashSet<>();

  private Audit(Sperrmuster muster, LinearSolver solver, Frist frist) {
    this.system = muster.system();
    this.model = AttackModel.of(muster);
    this.unknown = model.unknownCells().mapToObj(cell -> OpenCell.of(cell, model)).toList();
    this.zuSchuetzen =
        unknown.stream().filter(open -> system.schutzbedarf(open.cell()).isZuSchuetzen()).toList();
    this.solver = solver;
    this.frist = frist;
  }

  /**
   * The whole audit, with the interval of every unknown cell. Never throws for a failing engine.
   */
  static Pruefurteil audit(Sperrmuster muster, LinearSolver solver, Frist frist) {
    return audit(muster, solver, frist, EnumSet.allOf(Schutzbedarf.class));
  }

  /**
   * As above, without the intervals of cells that have no place in any publication and need no
   * protection: in a linked system those are most of all, and nobody asks for them.
   */
  static Pruefurteil auditGesperrte(Sperrmuster muster, LinearSolver solver, Frist frist) {
    return audit(
        muster, solver, frist, EnumSet.complementOf(EnumSet.of(Schutzbedarf.UNVEROEFFENTLICHT)));
  }

  private static Pruefurteil audit(
      Sperrmuster muster, LinearSolver solver, Frist frist, Set<Schutzbedarf> kinds) {
    try {
      Audit audit = new Audit(muster, solver, frist);
      List<OpenCell> cells =
          audit.unknown.stream()
              .filter(open -> kinds.contains(audit.system.schutzbedarf(open.cell())))
              .toList();
      audit.attack(cells);
      return audit.judge(cells);
    } catch (NotAuditedException failure) {
      return new Pruefurteil.NichtGeprueft(failure.grund());
    } catch (ArithmeticException overflow) {
      return new Pruefurteil.NichtGeprueft("Die exakte Rechnung übersteigt 64 Bit.");
    }
  }

  /**
   * The protected cells that can be worked out; computes no more than that needs.
   *
   * @throws NotAuditedException if that can't be found out
   * @throws ArithmeticException if the exact arithmetic overflows
   */
  static List<Integer> listBestimmbare(Sperrmuster muster, LinearSolver solver, Frist frist) {
    Audit audit = new Audit(muster, solver, frist);
    audit.attack(List.of());
    return audit.bestimmbare();
  }

  /** Attacks each component, with the intervals of the given cells. */
  private void attack(List<OpenCell> measured) {
    for (int component = 0; component < model.components().size(); component++) {
      try (ComponentAudit attack = open(component)) {
        for (OpenCell open : measured) {
          measure(attack, component, open);
        }
        for (OpenCell open : zuSchuetzen) {
          if (open.findPart(component).filter(attack::isUncertain).isPresent()) {
            uncertain.add(open.cell());
          }
        }
      }
    }
  }

  private ComponentAudit open(int component) {
    Map<LinearForm, Long> forms = new LinkedHashMap<>();
    zuSchuetzen.forEach(
        open ->
            open.findPart(component)
                .ifPresent(form -> forms.merge(form, system.spielraum(open.cell()), Math::max)));
    return new ComponentAudit(model.components().get(component), forms, solver, frist);
  }

  private void measure(ComponentAudit attack, int component, OpenCell open) {
    open.findPart(component)
        .ifPresent(
            part -> {
              long truth = part.apply(model.components().get(component).wahr());
              Angreiferintervall interval = attack.interval(part);
              double[] move = moves.computeIfAbsent(open.cell(), cell -> new double[2]);
              move[0] += interval.von() - truth;
              move[1] += interval.bis() - truth;
            });
  }

  private List<Integer> bestimmbare() {
    return zuSchuetzen.stream().map(OpenCell::cell).filter(c -> !uncertain.contains(c)).toList();
  }

  private Pruefurteil judge(List<OpenCell> measured) {
    Map<String, Angreiferintervall> intervals = new LinkedHashMap<>();
    for (OpenCell open : measured) {
      intervals.put(system.zellen().get(open.cell()).schluessel(), interval(open.cell()));
    }
    List<Integer> known = bestimmbare();
    if (!known.isEmpty()) {
      return new Pruefurteil.Durchgefallen(intervals, known.size());
    }
    long missed = zuSchuetzen.stream().filter(open -> !interval(open.cell()).isImZiel()).count();
    return new Pruefurteil.Bestanden(intervals, (int) missed, solver.bezeichnung());
  }

  private Angreiferintervall interval(int cell) {
    double[] move = moves.getOrDefault(cell, new double[2]);
    return new Angreiferintervall(system.wert(cell) + move[0], system.wert(cell) + move[1]);
  }
}
