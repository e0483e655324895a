package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure as pixels, complete with title, notes and source, in the picture and in the file: for
 * presentations. Text is drawn from outlines, so that it looks the same whatever fonts a machine
 * has.
 */
public final class Pngbild {

  private static final int HOECHSTENS = 8000;

  private Pngbild() {}

  /**
   * The bytes of a PNG file.
   *
   * @param svg the figure as drawn on {@link Leinwand#DATEI}
   * @param breite in pixels, up to 8000
   */
  public static byte[] draw(Abbildung abbildung, String svg, int breite) {
    if (breite < 1 || breite > HOECHSTENS) {
      throw new IllegalArgumentException("A width is 1 to 8000 pixels, found " + breite);
    }
    return Pngdatei.write(Pixelmaler.paint(svg, breite), words(abbildung));
  }

  private static Map<String, String> words(Abbildung abbildung) {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("Title", abbildung.titel());
    result.put("Description", abbildung.alternativtext());
    result.put(
        "Source",
        abbildung.kopf().quellenzeile()
            + abbildung.zertifikat().map(Zertifikat::zeile).map(z -> " " + z + ".").orElse(""));
    return result;
  }
}
