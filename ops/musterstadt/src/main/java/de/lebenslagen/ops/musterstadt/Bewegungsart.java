package de.lebenslagen.ops.musterstadt;

/** What a register of movements records. */
enum Bewegungsart {
  GEBURT("Geburt"),
  STERBEFALL("Sterbefall"),
  ZUZUG("Zuzug"),
  FORTZUG("Fortzug"),
  UMZUG("Umzug");

  private final String bezeichnung;

  Bewegungsart(String bezeichnung) {
    this.bezeichnung = bezeichnung;
  }

  String bezeichnung() {
    return bezeichnung;
  }
}
