package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Secondary suppression by Gaussian elimination with singleton handling, in exact whole numbers.
 *
 * <p>Cells are published one after another, zeros first, then large values before small ones (so
 * totals come first). A cell is hidden instead where publishing it would make a protected cell a
 * linear combination of published ones.
 *
 * <p>Singletons: zeros are published, so an attacker knows that each hidden count is at least 1. A
 * sum of hidden counts that is as small as it can be tells all of them. Such a sum is hidden, and
 * is itself protected from being computed. That is the idea of the method "anySum", extended to
 * atoms that are never published and may be zero.
 *
 * <p>Result for a system without protected cells: nothing is hidden. Limits: protects against
 * computing a value exactly, not against narrow intervals; an {@link Audit} must follow. A cell
 * whose elimination overflows 64 bits is hidden.
 *
 * <p>Reference: Ø. Langsrud (2024), Secondary cell suppression by Gaussian elimination: an
 * algorithm suitable for handling issues with zeros and singletons, doi
 * 10.1007/978-3-031-69651-0_6.
 */
final class GaussianSuppression {

  private final Zellsystem system;
  private final Untergrenzen untergrenzen;
  private final EchelonBasis basis;
  private final ProtectedForms protectedForms;
  private final BitSet gesperrt = new BitSet();

  private GaussianSuppression(Zellsystem system) {
    this.system = system;
    this.untergrenzen = Untergrenzen.of(system);
    this.basis = new EchelonBasis(system.atomCount());
    this.protectedForms = new ProtectedForms(system.atomCount());
  }

  /** The pattern that protects every cell of the system from being computed exactly. */
  static Sperrmuster suppress(Zellsystem system) {
    return new GaussianSuppression(system).run();
  }

  private Sperrmuster run() {
    for (int cell = 0; cell < system.size(); cell++) {
      Schutzbedarf schutzbedarf = system.schutzbedarf(cell);
      if (schutzbedarf.isZuSchuetzen()) {
        protectedForms.add(form(cell).normalise());
        gesperrt.set(cell);
      }
    }
    system.nullformen().forEach(form -> publish(basis.reduce(withoutZeros(form))));
    cells(Schutzbedarf.BEREITS_VEROEFFENTLICHT).forEach(cell -> publish(basis.reduce(form(cell))));
    cells(Schutzbedarf.OFFEN).forEach(this::decide);
    return Sperrmuster.of(system, gesperrt);
  }

  private List<Integer> cells(Schutzbedarf schutzbedarf) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingLong(system::wert)
            .thenComparingInt(cell -> system.form(cell).size())
            .reversed()
            .thenComparing(Comparator.naturalOrder());
    return IntStream.range(0, system.size())
        .filter(cell -> system.schutzbedarf(cell) == schutzbedarf)
        .boxed()
        .sorted(order)
        .toList();
  }

  private LinearForm form(int cell) {
    return withoutZeros(system.form(cell));
  }

  private LinearForm withoutZeros(LinearForm form) {
    return form.keep(atom -> !untergrenzen.isBekannteNull(atom));
  }

  private void decide(int cell) {
    try {
      LinearForm reduced = basis.reduce(form(cell));
      if (protectedForms.isExposedBy(reduced)) {
        gesperrt.set(cell);
      } else if (isTight(reduced)) {
        gesperrt.set(cell);
        protectedForms.add(reduced);
      } else {
        publish(reduced);
      }
    } catch (ArithmeticException overflow) {
      gesperrt.set(cell);
    }
  }

  private void publish(LinearForm reduced) {
    if (!reduced.isZero()) {
      int pivot = choosePivot(reduced);
      protectedForms.eliminate(reduced, pivot);
      basis.add(reduced, pivot);
    }
  }

  /**
   * An atom that few protected forms hold, of small value: large ones are soon known by themselves.
   */
  private int choosePivot(LinearForm form) {
    return IntStream.range(0, form.size())
        .mapToObj(form::variable)
        .min(
            Comparator.<Integer, Boolean>comparing(this::isSingleton)
                .thenComparingInt(protectedForms::count)
                .thenComparingLong(atom -> system.atomwerte()[atom])
                .thenComparingInt(atom -> atom))
        .orElseThrow();
  }

  /** Whether an atom is as small as attackers know it can be. */
  private boolean isSingleton(int atom) {
    return system.atomwerte()[atom] == untergrenzen.atome()[atom];
  }

  /**
   * Whether knowing this form may pin protected atoms to their lower bounds: it is over singletons
   * only, or it leaves a protected atom no room.
   */
  private boolean isTight(LinearForm reduced) {
    if (reduced.allVariables(atom -> !isZuSchuetzen(atom))) {
      return false;
    }
    if (reduced.allVariables(this::isSingleton)) {
      return true;
    }
    LinearForm positive = reduced.isNonNegative() ? reduced : LinearForm.ZERO.plus(-1, reduced);
    if (!positive.isNonNegative()) {
      return false;
    }
    long room = positive.apply(system.atomwerte()) - positive.apply(untergrenzen.atome());
    return IntStream.range(0, positive.size())
        .anyMatch(i -> room < positive.factor(i) && isZuSchuetzen(positive.variable(i)));
  }

  private boolean isZuSchuetzen(int atom) {
    return system.schutzbedarf(system.atomZelle(atom)).isZuSchuetzen();
  }
}
