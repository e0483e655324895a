package de.lebenslagen.ops.musterstadt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that Musterstadt is written into. */
record Ordner(Path wurzel) {

  /** Writes a UTF-8 file, and the folders it lies in. */
  void write(String pfad, String text) {
    write(pfad, text, StandardCharsets.UTF_8);
  }

  void write(String pfad, String text, Charset zeichensatz) {
    Path datei = wurzel.resolve(pfad);
    try {
      Files.createDirectories(datei.getParent());
      Files.write(datei, text.getBytes(zeichensatz));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that ships with the program. */
  static String readVorlage(String name) {
    try (InputStream in = Ordner.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The template must be on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
