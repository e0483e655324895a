package de.lebenslagen.ops.cli;

import de.lebenslagen.notebook.seite.Notiz;
import de.lebenslagen.notebook.seite.NotizReader;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Which notes there are. */
@Command(
    name = "liste",
    description = {
      "Zeigt die mitgelieferten Notizen und die Ihres Arbeitsbereichs (Ordner notizbuecher)."
    },
    footer = "  lebenslagen notizbuch liste")
final class NotizbuchListeBefehl extends Befehl {

  NotizbuchListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Map<String, Path> notizen =
        Notizverzeichnis.of(umgebung(), ArbeitsbereichReader.find(umgebung().ordner())).list();
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Name"),
            TerminalTabelle.Spalte.umbrochen("Was sie beantwortet"),
            TerminalTabelle.Spalte.links("Daten"));
    notizen.forEach(
        (name, datei) -> {
          Notiz notiz = NotizReader.read(datei);
          table.add(
              List.of(
                  TerminalTabelle.clean(name),
                  TerminalTabelle.clean(notiz.frage().orElse(notiz.name())),
                  TerminalTabelle.clean(notiz.daten().orElse("beliebig").split(" --")[0])));
        });
    table.render().forEach(this::println);
    if (notizen.isEmpty()) {
      println("  Keine Notizen gefunden.");
    }
    println("");
    println(
        stil()
            .blass(
                "  Daten: womit ein passender Arbeitsbereich entsteht, etwa lebenslagen demo berlin."));
    println(
        stil().blass("  Ausführen: lebenslagen notizbuch fuehre-aus NAME --ausgabe SEITE.html"));
    return 0;
  }
}
