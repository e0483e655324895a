package de.lebenslagen.warehouse.indicator;

import java.util.List;

/**
 * What stands above or below the line of an indicator: a weighted sum of selections.
 *
 * @param bezeichnung German, as printed: "Arbeitslose (SGB II und SGB III)"
 * @param summanden at least one
 */
public record Zaehlung(String bezeichnung, List<Summand> summanden) {

  public Zaehlung {
    summanden = List.copyOf(summanden);
    if (summanden.isEmpty()) {
      throw new IllegalArgumentException("A Zaehlung needs a selection: " + bezeichnung);
    }
  }

  /** Whether it is a plain count: everything added, nothing taken away or averaged. */
  public boolean isGezaehlt() {
    return summanden.stream().allMatch(s -> s.gewicht() == 1);
  }
}
