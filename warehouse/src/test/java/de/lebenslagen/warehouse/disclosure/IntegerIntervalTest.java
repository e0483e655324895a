package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The integer search against the whole-number intervals of HiGHS 1.15. */
class IntegerIntervalTest {

  @ParameterizedTest
  @ValueSource(strings = {"s01_2d_3x3", "s02_allones_trap", "s04_two_area_systems"})
  void tablesExistExactlyWithinReferenceInterval(String name) {
    OracleInstance instance = OracleInstance.load(name);
    AttackModel model = AttackModel.of(instance.referencePattern("gauss_anySum"));
    for (Map<String, String> row : instance.referenceIntervals("gauss_anySum")) {
      int cell = instance.system().getIndex(row.get("cell"));
      long lo = Math.round(Double.parseDouble(row.get("int_lb1_lo")));
      long hi = Math.round(Double.parseDouble(row.get("int_lb1_hi")));

      assertThat(isPossible(instance, model, cell, lo)).as("cell %s = %s", cell, lo).isTrue();
      assertThat(isPossible(instance, model, cell, hi)).as("cell %s = %s", cell, hi).isTrue();
      assertThat(isPossible(instance, model, cell, lo - 1)).as("%s below", cell).isFalse();
      assertThat(isPossible(instance, model, cell, hi + 1)).as("%s above", cell).isFalse();
    }
  }

  private static boolean isPossible(
      OracleInstance instance, AttackModel model, int cell, long wert) {
    OpenCell open = OpenCell.of(cell, model);
    int part = open.parts().keySet().iterator().next();
    AttackComponent component = model.components().get(part);
    LinearForm form = open.findPart(part).orElseThrow();
    long known = instance.system().wert(cell) - form.apply(component.wahr());
    SolverOutcome outcome =
        Solvers.preferred()
            .findInteger(
                component.program().with(List.of(LinearProgram.Row.equal(form, wert - known))),
                LinearForm.ZERO,
                Duration.ofMinutes(1));
    assertThat(outcome).isNotInstanceOf(SolverOutcome.Failed.class);
    return outcome instanceof SolverOutcome.Found;
  }
}
