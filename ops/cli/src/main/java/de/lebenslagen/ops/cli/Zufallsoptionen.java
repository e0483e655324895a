package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.Zufallsziehung;
import de.lebenslagen.warehouse.model.Abbruch;
import picocli.CommandLine.Option;

/** The options of commands that draw by lot. */
final class Zufallsoptionen {

  @Option(
      names = "--ziehungen",
      paramLabel = "ANZAHL",
      defaultValue = "1000",
      description = "Wie oft der Zufall gezogen wird; sonst 1000.")
  private int ziehungen = Zufallsziehung.UEBLICH.anzahl();

  @Option(
      names = "--startwert",
      paramLabel = "ZAHL",
      defaultValue = "1",
      description = "Mit demselben Startwert kommt dasselbe heraus; sonst 1.")
  private long startwert = Zufallsziehung.UEBLICH.startwert();

  Zufallsziehung ziehung() {
    try {
      return new Zufallsziehung(ziehungen, startwert);
    } catch (IllegalArgumentException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Ziehungen gibt es 100 bis 100.000, verlangt sind " + ziehungen + ".",
          "1000 genügen für 95 %.",
          e);
    }
  }
}
