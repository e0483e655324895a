package de.lebenslagen.ops.cli;

/** Bold, dim and colours, where the terminal has them. */
record Stil(Farben farben) {

  /** Whether escape sequences are written. */
  enum Farben {
    AN,
    AUS
  }

  static Stil of(Umgebung umgebung) {
    return new Stil(umgebung.isFarbig() ? Farben.AN : Farben.AUS);
  }

  String fett(String text) {
    return wrap("1", text);
  }

  String blass(String text) {
    return wrap("2", text);
  }

  String rot(String text) {
    return wrap("1;31", text);
  }

  String gelb(String text) {
    return wrap("33", text);
  }

  String gruen(String text) {
    return wrap("32", text);
  }

  private String wrap(String code, String text) {
    return farben == Farben.AN ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
