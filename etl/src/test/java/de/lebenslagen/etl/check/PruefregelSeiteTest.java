package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PruefregelSeiteTest {

  private static final Path SEITE = Path.of("..", "docs", "pruefregeln.md");

  @Test
  void pageInDocsIsWhatTheRulesSay() throws IOException {
    if (Files.notExists(SEITE) && System.getenv("CI") == null) {
      Files.writeString(SEITE, PruefregelSeite.render());
    }
    assertThat(SEITE)
        .as("Stale: delete docs/pruefregeln.md and run this test once more; it writes the page.")
        .hasContent(PruefregelSeite.render());
  }

  @Test
  void everyRuleIsDescribedOnce() {
    assertThat(Pruefregeln.listAll()).extracting(Pruefregel::id).doesNotHaveDuplicates();
    assertThat(Pruefregeln.listAll())
        .extracting(Pruefregel::beschreibung)
        .allSatisfy(
            b -> {
              assertThat(b.id()).matches("[A-Z][A-Z0-9_]+");
              assertThat(b.titel()).isNotBlank();
              assertThat(b.beschreibung()).endsWith(".");
              assertThat(b.beispiel()).endsWith(".");
            });
  }
}
