package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.entwurf.Antwortdatei;
import de.lebenslagen.etl.entwurf.Befragung;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that asks: at the terminal, or a file of answers. */
abstract class Fragender extends Ortsbefehl {

  @Option(
      names = "--antworten",
      paramLabel = "DATEI",
      description = {
        "YAML-Datei mit Antworten, statt zu fragen. Gibt es sie noch nicht, werden die offenen",
        "Fragen hineingeschrieben."
      })
  private @Nullable Path antworten;

  private Optional<Antwortdatei> datei = Optional.empty();

  Fragender(Umgebung umgebung) {
    super(umgebung);
  }

  /** Whom to ask. */
  final Befragung befragung() {
    Path path = antworten == null ? null : resolve(antworten);
    if (path != null && Files.exists(path)) {
      datei = Optional.of(Antwortdatei.of(YamlDatei.read(path)));
    } else if (path != null) {
      datei = Optional.of(Antwortdatei.leer());
    } else {
      Optional<Dialog> dialog = Dialog.find(umgebung());
      if (dialog.isPresent()) {
        return dialog.get();
      }
      datei = Optional.of(Antwortdatei.leer());
    }
    return datei.get();
  }

  /** After the last question: an answer that nobody asked for is a slip. */
  final void requireGestellt() {
    datei.ifPresent(Antwortdatei::requireGestellt);
  }

  /** Tells the open questions and ends with the code of an input error. */
  final int reportOffene() {
    Antwortdatei asked = datei.orElseThrow();
    int number = asked.listOffene().size();
    String offen = Zahlwort.format(number, "Frage ist", "Fragen sind") + " noch offen.";
    Path path = antworten == null ? null : resolve(antworten);
    if (path != null && !Files.exists(path)) {
      try {
        Files.writeString(path, asked.skeleton(), StandardOpenOption.CREATE_NEW);
      } catch (IOException e) {
        throw Dateifehler.explain("Die Fragen können nicht geschrieben werden", path, e);
      }
      println(offen + " Sie stehen in " + path + ".");
      println("Bitte hinter jedem Doppelpunkt antworten und den Befehl noch einmal geben.");
    } else {
      umgebung().ausgabe().print(asked.skeleton());
      umgebung().meldungen().println(offen + " Es ist nichts geschrieben.");
      umgebung()
          .meldungen()
          .println(
              "Abhilfe:     Die Zeilen oben mit Antworten in eine Datei legen und mit"
                  + " \"--antworten DATEI\" nennen, oder den Befehl am Terminal geben.");
    }
    return Abbruch.Kategorie.EINGABE.exitCode();
  }
}
