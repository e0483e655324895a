package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.gestaltung.Ortszeichen;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** The sign of a kind of places beside its name in a page: the same as on the map. */
public final class Ortssymbol {

  private Ortssymbol() {}

  /** An {@code <svg>} as high as a line of text; who listens hears nothing of it. */
  public static String svg(Ortszeichen zeichen) {
    Blatt blatt = new Blatt(Ausgabe.SEITE);
    Ortsbild.draw(blatt, zeichen, List.of(new Coordinate(8, 8)), 5);
    return "<svg class=\"ortszeichen\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">"
        + blatt.content()
        + "</svg>";
  }

  /** Colour and corners for the script, JSON; no corners: a circle. */
  public static String json(Ortszeichen zeichen) {
    return "{\"farbe\":\""
        + zeichen.farbe().hex()
        + "\",\"ecken\":"
        + zeichen.ecken().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"))
        + "}";
  }
}
