package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.PrintStream;

/** How the program speaks when something went wrong. */
final class Meldung {

  private Meldung() {}

  static void print(Umgebung umgebung, Abbruch abbruch) {
    PrintStream err = umgebung.meldungen();
    Stil stil = Stil.of(umgebung);
    err.println(stil.rot("Abgebrochen: ") + abbruch.getMessage());
    err.println(stil.fett("Abhilfe:     ") + abbruch.abhilfe());
    if (isAusfuehrlich(umgebung) && abbruch.getCause() != null) {
      abbruch.getCause().printStackTrace(err);
    }
  }

  static void printFault(Umgebung umgebung, Exception e) {
    PrintStream err = umgebung.meldungen();
    Stil stil = Stil.of(umgebung);
    err.println(stil.rot("Fehler im Programm: ") + e);
    err.println(
        stil.fett("Abhilfe:     ")
            + "Ihre Daten sind unverändert. Mit LEBENSLAGEN_AUSFUEHRLICH=1 erscheint die Stelle"
            + " im Programm; bitte melden.");
    if (isAusfuehrlich(umgebung)) {
      e.printStackTrace(err);
    }
  }

  private static boolean isAusfuehrlich(Umgebung umgebung) {
    return umgebung.variablen().containsKey("LEBENSLAGEN_AUSFUEHRLICH");
  }
}
