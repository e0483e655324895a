package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import picocli.CommandLine.Command;

/** A command that the launcher runs by itself: here it only has a help text. */
abstract sealed class Skriptbefehl extends Befehl {

  Skriptbefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public final Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        "Diesen Befehl führt das Startskript aus.",
        "Bitte über das Skript \"lebenslagen\" starten.");
  }

  /** Runs all tests. */
  @Command(
      name = "lebenslagen test",
      customSynopsis = "lebenslagen test [OPTIONEN FÜR MAVEN]",
      description = {
        "Für Entwickler: installiert unter Debian und Ubuntu, was die Tests brauchen, und führt alle",
        "aus (./mvnw verify)."
      },
      footer = "  lebenslagen test")
  static final class Test extends Skriptbefehl {
    Test(Umgebung umgebung) {
      super(umgebung);
    }
  }

  /** Measures. */
  @Command(
      name = "lebenslagen bench",
      customSynopsis = "lebenslagen bench [--nur NAME]",
      description = {
        "Für Entwickler: misst, wie schnell das Programm ist, als ganze Prozesse, und schreibt die",
        "Zahlen mit Rechner und Versionen nach ops/bench/ergebnisse/. Die Messungen: antwort, laden,",
        "pruefe, formate, bruecke, register, geheimhaltung, indikatoren. Der Rechner sollte sonst",
        "nichts tun."
      },
      footer = {"  lebenslagen bench", "  lebenslagen bench --nur antwort"})
  static final class Bench extends Skriptbefehl {
    Bench(Umgebung umgebung) {
      super(umgebung);
    }
  }
}
