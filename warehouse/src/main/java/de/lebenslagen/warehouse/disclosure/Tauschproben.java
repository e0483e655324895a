package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables of whole numbers next to the true one, found without an engine: where two variables stand
 * with the same factors in the same rows, one may lose what the other gains, and whatever stands in
 * no row may move alone. In a loosely linked system that is the proof for nearly every cell; where
 * it isn't, the linear programs look further.
 */
final class Tauschproben {

  /** A partner may have no room: the fullest ones first, and not all of them. */
  private static final int PARTNER = 8;

  private final LinearProgram program;
  private final long[] wahr;
  private final List<List<List<Long>>> spalten = new ArrayList<>();
  private final Map<List<List<Long>>, List<Integer>> gleiche = new HashMap<>();

  Tauschproben(AttackComponent component) {
    this.program = component.program();
    this.wahr = component.wahr();
    for (int variable = 0; variable < program.size(); variable++) {
      spalten.add(new ArrayList<>());
    }
    for (int row = 0; row < program.rows().size(); row++) {
      LinearForm form = program.rows().get(row).form();
      for (int i = 0; i < form.size(); i++) {
        spalten.get(form.variable(i)).add(List.of((long) row, form.factor(i)));
      }
    }
    for (int variable = 0; variable < program.size(); variable++) {
      gleiche.computeIfAbsent(spalten.get(variable), s -> new ArrayList<>()).add(variable);
    }
    gleiche.values().forEach(group -> group.sort(Comparator.comparingLong(v -> -wahr[v])));
  }

  /**
   * A table in which the form has a value that lies at least {@code spielraum} from the true one.
   */
  Optional<long[]> find(LinearForm form, long spielraum) {
    for (int i = 0; i < form.size(); i++) {
      int variable = form.variable(i);
      Optional<long[]> found =
          spalten.get(variable).isEmpty()
              ? move(variable, -1, form.factor(i), spielraum)
              : exchange(variable, form, spielraum);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<long[]> exchange(int variable, LinearForm form, long spielraum) {
    return gleiche.getOrDefault(spalten.get(variable), List.of()).stream()
        .filter(other -> other != variable)
        .limit(PARTNER)
        .flatMap(
            other ->
                move(variable, other, form.factorOf(variable) - form.factorOf(other), spielraum)
                    .stream())
        .findFirst();
  }

  /** With one variable larger and the other, if any, smaller; else the other way round. */
  private Optional<long[]> move(int variable, int other, long change, long spielraum) {
    if (change == 0) {
      return Optional.empty();
    }
    long step = (spielraum + Math.abs(change) - 1) / Math.abs(change);
    return moved(variable, other, step).or(() -> moved(variable, other, -step));
  }

  private Optional<long[]> moved(int variable, int other, long step) {
    long[] table = wahr.clone();
    table[variable] = Math.addExact(table[variable], step);
    if (other >= 0) {
      table[other] = Math.subtractExact(table[other], step);
    }
    boolean inside =
        isInside(variable, table[variable]) && (other < 0 || isInside(other, table[other]));
    return inside && program.isSolvedBy(table) ? Optional.of(table) : Optional.empty();
  }

  private boolean isInside(int variable, long value) {
    return value >= program.lower(variable) && value <= program.upper(variable);
  }
}
