package de.lebenslagen.dashboards.figures.svg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pixels as a PNG file (ISO/IEC 15948) of at most 256 colours, with words about them inside. Rows
 * are stored as they are: on flat colours that is as small as with the filters that a photograph
 * needs, and much faster.
 */
final class Pngdatei {

  private static final byte[] KENNUNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** Eight bits, colours from a palette, the usual methods, not interlaced. */
  private static final byte[] PALETTE_8_BIT = {8, 3, 0, 0, 0};

  private static final int GRUENDLICHKEIT = 6;

  private final ByteArrayOutputStream datei = new ByteArrayOutputStream();

  private Pngdatei() {}

  /**
   * The bytes of a file.
   *
   * @param bild of the type {@code TYPE_INT_RGB}
   * @param texte keyword (Latin letters) and text, in their order
   */
  static byte[] write(BufferedImage bild, Map<String, String> texte) {
    Pngdatei png = new Pngdatei();
    int[] pixels = ((DataBufferInt) bild.getRaster().getDataBuffer()).getData();
    Farbauswahl farben = Farbauswahl.of(pixels);
    png.datei.writeBytes(KENNUNG);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(number(bild.getWidth()));
    head.writeBytes(number(bild.getHeight()));
    head.writeBytes(PALETTE_8_BIT);
    png.chunk("IHDR", head.toByteArray());
    texte.forEach((wort, text) -> png.chunk("iTXt", text(wort, text)));
    png.chunk("PLTE", farben.palette());
    png.chunk("IDAT", deflate(rows(pixels, bild.getWidth(), farben)));
    png.chunk("IEND", new byte[0]);
    return png.datei.toByteArray();
  }

  private static byte[] text(String wort, String text) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    result.writeBytes(wort.getBytes(StandardCharsets.ISO_8859_1));
    result.writeBytes(new byte[] {0, 0, 0, 'd', 'e', 0, 0});
    result.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return result.toByteArray();
  }

  /** Each row begins with the number of its filter: none. */
  private static byte[] rows(int[] pixels, int breite, Farbauswahl farben) {
    byte[] rows = new byte[pixels.length / breite * (1 + breite)];
    int to = 0;
    int last = pixels[0];
    byte place = farben.stelle(last);
    for (int from = 0; from < pixels.length; from += breite) {
      to++;
      for (int at = from; at < from + breite; at++) {
        if (pixels[at] != last) {
          last = pixels[at];
          place = farben.stelle(last);
        }
        rows[to++] = place;
      }
    }
    return rows;
  }

  private static byte[] deflate(byte[] rows) {
    Deflater deflater = new Deflater(GRUENDLICHKEIT);
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream result = new ByteArrayOutputStream(rows.length / 16);
      byte[] part = new byte[1 << 16];
      while (!deflater.finished()) {
        result.write(part, 0, deflater.deflate(part));
      }
      return result.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private void chunk(String name, byte[] inhalt) {
    byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(inhalt);
    datei.writeBytes(number(inhalt.length));
    datei.writeBytes(type);
    datei.writeBytes(inhalt);
    datei.writeBytes(number((int) crc.getValue()));
  }

  private static byte[] number(int zahl) {
    return new byte[] {(byte) (zahl >> 24), (byte) (zahl >> 16), (byte) (zahl >> 8), (byte) zahl};
  }
}
