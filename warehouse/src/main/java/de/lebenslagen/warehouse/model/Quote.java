package de.lebenslagen.warehouse.model;

/**
 * A numerator over a denominator. Counts are carried to the end and divided last: rates are never
 * added or averaged.
 *
 * @param zaehler the count above
 * @param nenner the count below
 */
public record Quote(Wertstatus zaehler, Wertstatus nenner) {

  /**
   * {@code zaehler / nenner · basis}. Where one of the two has no number the result has the status
   * of the weightier one; a denominator of zero is not computable, never 0.
   *
   * @param basis 100 for percent
   */
  public Wertstatus je(double basis) {
    Statuscode code = zaehler.code().combine(nenner.code());
    if (!code.hasZahl()) {
      return code == zaehler.code() ? zaehler : nenner;
    }
    double below = nenner.findZahl().orElseThrow();
    if (below == 0) {
      return new Wertstatus.NichtBerechenbar("Nenner 0");
    }
    Wertstatus.Zahl value = new Wertstatus.Zahl(zaehler.findZahl().orElseThrow() / below * basis);
    return code == Statuscode.UNSICHER ? new Wertstatus.Unsicher(value) : value;
  }
}
