package de.lebenslagen.dashboards.publish.druck;

import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The font as print needs it: without its table of substitutions, because a ligature is a glyph
 * that stands for no single letter, which PDF/UA forbids.
 */
final class Druckschrift {

  private static final int TABELLEN_AB = 12;
  private static final int EINTRAG = 16;
  private static final byte[] OHNE = "XSUB".getBytes(StandardCharsets.US_ASCII);
  private static final Map<Schnitt, byte[]> GELESEN = new ConcurrentHashMap<>();

  private Druckschrift() {}

  static byte[] read(Schnitt schnitt) {
    return GELESEN.computeIfAbsent(schnitt, s -> withoutSubstitutions(Schrift.read(s)));
  }

  /** Renames the table GSUB in the font's directory, so that no reader finds it. */
  private static byte[] withoutSubstitutions(byte[] font) {
    int tables = ByteBuffer.wrap(font).getShort(4);
    for (int i = 0; i < tables; i++) {
      int at = TABELLEN_AB + i * EINTRAG;
      if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
        System.arraycopy(OHNE, 0, font, at, OHNE.length);
      }
    }
    return font;
  }
}
