package de.lebenslagen.etl.intake;

import java.io.IOException;

/** Ends the reading of a file: what is wrong, on which line, at which character of it. */
final class Lesefehler extends IOException {

  private static final long serialVersionUID = 1L;

  private final Leseregel regel;
  private final int zeile;
  private final String erwartet;
  private final String gefunden;
  private final String abhilfe;

  Lesefehler(Leseregel regel, int zeile, String erwartet, String gefunden, String abhilfe) {
    super(regel + ", line " + zeile + ": " + gefunden);
    this.regel = regel;
    this.zeile = zeile;
    this.erwartet = erwartet;
    this.gefunden = gefunden;
    this.abhilfe = abhilfe;
  }

  Leseregel regel() {
    return regel;
  }

  int zeile() {
    return zeile;
  }

  String erwartet() {
    return erwartet;
  }

  String gefunden() {
    return gefunden;
  }

  String abhilfe() {
    return abhilfe;
  }
}
