package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A cell that an attacker doesn't read, split over the components of the attack.
 *
 * @param cell its position in the system
 * @param parts per component the open form over its variables; empty where the cell can be computed
 */
record OpenCell(int cell, Map<Integer, LinearForm> parts) {

  static OpenCell of(int cell, AttackModel model) {
    LinearForm open = model.openPart(cell);
    Map<Integer, LinearForm> parts = new LinkedHashMap<>();
    for (int i = 0; i < open.size(); i++) {
      parts.computeIfAbsent(
          model.component(open.variable(i)),
          component -> model.components().get(component).localPart(open));
    }
    return new OpenCell(cell, parts);
  }

  Optional<LinearForm> findPart(int component) {
    return Optional.ofNullable(parts.get(component));
  }
}
