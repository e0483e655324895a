package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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

  Befehl(Umgebung umgebung) {
    this.umgebung = umgebung;
  }

  final Umgebung umgebung() {
    return umgebung;
  }

  final Stil stil() {
    return Stil.of(umgebung);
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

  /** A folder to be filled: it is not there yet, or empty. */
  final void requireNeuerOrdner(Path ordner) {
    if (Files.exists(ordner) && !(Files.isDirectory(ordner) && isLeer(ordner))) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          ordner + " gibt es schon, und es ist kein leerer Ordner.",
          "Mit \"--nach ORDNER\" einen anderen Ort nennen.");
    }
  }
}
