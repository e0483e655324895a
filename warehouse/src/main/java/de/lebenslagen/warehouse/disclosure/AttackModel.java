package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that an attacker can use against a pattern: independent linear programs over the atoms that
 * the published cells leave open.
 *
 * <p>Exact Gaussian elimination over the published cells removes every atom they determine and
 * every redundant equation; what remains falls into components that share nothing, so that each can
 * be attacked alone. The upper bound of every count is the largest count of the system.
 */
final class AttackModel {

  private final Zellsystem system;
  private final Sperrmuster muster;
  private final Untergrenzen untergrenzen;
  private final EchelonBasis basis;
  private final BitSet offen = new BitSet();
  private final List<LinearProgram.Row> rows = new ArrayList<>();
  private final long groessterWert;
  private final List<AttackComponent> components;
  private final int[] componentOfAtom;

  private AttackModel(Sperrmuster muster) {
    this.muster = muster;
    this.system = muster.system();
    this.untergrenzen = Untergrenzen.of(system);
    this.basis = new EchelonBasis(system.atomCount());
    this.groessterWert = system.hoechstens();
    List<LinearForm> equations = addPublished();
    findOpenAtoms();
    equations.forEach(this::addEquation);
    addBounds();
    AtomPartition partition = AtomPartition.of(system.atomCount(), offen, rows);
    this.componentOfAtom = partition.partOfAtom();
    this.components = components(partition);
  }

  /**
   * The attack on a pattern.
   *
   * @throws ArithmeticException if the elimination overflows 64 bits
   */
  static AttackModel of(Sperrmuster muster) {
    return new AttackModel(muster);
  }

  /** The independent parts. */
  List<AttackComponent> components() {
    return components;
  }

  /** The cells that an attacker doesn't read, in the order of the system. */
  IntStream unknownCells() {
    return IntStream.range(0, system.size()).filter(cell -> !muster.isBekannt(cell));
  }

  /** What is open about a cell; {@link LinearForm#ZERO} where it can be computed exactly. */
  LinearForm openPart(int cell) {
    LinearForm open = system.form(cell).keep(offen::get);
    return open.isZero() || basis.reduce(open).isZero() ? LinearForm.ZERO : open;
  }

  /** The component that an open atom belongs to. */
  int component(int atom) {
    return componentOfAtom[atom];
  }

  /** Adds what everybody reads, short forms first: they remove most. */
  private List<LinearForm> addPublished() {
    List<LinearForm> forms = new ArrayList<>(system.nullformen());
    IntStream.range(0, system.size())
        .filter(muster::isBekannt)
        .mapToObj(system::form)
        .forEach(forms::add);
    List<LinearForm> independent = new ArrayList<>();
    forms.stream()
        .map(form -> form.keep(atom -> !untergrenzen.isBekannteNull(atom)))
        .sorted(Comparator.comparingInt(LinearForm::size))
        .forEach(
            form -> {
              LinearForm reduced = basis.reduce(form);
              if (!reduced.isZero()) {
                basis.add(reduced, reduced.variable(0));
                independent.add(form);
              }
            });
    return independent;
  }

  private void findOpenAtoms() {
    for (int atom = 0; atom < system.atomCount(); atom++) {
      boolean known =
          untergrenzen.isBekannteNull(atom) || basis.reduce(LinearForm.of(atom)).isZero();
      offen.set(atom, !known);
    }
  }

  private void addEquation(LinearForm form) {
    LinearForm open = form.keep(offen::get);
    if (!open.isZero()) {
      rows.add(LinearProgram.Row.equal(open, open.apply(system.atomwerte())));
    }
  }

  /** Bounds of hidden sums, where the bounds of their atoms don't imply them. */
  private void addBounds() {
    List<LinearForm> largest = largestPublished();
    unknownCells()
        .filter(cell -> system.form(cell).isNonNegative())
        .forEach(
            cell -> {
              LinearForm open = system.form(cell).keep(offen::get);
              long known = system.wert(cell) - open.apply(system.atomwerte());
              long lower = untergrenzen.cell(cell) - known;
              boolean implied =
                  open.apply(untergrenzen.atome()) >= lower
                      && largest.stream().anyMatch(whole -> isPart(open, whole));
              if (!open.isZero() && !implied) {
                rows.add(new LinearProgram.Row(open, lower, groessterWert - known));
              }
            });
  }

  /** The published counts of the largest value: no part of theirs can be larger. */
  private List<LinearForm> largestPublished() {
    return IntStream.range(0, system.size())
        .filter(cell -> system.wert(cell) == groessterWert && muster.isBekannt(cell))
        .mapToObj(system::form)
        .filter(LinearForm::isNonNegative)
        .toList();
  }

  private static boolean isPart(LinearForm part, LinearForm whole) {
    return IntStream.range(0, part.size())
        .allMatch(i -> whole.factorOf(part.variable(i)) >= part.factor(i));
  }

  private List<AttackComponent> components(AtomPartition partition) {
    List<AttackComponent> parts = new ArrayList<>();
    for (int part = 0; part < partition.size(); part++) {
      parts.add(
          AttackComponent.of(
              partition.atoms(part),
              partition.rows(part),
              untergrenzen.atome(),
              system.atomwerte(),
              groessterWert));
    }
    return parts;
  }
}
