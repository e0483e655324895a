package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Linked cells of which some were never delivered: hidden by the source, or the overlay of bands
 * and areas that nobody counted. What the others tell exactly is computed; for the rest some table
 * of whole numbers is found that fits. Which one does not matter to an audit, which only asks what
 * attackers can tell from the published figures.
 */
public final class Zellergaenzung {

  /**
   * A cell.
   *
   * @param wert the count; empty where it is not known to us
   * @param mindestens smallest possible value where it is not known
   * @param kosten what each unit of it costs where it is not known: the cheapest table is looked
   *     for
   */
  public record Offen(String schluessel, OptionalLong wert, long mindestens, long kosten) {}

  /**
   * A completed cell.
   *
   * @param bekannt whether the value was given or follows from given ones
   */
  public record Ergaenzt(long wert, boolean bekannt) {}

  private final List<Offen> zellen;
  private final AtomForms forms;
  private final Map<Integer, Integer> variableOfAtom = new LinkedHashMap<>();
  private final long[] atomwerte;

  private Zellergaenzung(List<Offen> zellen, List<Beziehung> beziehungen) {
    this.zellen = zellen;
    Map<String, Integer> index = new HashMap<>();
    zellen.forEach(zelle -> index.put(zelle.schluessel(), index.size()));
    List<Zelle> plain =
        zellen.stream().map(z -> new Zelle(z.schluessel(), 0, Schutzbedarf.OFFEN)).toList();
    this.forms = AtomForms.of(plain, index, beziehungen);
    this.atomwerte = new long[forms.atomZelle().length];
    for (int atom = 0; atom < atomwerte.length; atom++) {
      OptionalLong wert = zellen.get(forms.atomZelle()[atom]).wert();
      if (wert.isPresent()) {
        atomwerte[atom] = wert.getAsLong();
      } else {
        variableOfAtom.put(atom, variableOfAtom.size());
      }
    }
  }

  /**
   * The values of all cells, in their order.
   *
   * @param zellen each key once
   * @param beziehungen which the known values fulfil where they are complete
   * @param limit for the search
   * @return empty where no table fits, or none was found in time
   * @throws ArithmeticException if the exact arithmetic overflows
   */
  public static Optional<Map<String, Ergaenzt>> complete(
      List<Offen> zellen, List<Beziehung> beziehungen, Duration limit) {
    return new Zellergaenzung(zellen, beziehungen).run(Solvers.preferred(), limit);
  }

  private Optional<Map<String, Ergaenzt>> run(LinearSolver solver, Duration limit) {
    if (!variableOfAtom.isEmpty()) {
      LinearProgram program = program();
      Optional<long[]> found =
          solver.findInteger(program, cost(), limit) instanceof SolverOutcome.Found f
              ? WholeNumbers.round(f.point()).filter(program::isSolvedBy)
              : Optional.empty();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      variableOfAtom.forEach((atom, variable) -> atomwerte[atom] = found.get()[variable]);
    }
    return Optional.of(values());
  }

  private LinearForm cost() {
    Map<Integer, Long> factors = new TreeMap<>();
    variableOfAtom.forEach(
        (atom, variable) -> factors.put(variable, zellen.get(forms.atomZelle()[atom]).kosten()));
    return LinearForm.of(factors);
  }

  private LinearProgram program() {
    long[] lower = new long[variableOfAtom.size()];
    long[] upper = new long[lower.length];
    long most = most();
    variableOfAtom.forEach(
        (atom, variable) -> {
          lower[variable] = zellen.get(forms.atomZelle()[atom]).mindestens();
          upper[variable] = most;
        });
    List<LinearProgram.Row> rows = new ArrayList<>();
    forms.nullformen().forEach(form -> restrict(rows, form, 0, OptionalLong.of(0), upper));
    for (int cell = 0; cell < zellen.size(); cell++) {
      Offen zelle = zellen.get(cell);
      if (zelle.wert().isPresent() || !isVariable(cell)) {
        restrict(rows, forms.formen()[cell], zelle.mindestens(), zelle.wert(), upper);
      }
    }
    return new LinearProgram(lower, upper, rows);
  }

  /**
   * The largest value that an unknown atom may take: the largest known one, and what the least
   * values of the unknown cells need. Where no number is known at all, a whole of at least 1 must
   * still find room in parts that may be zero.
   */
  private long most() {
    long known = zellen.stream().mapToLong(z -> z.wert().orElse(0)).max().orElse(0);
    return zellen.stream()
        .filter(z -> z.wert().isEmpty())
        .mapToLong(Offen::mindestens)
        .reduce(Math.max(known, 0), Math::addExact);
  }

  private boolean isVariable(int cell) {
    LinearForm form = forms.formen()[cell];
    return form.size() == 1 && forms.atomZelle()[form.variable(0)] == cell;
  }

  private void restrict(
      List<LinearProgram.Row> rows,
      LinearForm form,
      long mindestens,
      OptionalLong wert,
      long[] upper) {
    Map<Integer, Long> factors = new TreeMap<>();
    long reach = 0;
    for (int i = 0; i < form.size(); i++) {
      Integer variable = variableOfAtom.get(form.variable(i));
      if (variable != null) {
        factors.put(variable, form.factor(i));
        reach += Math.abs(form.factor(i)) * upper[variable];
      }
    }
    if (!factors.isEmpty()) {
      long known = form.keep(atom -> !variableOfAtom.containsKey(atom)).apply(atomwerte);
      long least = wert.orElse(mindestens) - known;
      long most = wert.isPresent() ? least : Math.max(least, reach);
      rows.add(new LinearProgram.Row(LinearForm.of(factors), least, most));
    }
  }

  private Map<String, Ergaenzt> values() {
    EchelonBasis basis = new EchelonBasis(atomwerte.length);
    if (!variableOfAtom.isEmpty()) {
      forms.nullformen().forEach(form -> learn(basis, form));
      IntStream.range(0, zellen.size())
          .filter(cell -> zellen.get(cell).wert().isPresent())
          .forEach(cell -> learn(basis, forms.formen()[cell]));
    }
    Map<String, Ergaenzt> values = new LinkedHashMap<>();
    for (int cell = 0; cell < zellen.size(); cell++) {
      LinearForm form = forms.formen()[cell];
      boolean known = variableOfAtom.isEmpty() || basis.reduce(form).isZero();
      values.put(zellen.get(cell).schluessel(), new Ergaenzt(form.apply(atomwerte), known));
    }
    return values;
  }

  private static void learn(EchelonBasis basis, LinearForm form) {
    LinearForm reduced = basis.reduce(form);
    if (!reduced.isZero()) {
      basis.add(reduced, reduced.variable(0));
    }
  }
}
