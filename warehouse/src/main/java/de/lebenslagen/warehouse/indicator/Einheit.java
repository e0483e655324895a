package de.lebenslagen.warehouse.indicator;

/**
 * The unit of an indicator.
 *
 * @param text as printed: "Prozent", "je 1.000", "Personen"
 * @param basis by what a quotient is multiplied: 100 for percent; 1 where there is no quotient
 * @param nachkommastellen digits shown after the comma
 */
public record Einheit(String text, double basis, int nachkommastellen) {

  public Einheit {
    if (!(basis > 0 && Double.isFinite(basis))) {
      throw new IllegalArgumentException("A basis is positive, found " + basis);
    }
  }
}
