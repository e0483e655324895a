package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import java.util.Arrays;
import java.util.List;

/**
 * One part of an {@link AttackModel}, over its own variables 0 … n−1.
 *
 * @param atoms the atoms behind the variables, ascending
 * @param program what the attacker knows about them
 * @param wahr the true values, which solve the program
 */
record AttackComponent(int[] atoms, LinearProgram program, long[] wahr) {

  static AttackComponent of(
      int[] atoms, List<LinearProgram.Row> rows, long[] lower, long[] wahr, long upper) {
    long[] bounds = new long[atoms.length];
    Arrays.fill(bounds, upper);
    LinearProgram program =
        new LinearProgram(
            pick(lower, atoms),
            bounds,
            rows.stream()
                .map(
                    row ->
                        new LinearProgram.Row(local(row.form(), atoms), row.lower(), row.upper()))
                .toList());
    return new AttackComponent(atoms, program, pick(wahr, atoms));
  }

  /** A form over atoms, restricted to this part, over its variables. */
  LinearForm localPart(LinearForm form) {
    return local(form.keep(atom -> Arrays.binarySearch(atoms, atom) >= 0), atoms);
  }

  private static LinearForm local(LinearForm form, int[] atoms) {
    return form.rename(atom -> Arrays.binarySearch(atoms, atom));
  }

  private static long[] pick(long[] values, int[] atoms) {
    return Arrays.stream(atoms).mapToLong(atom -> values[atom]).toArray();
  }
}
