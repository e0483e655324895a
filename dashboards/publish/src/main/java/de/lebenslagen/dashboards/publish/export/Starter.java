package de.lebenslagen.dashboards.publish.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The file to begin with: short, and it runs as it is on a series that the release really has. */
final class Starter {

  private Starter() {}

  /** A text with the series in the place of its marks. */
  static String fill(String text, Leitreihe reihe) {
    return text.replace("@INDIKATOR@", reihe.indikator())
        .replace("@EBENE@", reihe.ebene())
        .replace("@STAND@", reihe.stand());
  }

  /** A resource of the package as text. */
  static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
