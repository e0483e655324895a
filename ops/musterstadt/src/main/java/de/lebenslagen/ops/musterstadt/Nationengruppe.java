package de.lebenslagen.ops.musterstadt;

/** Nationality as a register writes it for statistics. */
enum Nationengruppe {
  DEUTSCH("DE"),
  EU("EU"),
  DRITTSTAAT("DR");

  private final String code;

  Nationengruppe(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  boolean isAuslaendisch() {
    return this != DEUTSCH;
  }
}
