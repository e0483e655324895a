package de.lebenslagen.warehouse.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above or below the line of an indicator: a weighted sum of selections.
 *
 * @param bezeichnung German, as printed: "Arbeitslose (SGB II und SGB III)"
 * @param summanden at least one
 * @param gleichwertig other sums that mean exactly the same, for sources that break it out in
 *     another way; the first that can be answered counts
 */
public record Zaehlung(
    String bezeichnung, List<Summand> summanden, List<List<Summand>> gleichwertig) {

  public Zaehlung {
    summanden = List.copyOf(summanden);
    gleichwertig = gleichwertig.stream().map(List::copyOf).toList();
    if (listFormen(summanden, gleichwertig).stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("A Zaehlung needs a selection: " + bezeichnung);
    }
  }

  /** A sum that has one form only. */
  public Zaehlung(String bezeichnung, List<Summand> summanden) {
    this(bezeichnung, summanden, List.of());
  }

  /** The sum and those that mean the same, in the order in which they are tried. */
  public List<List<Summand>> listFormen() {
    return listFormen(summanden, gleichwertig);
  }

  private static List<List<Summand>> listFormen(
      List<Summand> summanden, List<List<Summand>> gleichwertig) {
    List<List<Summand>> result = new ArrayList<>();
    result.add(summanden);
    result.addAll(gleichwertig);
    return result;
  }

  /** Whether it is a plain count: everything added, nothing taken away or averaged. */
  public boolean isGezaehlt() {
    return listFormen().stream().flatMap(List::stream).allMatch(s -> s.gewicht() == 1);
  }
}
