package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns notes. */
@Command(
    name = "lebenslagen notizbuch",
    description = {
      "Notizen für Zeppelin, auch ohne Zeppelin: Texte, SQL, Java mit Tablesaw und Sätze über",
      "Indikatoren, mit ihren Ergebnissen als eine Seite, die jeder Browser zeigt."
    },
    footer = {
      "  lebenslagen notizbuch liste",
      "  lebenslagen notizbuch fuehre-aus erste-schritte --ausgabe erste-schritte.html",
      "  lebenslagen notizbuch installiere --zeppelin /opt/zeppelin"
    })
final class NotizbuchBefehl extends Befehl {

  NotizbuchBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new NotizbuchListeBefehl(umgebung),
        new NotizbuchFuehreAusBefehl(umgebung),
        new NotizbuchInstalliereBefehl(umgebung),
        new NotizbuchStarteBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen notizbuch\" braucht einen Unterbefehl: liste, fuehre-aus, installiere oder"
            + " starte.",
        "\"lebenslagen hilfe notizbuch\" erklärt sie.");
  }
}
