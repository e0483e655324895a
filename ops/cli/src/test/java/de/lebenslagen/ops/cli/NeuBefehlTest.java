package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeuBefehlTest {

  @TempDir Path ordner;

  @Test
  void workspaceIsMadeAndReadable() {
    Aufruf.Ausgang ausgang = Aufruf.in(ordner).run("neu", "Bad Münster", "--ags", "05170044");

    Path neu = ordner.resolve("bad-muenster");
    assertThat(ausgang.isGut().ausgabe())
        .startsWith("Angelegt: " + neu)
        .contains("gebiete/", "datenquellen/", "lieferungen/", "Erste Schritte");
    assertThat(Testordner.read(neu.resolve("lebenslagen.yml")))
        .contains("name: \"Bad Münster\"", "ags: \"05170044\"");
    assertThat(Testordner.read(neu.resolve(".gitignore")))
        .isEqualTo("lieferungen/\n.lebenslagen/\nausgabe/\n");
    assertThat(Aufruf.in(neu).run("deklaration", "pruefe").isGut().ausgabe())
        .startsWith("✓ In Ordnung: 0 Datenquellen, 0 Gebietssysteme.\n✓ Indikatoren: ")
        .contains(", alle wie angegeben; ");
  }

  @Test
  void emptyWorkspaceSaysWhatComesNext() {
    Aufruf.in(ordner).run("neu", "Voerde", "--ags", "05170044", "--nach", "v").isGut();
    Aufruf aufruf = Aufruf.in(ordner.resolve("v"));

    for (String[] worte :
        new String[][] {
          {"katalog"},
          {"abfrage", "SELECT 1"},
          {"herkunft", "a", "b", "1"},
          {"datenstand", "liste"},
          {"datenstand", "zeige"},
          {"datenstand", "vergleiche"}
        }) {
      aufruf.run(worte).isAbbruch(2, "ist noch nichts aufgenommen.", "lebenslagen aufnehmen");
    }
    aufruf.run("datenstand", "veroeffentliche").isAbbruch(2, "Es gibt keinen Entwurf.", "auf");
    aufruf.run("pruefe", "lieferungen").isAbbruch(2, "liegt keine Datei.", "Lieferungen dorthin");
    aufruf.run("aufnehmen", "lieferungen").isAbbruch(2, "liegt keine Datei.", "Lieferungen");
  }

  @Test
  void wrongKeyIsRefused() {
    Aufruf.in(ordner)
        .run("neu", "Voerde", "--ags", "5170044")
        .isAbbruch(2, "hat acht Ziffern, gefunden: \"5170044\"", "Führende Null");
    assertThat(ordner).isEmptyDirectory();
  }

  @Test
  void nameThatIsNoneIsRefused() {
    Aufruf.in(ordner)
        .run("neu", "a\"b", "--ags", "05170044")
        .isAbbruch(2, "enthält Zeichen, die in keinem Ortsnamen stehen", "Ortsschild");
    Aufruf.in(ordner)
        .run("neu", " ", "--ags", "05170044")
        .isAbbruch(2, "Der Name des Ortes ist leer", "Ortsschild");
    assertThat(ordner).isEmptyDirectory();
  }

  @Test
  void folderThatHoldsSomethingIsLeftAlone() {
    Path datei = Testordner.write(ordner.resolve("voerde/brief.txt"), "wichtig");

    Aufruf.in(ordner)
        .run("neu", "Voerde", "--ags", "05170044")
        .isAbbruch(2, "gibt es schon, und es ist kein leerer Ordner", "--nach ORDNER");
    assertThat(datei).hasContent("wichtig");
    assertThat(Files.exists(ordner.resolve("voerde/lebenslagen.yml"))).isFalse();
  }

  @Test
  void folderNamesAreAscii() {
    assertThat(NeuBefehl.folderName("Übach-Palenberg")).isEqualTo("uebach-palenberg");
    assertThat(NeuBefehl.folderName("Weißenfels (Saale)")).isEqualTo("weissenfels-saale");
    assertThat(NeuBefehl.folderName("Žitava")).isEqualTo("zitava");
    assertThat(NeuBefehl.folderName("…")).isEqualTo("arbeitsbereich");
  }
}
