package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.svg.Skript;
import de.lebenslagen.dashboards.publish.gestaltung.Stilvorlage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** Style, script and type: the same for every site. */
final class Beiwerk {

  private Beiwerk() {}

  static void write(Siteordner ordner) {
    ordner.write("stil/stil.css", css());
    ordner.write("stil/site.js", Skript.js() + new String(read("site.js"), StandardCharsets.UTF_8));
    ordner.write("stil/zeichen.svg", read("zeichen.svg"));
  }

  /** What the map page needs to show places; only where there are any. */
  static void writeOrte(Siteordner ordner) {
    ordner.write(
        "stil/orte.js", Skript.ortejs() + new String(read("orte.js"), StandardCharsets.UTF_8));
  }

  /** The type lies in the style sheet: beside a page in a folder some browsers don't load it. */
  private static String css() {
    return Stilvorlage.tokens()
        + ":root{"
        + Farbe.css()
        + "}"
        + Heizfarbe.css()
        + font("SourceSans3-Regular.woff2", 400)
        + font("SourceSans3-SemiBold.woff2", 600)
        + "\n"
        + new String(read("site.css"), StandardCharsets.UTF_8)
        + Skript.css();
  }

  private static String font(String name, int weight) {
    return "@font-face{font-family:'Source Sans 3';font-weight:"
        + weight
        + ";font-display:swap;src:url(data:font/woff2;base64,"
        + Base64.getEncoder().encodeToString(read(name))
        + ") format('woff2')}";
  }

  private static byte[] read(String name) {
    try (InputStream in = Objects.requireNonNull(Beiwerk.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A resource of the program is unreadable: " + name, e);
    }
  }
}
