package de.lebenslagen.dashboards.publish.gestaltung;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the tokens into CSS: as custom properties for browsers, as plain values for print. */
public final class Stilvorlage {

  private static final Pattern TOKEN = Pattern.compile("var\\((--[a-z-]+)\\)");

  private Stilvorlage() {}

  /** A rule for {@code :root} with every colour as a custom property. */
  public static String tokens() {
    return Arrays.stream(Farbton.values())
        .map(f -> f.token() + ":" + f.hex())
        .collect(Collectors.joining(";", ":root{", "}"));
  }

  /**
   * The same style sheet without custom properties, for renderers that know CSS 2.1 only.
   *
   * @throws IllegalArgumentException where a colour is named that there is not
   */
  public static String fill(String css) {
    return TOKEN.matcher(css).replaceAll(m -> Matcher.quoteReplacement(hex(m.group(1))));
  }

  private static String hex(String token) {
    return Arrays.stream(Farbton.values())
        .filter(f -> f.token().equals(token))
        .map(Farbton::hex)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No colour " + token));
  }
}
