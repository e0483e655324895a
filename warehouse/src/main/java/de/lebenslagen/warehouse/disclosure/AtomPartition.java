package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Open atoms in parts that no row connects, numbered by their first atom. */
final class AtomPartition {

  private final List<int[]> atoms = new ArrayList<>();
  private final List<List<LinearProgram.Row>> rows = new ArrayList<>();
  private final int[] partOfAtom;

  private AtomPartition(int count) {
    partOfAtom = new int[count];
    Arrays.fill(partOfAtom, -1);
  }

  /** Union-find over the rows. */
  static AtomPartition of(int count, BitSet open, List<LinearProgram.Row> rows) {
    int[] parent = new int[count];
    Arrays.setAll(parent, atom -> atom);
    for (LinearProgram.Row row : rows) {
      LinearForm form = row.form();
      for (int i = 1; i < form.size(); i++) {
        unite(parent, form.variable(0), form.variable(i));
      }
    }
    AtomPartition partition = new AtomPartition(count);
    partition.assign(open, parent);
    rows.forEach(row -> partition.rows.get(partition.partOfAtom[row.form().variable(0)]).add(row));
    return partition;
  }

  private static void unite(int[] parent, int a, int b) {
    int rootA = root(parent, a);
    int rootB = root(parent, b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] parent, int atom) {
    int root = atom;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void assign(BitSet open, int[] parent) {
    List<List<Integer>> members = new ArrayList<>();
    open.stream()
        .forEach(
            atom -> {
              int root = root(parent, atom);
              if (root == atom) {
                partOfAtom[atom] = members.size();
                members.add(new ArrayList<>());
                rows.add(new ArrayList<>());
              }
              partOfAtom[atom] = partOfAtom[root];
              members.get(partOfAtom[atom]).add(atom);
            });
    members.forEach(part -> atoms.add(part.stream().mapToInt(Integer::intValue).toArray()));
  }

  int size() {
    return atoms.size();
  }

  int[] atoms(int part) {
    return atoms.get(part);
  }

  List<LinearProgram.Row> rows(int part) {
    return rows.get(part);
  }

  /** Per atom its part, −1 for an atom that isn't open. */
  int[] partOfAtom() {
    return partOfAtom;
  }
}
