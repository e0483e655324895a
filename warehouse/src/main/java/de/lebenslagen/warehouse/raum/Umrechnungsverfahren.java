package de.lebenslagen.warehouse.raum;

/** Where the weights of a {@link Crosswalk} come from, the best first. */
public enum Umrechnungsverfahren {
  /** Residents of the common part, counted from addresses or blocks. */
  EINWOHNER("nach Einwohnern der gemeinsamen Teile"),
  /** Area of the common part times the density of residents in the new area (dasymetric). */
  DICHTE("nach Fläche und Einwohnerdichte"),
  /** Area of the common part, as if people lived everywhere alike. The last resort. */
  FLAECHE("nach Fläche");

  private final String bezeichnung;

  Umrechnungsverfahren(String bezeichnung) {
    this.bezeichnung = bezeichnung;
  }

  /** German words for source lines, for instance "nach Fläche". */
  public String bezeichnung() {
    return bezeichnung;
  }
}
