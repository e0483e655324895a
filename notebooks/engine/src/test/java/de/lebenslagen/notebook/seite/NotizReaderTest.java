package de.lebenslagen.notebook.seite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotizReaderTest {

  @TempDir Path ordner;

  private Notiz read(String json) throws IOException {
    return NotizReader.read(Files.writeString(ordner.resolve("n.zpln"), json));
  }

  @Test
  void paragraphsTitlesAndStoredParametersAreRead() throws IOException {
    Notiz notiz =
        read(
            """
            {"name": "Ordner/Meine Notiz", "unbekannt": 1, "paragraphs": [
              {"title": "Eins", "text": "%md Hallo",
               "settings": {"params": {"jahr": 2021, "gebiet": ["Nord", "Süd"]}}},
              {"text": "  "}, {"text": "%sozialraum.sql SELECT 1", "results": {"msg": "alt"}}]}
            """);

    assertThat(notiz.name()).isEqualTo("Meine Notiz");
    assertThat(notiz.absaetze()).hasSize(2);
    assertThat(notiz.absaetze().get(0))
        .isEqualTo(
            new Notiz.Notizabsatz(
                "Eins", "%md Hallo", Map.of("jahr", "2021", "gebiet", "Nord|Süd")));
  }

  @Test
  void abbruchWhenItIsNoNote() {
    assertThatThrownBy(() -> read("[1, 2]")).isInstanceOf(Abbruch.class);
    assertThatThrownBy(() -> read("{\"paragraphs\": 1}")).isInstanceOf(Abbruch.class);
    assertThatThrownBy(() -> read("kein JSON"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("kein JSON");
    assertThatThrownBy(() -> NotizReader.read(ordner.resolve("fehlt.zpln")))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("gibt es nicht");
  }
}
