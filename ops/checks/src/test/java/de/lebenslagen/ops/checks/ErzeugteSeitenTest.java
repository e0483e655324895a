package de.lebenslagen.ops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.check.PruefregelSeite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages that follow from the code are what the code says. */
class ErzeugteSeitenTest {

  @Test
  void pageOfPruefregelnIsWhatTheRulesSay() throws IOException {
    assertCurrent("pruefregeln.md", PruefregelSeite.render());
  }

  @Test
  void pageOfTablesIsWhatTheSternschemaSays() throws IOException {
    assertCurrent("tabellen.md", Tabellenseite.render());
  }

  private static void assertCurrent(String name, String expected) throws IOException {
    Path page = Projekt.WURZEL.resolve("docs").resolve(name);
    if (Files.notExists(page) && System.getenv("CI") == null) {
      Files.writeString(page, expected);
    }
    assertThat(page)
        .as("Stale: delete docs/%s and run this test once more; it writes the page.", name)
        .hasContent(expected);
  }
}
