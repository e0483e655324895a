package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * An SVG being written. Only elements and attributes that browsers, Batik and openhtmltopdf draw
 * alike: no style element, no pattern, no {@code dominant-baseline}. All text passes through {@link
 * #escape}.
 */
final class Blatt {

  private final StringBuilder svg = new StringBuilder();
  private final Ausgabe ausgabe;

  Blatt(Ausgabe ausgabe) {
    this.ausgabe = ausgabe;
  }

  Ausgabe ausgabe() {
    return ausgabe;
  }

  String content() {
    return svg.toString();
  }

  static String fill(Farbe farbe) {
    return "fill=\"" + farbe.hex() + "\"";
  }

  static String stroke(Farbe farbe, double breite) {
    return "fill=\"none\" stroke=\"" + farbe.hex() + "\" stroke-width=\"" + number(breite) + "\"";
  }

  static String dashed(Farbe farbe, double breite, String muster) {
    return stroke(farbe, breite) + " stroke-dasharray=\"" + muster + "\"";
  }

  /** Handles for the script; only a page has one. */
  String data(String name, String wert) {
    return ausgabe.isBedienbar() ? " data-" + name + "=\"" + escape(wert) + "\"" : "";
  }

  void rect(double x, double y, double breite, double hoehe, String style) {
    svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    svg.append("\" width=\"").append(number(breite)).append("\" height=\"").append(number(hoehe));
    svg.append("\" ").append(style).append("/>");
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    svg.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1));
    svg.append('L').append(number(x2)).append(' ').append(number(y2));
    svg.append("\" ").append(style).append("/>");
  }

  void circle(double x, double y, double radius, String style) {
    svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    svg.append("\" r=\"").append(number(radius)).append("\" ").append(style).append("/>");
  }

  void path(String d, String style) {
    svg.append("<path d=\"").append(d).append("\" ").append(style).append("/>");
  }

  /** A shape that shows its words where the pointer rests, also without a script. */
  void path(String d, String style, String titel) {
    svg.append("<path d=\"").append(d).append("\" ").append(style).append("><title>");
    svg.append(escape(titel)).append("</title></path>");
  }

  void open(String attributes) {
    svg.append("<g ").append(attributes).append('>');
  }

  void close() {
    svg.append("</g>");
  }

  void text(Text text) {
    text(text, "");
  }

  /**
   * @param attributes further ones, with a blank before them
   */
  void text(Text text, String attributes) {
    if (text.inhalt().isBlank()) {
      return;
    }
    if (ausgabe == Ausgabe.DRUCK) {
      Shape shape =
          Schrift.umriss(
              text.inhalt(), text.links(), text.grundlinie(), text.groesse(), text.schnitt());
      path(pathData(shape), fill(text.farbe()));
      return;
    }
    svg.append("<text x=\"").append(number(text.x()));
    svg.append("\" y=\"").append(number(text.grundlinie())).append('"');
    if (text.anker() != Text.Anker.ANFANG) {
      svg.append(" text-anchor=\"").append(text.anker().svg()).append('"');
    }
    svg.append(" font-size=\"").append(number(text.groesse())).append('"');
    if (text.schnitt() == Schnitt.FETT) {
      svg.append(" font-weight=\"").append(text.schnitt().gewicht()).append('"');
    }
    svg.append(' ').append(fill(text.farbe())).append(attributes);
    if (ausgabe.isEingepasst()) {
      svg.append(" textLength=\"").append(number(text.breite()));
      svg.append("\" lengthAdjust=\"spacingAndGlyphs\"");
    }
    svg.append('>').append(escape(text.inhalt())).append("</text>");
  }

  /** Lines below each other; gives the y below the last one. */
  double lines(List<String> lines, Text first, double abstand) {
    double y = first.y();
    for (String line : lines) {
      text(
          new Text(
              first.x(), y, first.anker(), first.groesse(), first.schnitt(), first.farbe(), line));
      y += abstand;
    }
    return y;
  }

  /** A hatch over an area: real lines cut to it. */
  void hatchLines(Geometry flaeche, Schraffur schraffur) {
    hatchLines(flaeche, schraffur, Farbe.SCHRAFFUR);
  }

  /** The same in a colour that can be seen on the ground of the area. */
  void hatchLines(Geometry flaeche, Schraffur schraffur, Farbe farbe) {
    String style =
        schraffur.strich().isEmpty() ? stroke(farbe, 1.1) : dashed(farbe, 1.3, schraffur.strich());
    String handle = ausgabe.isBedienbar() ? " class=\"abb-h\"" : "";
    for (int winkel : schraffur.winkel()) {
      String d = Schraffurlinien.path(flaeche, winkel, schraffur.abstand());
      if (!d.isEmpty()) {
        path(d, style + handle + " pointer-events=\"none\"");
      }
    }
  }

  private static String pathData(Shape shape) {
    StringBuilder d = new StringBuilder();
    double[] c = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int type = i.currentSegment(c);
      d.append("MLQCZ".charAt(type));
      int numbers = new int[] {2, 2, 4, 6, 0}[type];
      for (int n = 0; n < numbers; n++) {
        d.append(n == 0 ? "" : " ").append(fine(c[n]));
      }
    }
    return d.toString();
  }

  /** One digit after the point, none where it is zero; never −0. */
  static String number(double value) {
    return decimal(Math.round(value * 10), 10);
  }

  private static String fine(double value) {
    return decimal(Math.round(value * 100), 100);
  }

  private static String decimal(long scaled, int scale) {
    String sign = scaled < 0 ? "-" : "";
    long rest = Math.abs(scaled) % scale;
    String whole = sign + Math.abs(scaled) / scale;
    if (rest == 0) {
      return whole;
    }
    String digits = String.valueOf(scale + rest).substring(1);
    return whole + "." + (digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits);
  }

  /** Text for XML: nothing in it is markup, and no character that XML forbids is left. */
  static String escape(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                case '"' -> result.append("&quot;");
                case '\'' -> result.append("&#39;");
                default -> result.appendCodePoint(isHarmless(c) ? c : 0xFFFD);
              }
            });
    return result.toString();
  }

  /** No control characters, none that turn the direction of writing, no halves of pairs. */
  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && c != 0xFFFE
        && c != 0xFFFF;
  }
}
