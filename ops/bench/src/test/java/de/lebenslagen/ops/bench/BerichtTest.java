package de.lebenslagen.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BerichtTest {

  @TempDir Path ordner;

  @Test
  void sameFiguresForPeopleAndMachines() throws IOException {
    List<Messreihe> reihen =
        List.of(
            Messreihe.sekunden("answer", List.of(0.5, 0.45, 0.48), 0.6, 0.4, "on a terminal"),
            Messreihe.ohneVorgabe("bare JVM", "s", List.of(0.04), ""));

    Bericht.write(ordner, "messung", "./lebenslagen bench", Map.of("cores", "2"), reihen);

    assertThat(ordner.resolve("messung.md"))
        .content()
        .contains("Command: `./lebenslagen bench`", "- cores: 2")
        .contains("| answer | s | 0.45 | 0.48 | 0.50 | 3 | 0.60 / 0.40 | bar | on a terminal |")
        .contains("| bare JVM | s | 0.04 | 0.04 | 0.04 | 1 | – |");
    JsonNode json = new ObjectMapper().readTree(ordner.resolve("messung.json").toFile());
    assertThat(json.at("/machine/cores").textValue()).isEqualTo("2");
    assertThat(json.at("/measurements/0/median").doubleValue()).isEqualTo(0.48);
    assertThat(json.at("/measurements/0/values")).hasSize(3);
    assertThat(json.at("/measurements/1/bar").isMissingNode()).isTrue();
  }
}
