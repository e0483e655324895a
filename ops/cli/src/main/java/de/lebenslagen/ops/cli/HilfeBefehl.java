package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the commands, or explains one. */
@Command(
    name = "lebenslagen hilfe",
    synopsisHeading = "Aufruf: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nAngaben:%n",
    footerHeading = "%nBeispiel:%n",
    description = "Zeigt alle Befehle, oder die Hilfe zu einem.",
    footer = "  lebenslagen hilfe datenstand vergleiche")
final class HilfeBefehl implements Callable<Integer> {

  private final Umgebung umgebung;

  @Parameters(arity = "0..*", paramLabel = "BEFEHL", description = "Der Befehl.")
  private String @Nullable [] befehl;

  HilfeBefehl(Umgebung umgebung) {
    this.umgebung = umgebung;
  }

  @Override
  public Integer call() {
    if (befehl == null || befehl.length == 0) {
      printOverview();
    } else {
      CommandLine commandLine = Lebenslagen.commandLine(Befehlsliste.get(befehl[0]), umgebung);
      for (String word : List.of(befehl).subList(1, befehl.length)) {
        commandLine = getUnterbefehl(commandLine, word);
      }
      commandLine.usage(commandLine.getOut());
    }
    return 0;
  }

  private static CommandLine getUnterbefehl(CommandLine commandLine, String word) {
    CommandLine sub = commandLine.getSubcommands().get(word);
    if (sub != null) {
      return sub;
    }
    String name = commandLine.getCommandName();
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        commandLine.getSubcommands().isEmpty()
            ? "\"" + name + "\" hat keine Unterbefehle."
            : "\""
                + name
                + "\" kennt \""
                + word
                + "\" nicht. "
                + Vorschlaege.satz(word, commandLine.getSubcommands().keySet()),
        "\"" + name.replaceFirst("^lebenslagen", "lebenslagen hilfe") + "\" zeigt, was es gibt.");
  }

  private void printOverview() {
    Stil stil = Stil.of(umgebung);
    umgebung.ausgabe().println(stil.fett(Version.satz()));
    umgebung
        .ausgabe()
        .println("Wie leben die Menschen, in welchem Sozialraum, und wie hat sich das verändert?");
    umgebung.ausgabe().println();
    for (Befehlsliste.Eintrag eintrag : Befehlsliste.list()) {
      umgebung.ausgabe().println("  " + stil.fett(pad(eintrag.name())) + eintrag.kurz());
    }
    umgebung.ausgabe().println();
    umgebung.ausgabe().println("  lebenslagen hilfe BEFEHL   erklärt einen Befehl, mit Beispiel");
    umgebung.ausgabe().println("  lebenslagen demo           ist ein guter Anfang");
  }

  private static String pad(String name) {
    return name + " ".repeat(14 - name.length());
  }
}
