package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Cells that determine one another: every table that is published together (or ever was), over all
 * area systems, as <em>one</em> system of linear relations. Suppressing table by table is not safe.
 *
 * <p>Each cell is kept as a {@link LinearForm} over the <em>atoms</em>: the cells that no relation
 * explains. Where a cell is explained twice (two area systems without their overlay), the
 * difference of both forms is a known zero.
 */
public final class Zellsystem {

  private final List<Zelle> zellen;
  private final Map<String, Integer> index;
  private final int[] atomZelle;
  private final long[] atomwerte;
  private final LinearForm[] formen;
  private final List<LinearForm> nullformen;
  private final long hoechstens;

  private Zellsystem(
      List<Zelle> zellen, Map<String, Integer> index, AtomForms atoms, long mindestgrenze) {
    this.hoechstens = zellen.stream().mapToLong(Zelle::wert).reduce(mindestgrenze, Math::max);
    this.zellen = List.copyOf(zellen);
    this.index = index;
    this.atomZelle = atoms.atomZelle();
    this.formen = atoms.formen();
    this.nullformen = List.copyOf(atoms.nullformen());
    this.atomwerte = new long[atomZelle.length];
    for (int atom = 0; atom < atomZelle.length; atom++) {
      atomwerte[atom] = zellen.get(atomZelle[atom]).wert();
    }
  }

  /**
   * Links cells by relations.
   *
   * @throws IllegalArgumentException for a key that is missing or there twice, for a relation that
   *     the values don't fulfil, for a cell that is its own part, and for a published cell whose
   *     count is negative without being a difference
   */
  public static Zellsystem of(List<Zelle> zellen, List<Beziehung> beziehungen) {
    return of(zellen, beziehungen, 0);
  }

  /**
   * As above, as a part of something larger.
   *
   * @param mindestgrenze a count that attackers must reckon with, however small the cells of this
   *     system are; they are taken to know that no count is larger than that and than all cells
   */
  public static Zellsystem of(List<Zelle> zellen, List<Beziehung> beziehungen, long mindestgrenze) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < zellen.size(); i++) {
      if (index.put(zellen.get(i).schluessel(), i) != null) {
        throw new IllegalArgumentException(
            "The cell " + zellen.get(i).schluessel() + " is there twice; keys must be unique.");
      }
    }
    Zellsystem system =
        new Zellsystem(zellen, index, AtomForms.of(zellen, index, beziehungen), mindestgrenze);
    system.requireConsistent();
    return system;
  }

  private void requireConsistent() {
    for (int atom = 0; atom < atomwerte.length; atom++) {
      if (atomwerte[atom] < 0) {
        throw new IllegalArgumentException(
            "The cell " + zellen.get(atomZelle[atom]).schluessel() + " is a negative count.");
      }
    }
    for (int cell = 0; cell < formen.length; cell++) {
      long sum = formen[cell].apply(atomwerte);
      if (sum != wert(cell)) {
        throw new IllegalArgumentException(
            "The parts of the cell "
                + zellen.get(cell).schluessel()
                + " don't add up to its value; the audit needs exact sums.");
      }
    }
    if (!nullformen.stream().allMatch(form -> form.apply(atomwerte) == 0)) {
      throw new IllegalArgumentException("A cell is explained twice, with different sums.");
    }
  }

  /** All cells, in the order given. */
  public List<Zelle> zellen() {
    return zellen;
  }

  /** The number of cells. */
  public int size() {
    return zellen.size();
  }

  Set<String> schluessel(Iterable<Integer> cells) {
    Set<String> keys = new LinkedHashSet<>();
    cells.forEach(cell -> keys.add(zellen.get(cell).schluessel()));
    return keys;
  }

  /** The position of a cell. */
  int getIndex(String schluessel) {
    Integer found = index.get(schluessel);
    if (found == null) {
      throw new IllegalArgumentException("The system has no cell " + schluessel + ".");
    }
    return found;
  }

  long wert(int cell) {
    return zellen.get(cell).wert();
  }

  long spielraum(int cell) {
    return zellen.get(cell).spielraum();
  }

  Schutzbedarf schutzbedarf(int cell) {
    return zellen.get(cell).schutzbedarf();
  }

  /** The largest value that an attacker reckons with. */
  long hoechstens() {
    return hoechstens;
  }

  /** The cell as a form over atoms. */
  LinearForm form(int cell) {
    return formen[cell];
  }

  int atomCount() {
    return atomwerte.length;
  }

  /** The cell that an atom is. */
  int atomZelle(int atom) {
    return atomZelle[atom];
  }

  /** The true values of all atoms; not to be changed. */
  long[] atomwerte() {
    return atomwerte;
  }

  /** Forms over atoms that are zero because a cell is explained twice. */
  List<LinearForm> nullformen() {
    return nullformen;
  }

  /**
   * Whether everybody knows the cell and all its parts to be zero: zeros are published, and counts
   * aren't negative.
   */
  boolean isBekannteNull(int cell) {
    return wert(cell) == 0
        && form(cell).isNonNegative()
        && !schutzbedarf(cell).isUnveroeffentlicht()
        && !schutzbedarf(cell).isImmerGesperrt();
  }

  /** The same cells and relations with another need for protection. */
  Zellsystem with(UnaryOperator<Zelle> change) {
    return new Zellsystem(zellen.stream().map(change).toList(), index, forms(), hoechstens);
  }

  private AtomForms forms() {
    return new AtomForms(atomZelle, formen, new LinkedHashSet<>(nullformen));
  }
}
