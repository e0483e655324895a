package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command has. */
@Command(
    synopsisHeading = "Aufruf: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nAngaben:%n",
    optionListHeading = "%nOptionen:%n",
    synopsisSubcommandLabel = "UNTERBEFEHL",
    commandListHeading = "%nUnterbefehle:%n",
    footerHeading = "%nBeispiel:%n",
    sortOptions = false)
abstract class Befehl implements Callable<Integer> {

  private final Umgebung umgebung;

  @Option(
      names = {"-h", "--hilfe", "--help"},
      usageHelp = true,
      order = 1000,
      description = "Diese Hilfe zeigen.")
  private boolean hilfe;

  @Option(
      names = {"-a", "--arbeitsbereich"},
      paramLabel = "ORDNER",
      order = 999,
      description = "Arbeitsbereich; sonst der Ordner, in dem Sie stehen, oder einer darüber.")
  private @Nullable Path arbeitsbereich;

  Befehl(Umgebung umgebung) {
    this.umgebung = umgebung;
  }

  final Umgebung umgebung() {
    return umgebung;
  }

  final Stil stil() {
    return Stil.of(umgebung);
  }

  final Arbeitsbereich getArbeitsbereich() {
    if (arbeitsbereich != null) {
      return readBenannten(resolve(arbeitsbereich));
    }
    return ArbeitsbereichReader.find(umgebung.ordner())
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Hier ist kein Arbeitsbereich: weder "
                        + umgebung.ordner()
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

  /** A path that the user wrote, seen from where he stands. */
  final Path resolve(Path path) {
    return umgebung.ordner().resolve(path).normalize();
  }

  final void println(String text) {
    umgebung.ausgabe().println(text);
  }

  final boolean isLeer(Path ordner) {
    try (var entries = Files.list(ordner)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
