package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that works in an Arbeitsbereich. */
abstract class Ortsbefehl extends Befehl {

  @Option(
      names = {"-a", "--arbeitsbereich"},
      paramLabel = "ORDNER",
      order = 999,
      description = "Arbeitsbereich; sonst der Ordner, in dem Sie stehen, oder einer darüber.")
  private @Nullable Path arbeitsbereich;

  Ortsbefehl(Umgebung umgebung) {
    super(umgebung);
  }

  final Arbeitsbereich getArbeitsbereich() {
    if (arbeitsbereich != null) {
      return readBenannten(resolve(arbeitsbereich));
    }
    return ArbeitsbereichReader.find(umgebung().ordner())
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Hier ist kein Arbeitsbereich: weder "
                        + umgebung().ordner()
                        + " noch ein Ordner darüber enthält "
                        + Arbeitsbereich.DATEI
                        + ".",
                    "In den Ordner wechseln, ihn mit \"--arbeitsbereich ORDNER\" nennen, oder mit"
                        + " \"lebenslagen neu ORT --ags …\" einen anlegen."));
  }

  private static Arbeitsbereich readBenannten(Path ordner) {
    if (Files.notExists(ordner.resolve(Arbeitsbereich.DATEI))) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          ordner + " ist kein Arbeitsbereich: " + Arbeitsbereich.DATEI + " fehlt.",
          "Bei \"--arbeitsbereich\" den Ordner nennen, in dem diese Datei liegt.");
    }
    return ArbeitsbereichReader.read(ordner);
  }
}
