package de.lebenslagen.dashboards.figures.pruefhilfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Reads a picture as eyes do, here those of Tesseract. Compiled into the tests of every module that
 * draws (see its pom).
 */
public final class Texterkennung {

  private Texterkennung() {}

  /** Whether Tesseract and its German are there: {@code ops/test.sh} installs them. */
  private static boolean isInstalled() {
    try {
      Process process =
          new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
      String langs = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && langs.contains("deu");
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  /**
   * The words in a picture, with one blank between them.
   *
   * @param ordner for files that are only used meanwhile
   */
  public static String read(byte[] png, Path ordner) throws IOException, InterruptedException {
    assertThat(isInstalled())
        .as("tesseract with German; \"./lebenslagen test\" installs tesseract-ocr-deu")
        .isTrue();
    Path bild = Files.write(ordner.resolve("bild.png"), png);
    Path text = ordner.resolve("text");
    Process process =
        new ProcessBuilder(
                "tesseract", bild.toString(), text.toString(), "-l", "deu", "--psm", "11")
            .redirectErrorStream(true)
            .redirectOutput(ordner.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(ordner.resolve("text.txt"), StandardCharsets.UTF_8)
        .replaceAll("\\s+", " ");
  }
}
