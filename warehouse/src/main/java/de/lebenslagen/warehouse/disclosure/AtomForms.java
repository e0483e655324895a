package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expresses cells by atoms.
 *
 * @param atomZelle the cell that each atom is
 * @param formen one form over atoms per cell
 * @param nullformen the differences where a cell is explained in two ways
 */
record AtomForms(int[] atomZelle, LinearForm[] formen, Set<LinearForm> nullformen) {

  static AtomForms of(List<Zelle> zellen, Map<String, Integer> index, List<Beziehung> beziehungen) {
    return new Expansion(zellen, index, beziehungen).expand();
  }

  /** One expansion: depth first along the relations, each cell once. */
  private static final class Expansion {
    private final List<Zelle> zellen;
    private final Map<String, Integer> index;
    private final List<List<Beziehung>> explained = new ArrayList<>();
    private final @Nullable LinearForm[] formen;
    private final boolean[] open;
    private final List<Integer> atomZelle = new ArrayList<>();
    private final Set<LinearForm> nullformen = new LinkedHashSet<>();

    Expansion(List<Zelle> zellen, Map<String, Integer> index, List<Beziehung> beziehungen) {
      this.zellen = zellen;
      this.index = index;
      this.formen = new LinearForm[zellen.size()];
      this.open = new boolean[zellen.size()];
      zellen.forEach(zelle -> explained.add(new ArrayList<>()));
      beziehungen.forEach(beziehung -> explained.get(find(beziehung.summe())).add(beziehung));
    }

    AtomForms expand() {
      for (int cell = 0; cell < formen.length; cell++) {
        if (explained.get(cell).isEmpty()) {
          formen[cell] = LinearForm.of(atomZelle.size());
          atomZelle.add(cell);
        }
      }
      LinearForm[] all = new LinearForm[formen.length];
      Arrays.setAll(all, this::form);
      int[] atoms = atomZelle.stream().mapToInt(Integer::intValue).toArray();
      return new AtomForms(atoms, all, nullformen);
    }

    private LinearForm form(int cell) {
      LinearForm known = formen[cell];
      if (known != null) {
        return known;
      }
      if (open[cell]) {
        throw new IllegalArgumentException(
            "The cell " + zellen.get(cell).schluessel() + " is a part of itself.");
      }
      open[cell] = true;
      LinearForm first = sum(explained.get(cell).get(0));
      for (Beziehung further : explained.get(cell)) {
        LinearForm difference = sum(further).plus(-1, first);
        if (!difference.isZero()) {
          nullformen.add(difference.normalise());
        }
      }
      formen[cell] = first;
      return first;
    }

    private LinearForm sum(Beziehung beziehung) {
      LinearForm sum = LinearForm.ZERO;
      for (Beziehung.Teil teil : beziehung.teile()) {
        sum = sum.plus(teil.faktor(), form(find(teil.zelle())));
      }
      return sum;
    }

    private int find(String schluessel) {
      Integer found = index.get(schluessel);
      if (found == null) {
        throw new IllegalArgumentException(
            "A relation names the cell " + schluessel + ", which the system doesn't have.");
      }
      return found;
    }
  }
}
