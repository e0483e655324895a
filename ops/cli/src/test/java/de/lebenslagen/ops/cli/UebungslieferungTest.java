package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal that fails would go unnoticed: the program would only start more slowly. */
class UebungslieferungTest {

  @TempDir Path ordner;

  @Test
  void everyFormatIsReadToTheEndAndHasAFindingToShow() throws IOException {
    Aufruf.in(ordner).run("neu", "Übung", "--ags", "00000000", "--nach", "ort").isGut();
    Path ort = ordner.resolve("ort");

    List<Path> dateien = Uebungslieferung.write(ort);

    assertThat(dateien).hasSize(3);
    for (Path datei : dateien) {
      assertThat(Aufruf.in(ort).run("pruefe", datei.toString()).isGut().ausgabe())
          .contains(datei.getFileName().toString(), "8 Zeilen", "SPRUNG", "800");
    }
  }
}
