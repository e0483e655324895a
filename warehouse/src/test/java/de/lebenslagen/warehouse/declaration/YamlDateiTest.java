package de.lebenslagen.warehouse.declaration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlDateiTest {

  static Stream<String> listFeindliche() {
    return Stream.of(
        "",
        "[".repeat(50_000),
        "{a: ".repeat(20_000),
        "- ".repeat(30_000),
        "a: &x [1]\nb: [*x, *x]",
        "a: 1\na: 2",
        "? [a]\n: b",
        "\u0000",
        "a: \"offen",
        "\t- x",
        "--- a\n--- b",
        "%YAML 9.9\n---\na: 1");
  }

  @ParameterizedTest
  @MethodSource("listFeindliche")
  void abbruchWhenTheTextIsHostile(String text) {
    assertThatThrownBy(() -> YamlDatei.parse("x.yml", text).felder())
        .isInstanceOf(Abbruch.class)
        .hasMessageStartingWith("x.yml");
  }

  @Test
  void abbruchWhenTheFileIsNotUtf8(@TempDir Path ordner) throws IOException {
    Path datei = Files.write(ordner.resolve("x.yml"), new byte[] {'a', ':', ' ', (byte) 0xFC});
    assertThatThrownBy(() -> YamlDatei.read(datei)).hasMessageContaining("nicht UTF-8");
  }
}
