package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes pixels of an SVG that {@link Zeichner} drew. */
final class Pixelmaler {

  private static final Pattern KASTEN =
      Pattern.compile("viewBox=\"[0-9.]+ [0-9.]+ ([0-9.]+) ([0-9.]+)\"");

  private Pixelmaler() {}

  /**
   * Paints on white paper.
   *
   * @param breite in pixels
   */
  static BufferedImage paint(String svg, int breite) {
    Matcher box = KASTEN.matcher(svg);
    if (!box.find()) {
      throw new IllegalStateException("An SVG of our own says how large it is.");
    }
    double scale = breite / Double.parseDouble(box.group(1));
    int height = (int) Math.round(Double.parseDouble(box.group(2)) * scale);
    BufferedImage bild = new BufferedImage(breite, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D stift = bild.createGraphics();
    stift.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    stift.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    stift.setColor(Color.decode(Farbe.PAPIER.hex()));
    stift.fillRect(0, 0, breite, height);
    stift.scale(scale, scale);
    Svgmaler.paint(svg, stift);
    stift.dispose();
    return bild;
  }
}
