package de.lebenslagen.warehouse.raum;

/** Where the weights of a {@link Crosswalk} come from, the best first. */
public enum Umrechnungsverfahren {
  /** The same areas under the same keys: nothing moves. */
  GLEICH("dieselben Gebiete"),
  /** Residents of the common part, counted from addresses or blocks. */
  EINWOHNER("nach Einwohnern der gemeinsamen Teile"),
  /** Weights as somebody else published them. */
  GEWICHTE("nach gelieferten Gewichten"),
  /** Area times density, then fitted to the residents of the old and of the new areas. */
  ANGEPASST("nach Fläche, angepasst an die Einwohner beider Gebietsstände"),
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

  /** What a conversion over two steps must be called: the worse of both. */
  public Umrechnungsverfahren combine(Umrechnungsverfahren other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
