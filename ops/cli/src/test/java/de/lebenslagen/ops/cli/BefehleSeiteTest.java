package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page with the help of all commands, written by the help itself. */
class BefehleSeiteTest {

  private static final Path SEITE = Testordner.PROGRAMM.resolve("docs/befehle.md");

  @Test
  void pageInDocsIsWhatTheHelpSays() throws IOException {
    if (Files.notExists(SEITE) && System.getenv("CI") == null) {
      Files.writeString(SEITE, render());
    }
    assertThat(SEITE)
        .as("Stale: delete docs/befehle.md and run this test once more; it writes the page.")
        .hasContent(render());
  }

  private static String render() {
    StringBuilder page = new StringBuilder();
    page.append("# Befehle\n\n")
        .append("Diese Seite entsteht aus der Hilfe des Programms; ein Test hält sie aktuell. ")
        .append("Dasselbe zeigt `./lebenslagen hilfe BEFEHL`.\n\n")
        .append("| Befehl | was er tut |\n|---|---|\n");
    for (Befehlsliste.Eintrag eintrag : Befehlsliste.list()) {
      page.append("| [`").append(eintrag.name()).append("`](#").append(eintrag.name());
      page.append(") | ").append(eintrag.kurz()).append(" |\n");
    }
    page.append("\nExit-Codes: 0 gut, 2 die Eingabe, 3 die Daten, 4 der Rechner, ")
        .append("1 ein Fehler im Programm.\n");
    for (Befehlsliste.Eintrag eintrag : Befehlsliste.list()) {
      CommandLine command = Aufruf.in(SEITE.getParent()).commandLine(eintrag.name());
      append(page, "## ", eintrag.name(), command);
      new TreeMap<>(command.getSubcommands())
          .forEach((name, sub) -> append(page, "### ", eintrag.name() + " " + name, sub));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, String level, String name, CommandLine command) {
    String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing();
    page.append('\n').append(level).append(name).append("\n\n```\n");
    page.append(help.replaceAll("(?m) +$", "")).append("\n```\n");
  }
}
