package de.lebenslagen.notebook.einbau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotizkopienTest {

  @TempDir Path ordner;

  private Path note(String datei, String name) throws IOException {
    return Files.writeString(
        ordner.resolve(datei),
        "{\"name\":\""
            + name
            + "\",\"paragraphs\":[{\"text\":\"%md x\",\"results\":{\"msg\":\"4711\"}}]}");
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(ordner.resolve("kopien"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void copyHasAnIdInItsNameAndNoResults() throws IOException {
    Path original = note("a.zpln", "Erste Schritte");

    Notizkopien kopien = Notizkopien.copy(Map.of("a", original), ordner.resolve("kopien"));

    assertThat(kopien.neu()).isEqualTo(1);
    assertThat(copies()).singleElement().asString().matches(".*/Erste Schritte_L[0-9a-f]{8}.zpln");
    assertThat(copies().get(0)).content().contains("%md x").doesNotContain("4711");
    assertThat(original).content().contains("4711");
  }

  @Test
  void copyThatIsThereKeepsWhatAReaderMadeOfIt() throws IOException {
    Map<String, Path> notes = Map.of("a", note("a.zpln", "A"));
    Notizkopien.copy(notes, ordner.resolve("kopien"));
    Files.writeString(copies().get(0), "geändert");

    Notizkopien kopien = Notizkopien.copy(notes, ordner.resolve("kopien"));

    assertThat(kopien.neu()).isZero();
    assertThat(kopien.behalten()).isEqualTo(1);
    assertThat(copies())
        .singleElement()
        .asString()
        .satisfies(f -> assertThat(Path.of(f)).hasContent("geändert"));
  }

  @Test
  void nameCanNotLeaveTheFolder() throws IOException {
    Notizkopien.copy(
        Map.of("a", note("a.zpln", "../../../x"), "b", note("b.zpln", "..\\\\y_z")),
        ordner.resolve("kopien"));

    assertThat(copies()).hasSize(2);
    try (Stream<Path> files = Files.list(ordner)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void whatIsNoNoteIsLeftOutAndTold() throws IOException {
    Path kaputt = Files.writeString(ordner.resolve("k.zpln"), "[".repeat(5000));

    Notizkopien kopien = Notizkopien.copy(Map.of("k", kaputt), ordner.resolve("kopien"));

    assertThat(kopien.neu()).isZero();
    assertThat(kopien.ausgelassen()).singleElement().asString().contains("k.zpln", "kein JSON");
  }
}
