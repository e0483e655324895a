package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.BitSet;

/**
 * What every attacker knows before looking at a hidden cell. Zeros are published, so a hidden count
 * is at least 1; an unpublished part may be zero, unless it lies inside a published zero or equals
 * a cell that has a place in a publication. Where the policy hides zeros, those cells have the
 * lower bound 0 and all others keep 1: an attacker who knew which is which, so the audit is on the
 * safe side.
 */
final class Untergrenzen {

  private final Zellsystem system;
  private final BitSet bekannteNullen = new BitSet();
  private final long[] atome;

  private Untergrenzen(Zellsystem system) {
    this.system = system;
    for (int cell = 0; cell < system.size(); cell++) {
      LinearForm form = system.form(cell);
      if (system.isBekannteNull(cell)) {
        for (int i = 0; i < form.size(); i++) {
          bekannteNullen.set(form.variable(i));
        }
      }
    }
    atome = new long[system.atomCount()];
    for (int atom = 0; atom < atome.length; atom++) {
      atome[atom] = cell(system.atomZelle(atom));
    }
    for (int cell = 0; cell < system.size(); cell++) {
      if (system.form(cell).size() == 1 && system.form(cell).factor(0) == 1) {
        int atom = system.form(cell).variable(0);
        atome[atom] = Math.max(atome[atom], cell(cell));
      }
    }
  }

  static Untergrenzen of(Zellsystem system) {
    return new Untergrenzen(system);
  }

  /** Whether a published zero shows the atom to be zero. */
  boolean isBekannteNull(int atom) {
    return bekannteNullen.get(atom);
  }

  /** The lower bound of a cell while it is hidden. */
  long cell(int cell) {
    if (!system.form(cell).isNonNegative()) {
      return Long.MIN_VALUE;
    }
    return system.schutzbedarf(cell).isUnveroeffentlicht() ? 0 : Math.min(1, system.wert(cell));
  }

  /** The lower bounds of all atoms; not to be changed. */
  long[] atome() {
    return atome;
  }
}
