package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * From degrees to pixels: {@code x = links + jeLaenge · longitude}, {@code y = oben + jeBreite ·
 * latitude}.
 */
record Projektion(double links, double jeLaenge, double oben, double jeBreite) {

  AffineTransformation transformation() {
    return new AffineTransformation(jeLaenge, 0, links, 0, jeBreite, oben);
  }

  Coordinate toPixel(Lagepunkt punkt) {
    return new Coordinate(links + jeLaenge * punkt.laenge(), oben + jeBreite * punkt.breite());
  }

  /** For the script, which draws places into a map that is there already. */
  String text() {
    return String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f", links, jeLaenge, oben, jeBreite);
  }
}
