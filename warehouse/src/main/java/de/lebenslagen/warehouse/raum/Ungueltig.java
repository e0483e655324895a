package de.lebenslagen.warehouse.raum;

/** Why a boundary can't be built. */
final class Ungueltig extends Exception {

  private static final long serialVersionUID = 1L;

  private final Gebietsregel regel;
  private final String erwartet;

  Ungueltig(Gebietsregel regel, String erwartet, String gefunden) {
    super(gefunden);
    this.regel = regel;
    this.erwartet = erwartet;
  }

  Gebietsregel regel() {
    return regel;
  }

  String erwartet() {
    return erwartet;
  }

  String gefunden() {
    return String.valueOf(getMessage());
  }
}
