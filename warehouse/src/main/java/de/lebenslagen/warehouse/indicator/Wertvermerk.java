package de.lebenslagen.warehouse.indicator;

/** Something that must be said beside a value. */
public enum Wertvermerk {
  /** A share above 100 %: numerator and denominator count differently. Never capped. */
  UEBER_100_PROZENT("über 100 %: Zähler und Nenner zählen nicht dieselben Menschen"),
  /** Numerator and denominator have different days. */
  VERSCHIEDENE_STICHTAGE("Zähler und Nenner haben verschiedene Stichtage"),
  /** Fewer than 10 cases in the numerator. */
  KLEINE_FALLZAHL("weniger als 10 Fälle im Zähler"),
  /** Converted to another Gebietsstand. */
  UMGERECHNET("auf einen anderen Gebietsstand umgerechnet"),
  /** Converted to another Gebietsstand with so large an error that it is an estimate. */
  GESCHAETZT("geschätzt: die Umrechnung auf den Gebietsstand ist unsicher");

  private final String bezeichnung;

  Wertvermerk(String bezeichnung) {
    this.bezeichnung = bezeichnung;
  }

  /** The German words for it. */
  public String bezeichnung() {
    return bezeichnung;
  }
}
