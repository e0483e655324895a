package de.lebenslagen.warehouse.disclosure;

import java.util.BitSet;
import java.util.Set;

/**
 * Which cells of a {@link Zellsystem} are hidden. Why a cell is hidden is deliberately not in here:
 * primary and secondary look the same.
 */
public final class Sperrmuster {

  private final Zellsystem system;
  private final BitSet gesperrt;

  private Sperrmuster(Zellsystem system, BitSet gesperrt) {
    this.system = system;
    this.gesperrt = gesperrt;
  }

  /**
   * A given pattern, for instance of an earlier release.
   *
   * @throws IllegalArgumentException for an unknown cell, and where the pattern would show a cell
   *     that must be hidden
   */
  public static Sperrmuster of(Zellsystem system, Set<String> gesperrt) {
    BitSet cells = new BitSet();
    gesperrt.forEach(key -> cells.set(system.getIndex(key)));
    return of(system, cells);
  }

  static Sperrmuster of(Zellsystem system, BitSet cells) {
    BitSet gesperrt = (BitSet) cells.clone();
    for (int cell = 0; cell < system.size(); cell++) {
      Schutzbedarf schutzbedarf = system.schutzbedarf(cell);
      if (schutzbedarf.isUnveroeffentlicht()) {
        gesperrt.clear(cell);
      } else if (schutzbedarf == Schutzbedarf.BEREITS_GESPERRT) {
        gesperrt.set(cell);
      } else if (schutzbedarf.isZuSchuetzen() && !gesperrt.get(cell)) {
        throw new IllegalArgumentException(
            "The pattern shows a cell that must be hidden; hide all that need protection.");
      } else if (schutzbedarf == Schutzbedarf.BEREITS_VEROEFFENTLICHT && gesperrt.get(cell)) {
        throw new IllegalArgumentException(
            "The pattern hides what everybody knows: " + system.zellen().get(cell).schluessel());
      }
    }
    return new Sperrmuster(system, gesperrt);
  }

  /** The system that the pattern belongs to. */
  Zellsystem system() {
    return system;
  }

  /**
   * The hidden cells in the order of the system; cells that are never published are not among them.
   */
  public Set<String> listGesperrt() {
    return system.schluessel(gesperrt.stream().boxed()::iterator);
  }

  /**
   * Whether a cell is hidden.
   *
   * @throws IllegalArgumentException for a key that the system doesn't have
   */
  public boolean isGesperrt(String schluessel) {
    return gesperrt.get(system.getIndex(schluessel));
  }

  /** The number of hidden cells. */
  public int anzahl() {
    return gesperrt.cardinality();
  }

  boolean isGesperrt(int cell) {
    return gesperrt.get(cell);
  }

  /** Whether an attacker reads the value: shown by us, or published by others. */
  boolean isBekannt(int cell) {
    return !gesperrt.get(cell) && !system.schutzbedarf(cell).isUnveroeffentlicht();
  }

  /** The same pattern with further hidden cells. */
  Sperrmuster with(BitSet further) {
    BitSet more = (BitSet) gesperrt.clone();
    more.or(further);
    return of(system, more);
  }
}
