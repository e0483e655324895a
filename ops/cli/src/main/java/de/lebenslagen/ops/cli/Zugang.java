package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.zugang.Ortszugang;

/** The Ortszugang of a command: with its environment variables and its clock. */
final class Zugang extends Ortszugang {

  private Zugang(Arbeitsbereich arbeitsbereich, Umgebung umgebung) {
    super(arbeitsbereich, umgebung.variablen(), umgebung.uhr());
  }

  static Zugang of(Arbeitsbereich arbeitsbereich, Umgebung umgebung) {
    return new Zugang(arbeitsbereich, umgebung);
  }
}
