package de.lebenslagen.ops.musterstadt;

/** As a register writes it. */
enum Geschlecht {
  WEIBLICH("w"),
  MAENNLICH("m"),
  DIVERS("d");

  private final String code;

  Geschlecht(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
