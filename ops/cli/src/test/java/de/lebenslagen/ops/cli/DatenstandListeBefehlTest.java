package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatenstandListeBefehlTest {

  @Test
  @Tag("langsam")
  void statesAreListedWithWhatChanged() {
    assertThat(
            Aufruf.in(Testort.mitEntwurf()).inDatei().run("datenstand", "liste").isGut().ausgabe())
        .containsPattern(
            "  2026-11-22.1 +aktuell +22.11.2026 12:00 +[0-9a-f]{12}  altenquotient 2011, 2012,"
                + " 2017–2022; arbeitslose 2017–2022; einwohner 2011, 2017–2022 und 5 weitere"
                + " Datenquellen\n")
        .containsPattern("  entwurf-2 +Entwurf +[0-9. :]+ +[0-9a-f]{12}  arbeitslose 2022\n");
  }

  @Test
  void parentNeedsSubcommand(@TempDir Path ordner) {
    Aufruf.in(ordner)
        .run("datenstand")
        .isAbbruch(2, "braucht einen Unterbefehl: veroeffentliche, verwerfe, liste", "hilfe");
  }
}
