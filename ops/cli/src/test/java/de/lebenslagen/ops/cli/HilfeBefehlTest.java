package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HilfeBefehlTest {

  @TempDir Path ordner;

  @Test
  void overviewNamesEveryCommandOnce() {
    String overview = Aufruf.in(ordner).run("hilfe").isGut().ausgabe();

    for (Befehlsliste.Eintrag eintrag : Befehlsliste.list()) {
      assertThat(overview.lines().filter(l -> l.startsWith("  " + eintrag.name() + " ")))
          .as(eintrag.name())
          .hasSize(1);
    }
    assertThat(Aufruf.in(ordner).run())
        .usingRecursiveComparison()
        .isEqualTo(Aufruf.in(ordner).run("--help"));
    assertThat(Aufruf.in(ordner).run().ausgabe()).isEqualTo(overview);
  }

  @Test
  void everyCommandIsExplainedWithExample() {
    for (Befehlsliste.Eintrag eintrag : Befehlsliste.list()) {
      String help = Aufruf.in(ordner).run("hilfe", eintrag.name()).isGut().ausgabe();

      assertThat(help)
          .startsWith("Aufruf: lebenslagen " + eintrag.name())
          .contains("\nBeispiel:\n  lebenslagen " + eintrag.name());
    }
  }

  @Test
  void subcommandIsExplained() {
    assertThat(Aufruf.in(ordner).run("hilfe", "datenstand", "zurueck").isGut().ausgabe())
        .startsWith("Aufruf: lebenslagen datenstand zurueck")
        .contains("--grund=TEXT");
    assertThat(Aufruf.in(ordner).run("datenstand", "zurueck", "--hilfe").isGut().ausgabe())
        .isEqualTo(Aufruf.in(ordner).run("hilfe", "datenstand", "zurueck").ausgabe());
  }

  @Test
  void everySubcommandIsToldInAWholeSentence() {
    for (Befehlsliste.Eintrag eintrag : Befehlsliste.list()) {
      CommandLine command = Aufruf.in(ordner).commandLine(eintrag.name());
      String help =
          Aufruf.in(ordner).run("hilfe", eintrag.name()).ausgabe().replaceAll("\\s+", " ");
      for (CommandLine sub : command.getSubcommands().values()) {
        String satz = sub.getCommandSpec().usageMessage().description()[0];

        assertThat(satz).as(sub.getCommandName()).endsWith(".");
        assertThat(help).contains(satz);
      }
    }
  }

  @Test
  void unknownSubcommandGetsSuggestion() {
    Aufruf.in(ordner)
        .run("hilfe", "datenstand", "vergl")
        .isAbbruch(2, "kennt \"vergl\" nicht. Meinten Sie \"vergleiche\"?", "hilfe datenstand");
    Aufruf.in(ordner)
        .run("hilfe", "katalog", "x")
        .isAbbruch(2, "\"lebenslagen katalog\" hat keine Unterbefehle.", "hilfe katalog");
  }

  @Test
  void helpFitsTheTerminal() {
    String help =
        Aufruf.in(ordner).with("COLUMNS", "80").run("hilfe", "datenstand").isGut().ausgabe();

    assertThat(help.lines().filter(l -> !l.startsWith("  lebenslagen")))
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
  }
}
