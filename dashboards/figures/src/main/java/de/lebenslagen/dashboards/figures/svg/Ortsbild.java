package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Ortsschicht;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Ortszeichen;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Draws places: one path for all of a kind, so that thousands stay light. */
final class Ortsbild {

  private static final double RAND = 1;
  private static final double RAND_DICHT = 0.6;

  /** Below this radius many stand close. */
  private static final double DICHT = 2.5;

  private Ortsbild() {}

  /**
   * Draws the kinds one over the other, the most frequent one lowest.
   *
   * @param flaeche of the town in the picture, in square pixels
   */
  static void draw(
      Blatt blatt,
      List<Ortsschicht> schichten,
      Kartengrund grund,
      Projektion projektion,
      double flaeche) {
    for (Ortsschicht schicht : schichten) {
      List<Coordinate> points =
          schicht.listGezeichnete(grund).stream()
              .map(o -> projektion.toPixel(o.punkt()))
              .sorted(Comparator.comparingDouble((Coordinate c) -> c.y).thenComparing(c -> c.x))
              .toList();
      draw(blatt, schicht.zeichen(), points, Ortszeichen.radius(points.size(), flaeche));
    }
  }

  /** One sign at each point. */
  static void draw(Blatt blatt, Ortszeichen zeichen, List<Coordinate> points, double radius) {
    if (points.isEmpty()) {
      return;
    }
    StringBuilder d = new StringBuilder();
    points.forEach(c -> append(d, zeichen, c.x, c.y, radius));
    paint(blatt, d.toString(), zeichen.farbe(), radius < DICHT ? RAND_DICHT : RAND);
  }

  /**
   * All rims lie below all signs: where many stand close they become one dark ground, not a white
   * one. A page's browser paints a rim first where it is told to; other renderers get two paths.
   */
  private static void paint(Blatt blatt, String d, Farbe farbe, double rand) {
    String rim =
        "stroke=\"" + Farbe.PAPIER.hex() + "\" stroke-width=\"" + Blatt.number(2 * rand) + "\"";
    String still = " pointer-events=\"none\"";
    if (blatt.ausgabe().isBedienbar()) {
      blatt.path(d, Blatt.fill(farbe) + " " + rim + " paint-order=\"stroke\"" + still);
    } else {
      blatt.path(d, "fill=\"none\" " + rim + still);
      blatt.path(d, Blatt.fill(farbe) + still);
    }
  }

  private static void append(
      StringBuilder d, Ortszeichen zeichen, double x, double y, double radius) {
    List<Double> corners = zeichen.ecken();
    if (corners.isEmpty()) {
      String r = Blatt.number(radius);
      String across = Blatt.number(2 * Double.parseDouble(r));
      d.append('M').append(Blatt.number(x - radius)).append(' ').append(Blatt.number(y));
      d.append('a').append(r).append(' ').append(r).append(" 0 1 0 ").append(across).append(" 0");
      d.append('a').append(r).append(' ').append(r).append(" 0 1 0-").append(across).append(" 0z");
      return;
    }
    d.append('M').append(Blatt.number(x + radius * corners.get(0)));
    d.append(' ').append(Blatt.number(y + radius * corners.get(1))).append('l');
    for (int i = 2; i < corners.size(); i += 2) {
      d.append(i == 2 ? "" : " ");
      d.append(step(corners, i, radius)).append(' ').append(step(corners, i + 1, radius));
    }
    d.append('z');
  }

  /** From one corner to the next: the same for every sign of a kind, which packs well. */
  private static String step(List<Double> corners, int i, double radius) {
    return Blatt.number(radius * (corners.get(i) - corners.get(i - 2)));
  }
}
