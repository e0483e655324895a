package de.lebenslagen.dashboards.figures.svg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a page needs beside the pictures to make them usable; without it they are complete. */
public final class Skript {

  private Skript() {}

  /** The script, a classic one: slider, tooltip, highlight, filter, comparison. */
  public static String js() {
    return read("abbildung.js");
  }

  /** What a map needs to show places that a page fetches; after {@link #js()}. */
  public static String ortejs() {
    return read("orte.js");
  }

  /** The rules that go with it; colours come from {@code Farbe.css()}. */
  public static String css() {
    return read("abbildung.css");
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Skript.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A shipped resource can't be read: " + name, e);
    }
  }
}
