package de.lebenslagen.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TabellenSeiteTest {

  private static final Path SEITE = Path.of("..", "docs", "tabellen.md");

  @Test
  void pageInDocsIsWhatTheSchemaSays() throws IOException {
    if (Files.notExists(SEITE) && System.getenv("CI") == null) {
      Files.writeString(SEITE, render());
    }
    assertThat(SEITE)
        .as("Stale: delete docs/tabellen.md and run this test once more; it writes the page.")
        .hasContent(render());
  }

  @Test
  void namesAreUniqueAndSortedByExistingColumns() {
    assertThat(Sternschema.listTabellen())
        .allSatisfy(
            t -> {
              assertThat(t.sortierung()).allSatisfy(s -> assertThat(t.getSpalte(s)).isNotNull());
              assertThat(t.spalten().stream().map(Sternspalte::name).collect(Collectors.toList()))
                  .hasSameSizeAs(
                      new HashSet<>(t.spalten().stream().map(Sternspalte::name).toList()));
            });
    assertThat(Sternschema.listTabellen()).extracting(Sterntabelle::name).doesNotHaveDuplicates();
  }

  private static String render() {
    StringBuilder page =
        new StringBuilder(
            "# Tabellen\n\nErzeugt aus `Sternschema`; nicht von Hand ändern."
                + " Jede Datei ist nach den Spalten unter „sortiert nach“ sortiert.\n");
    for (Sterntabelle tabelle : Sternschema.listTabellen()) {
      page.append("\n## ").append(tabelle.name()).append("\n\n").append(tabelle.beschreibung());
      page.append(", sortiert nach ").append(String.join(", ", tabelle.sortierung()));
      page.append("\n\n| Spalte | Art | Pflicht | Bedeutung |\n|---|---|---|---|\n");
      for (Sternspalte spalte : tabelle.spalten()) {
        page.append("| `").append(spalte.name()).append("` | ");
        page.append(spalte.art().name().toLowerCase(Locale.ROOT)).append(" | ");
        page.append(spalte.pflicht() ? "ja" : "").append(" | ");
        page.append(spalte.beschreibung()).append(" |\n");
      }
    }
    return page.toString();
  }
}
