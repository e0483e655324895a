package de.lebenslagen.etl.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a zip file, read in place and never unpacked. Refused are names that lead out of the
 * archive, names that come twice, too many parts, and parts that swell beyond reason: what counts
 * is what really comes out, not what the archive says of itself.
 */
final class Ziparchiv implements AutoCloseable {

  private static final int MEISTE_TEILE = 10_000;
  private static final long GROESSTER_TEIL = 1L << 28;
  private static final int GROESSTES_VERHAELTNIS = 200;
  private static final long UNVERDAECHTIG = 1L << 20;

  /** Between two angle brackets there is never more than the text of a cell. */
  private static final int LAENGSTES_STUECK = 1 << 20;

  private final ZipFile zip;

  private Ziparchiv(ZipFile zip) {
    this.zip = zip;
  }

  static Ziparchiv open(Path datei) throws IOException {
    Ziparchiv result;
    try {
      result = new Ziparchiv(new ZipFile(datei.toFile()));
    } catch (ZipException e) {
      throw refuse("eine Datei, die keine ist oder beschädigt ist", e);
    }
    try {
      result.requireHarmless();
      return result;
    } catch (IOException e) {
      result.close();
      throw e;
    }
  }

  private void requireHarmless() throws Lesefehler {
    if (zip.size() > MEISTE_TEILE) {
      throw refuse(zip.size() + " Teile, mehr als " + MEISTE_TEILE);
    }
    Set<String> seen = new HashSet<>();
    for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
      String name = all.next().getName();
      boolean outside = name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0;
      if (outside || List.of(name.split("/")).contains("..")) {
        throw refuse("einen Teil, dessen Name aus der Mappe hinausführt");
      }
      if (!seen.add(name)) {
        throw refuse("zwei Teile mit demselben Namen");
      }
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The content of a part. */
  InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw refuse("eine Mappe ohne den Teil " + name);
    }
    try {
      return new Begrenzt(zip.getInputStream(entry), entry);
    } catch (ZipException e) {
      throw refuse("einen beschädigten Teil", e);
    }
  }

  static Lesefehler refuse(String gefunden, Throwable cause) {
    Lesefehler fehler = refuse(gefunden);
    fehler.initCause(cause);
    return fehler;
  }

  static Lesefehler refuse(String gefunden) {
    return new Lesefehler(
        Leseregel.MAPPE,
        1,
        "eine unbeschädigte Excel-Mappe (xlsx) ohne Kennwort",
        gefunden,
        "Bitte die Tabelle in Excel öffnen und noch einmal als xlsx speichern.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /**
   * Ends the reading of a part that swells, and of one whose bytes are not those that were packed:
   * a flipped bit may leave a readable workbook with another number.
   */
  private static final class Begrenzt extends FilterInputStream {

    private final CRC32 summe = new CRC32();
    private final long erwartet;
    private final long limit;
    private long gelesen;
    private int stueck;

    Begrenzt(InputStream in, ZipEntry teil) {
      super(in);
      this.erwartet = teil.getCrc();
      long compressed = Math.max(teil.getCompressedSize(), 0);
      long swollen = Math.max(UNVERDAECHTIG, GROESSTES_VERHAELTNIS * compressed);
      this.limit = Math.min(GROESSTER_TEIL, swollen);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(target, offset, length);
      } catch (ZipException e) {
        throw refuse("einen beschädigten Teil", e);
      }
      if (count < 0) {
        requireSumme();
        return count;
      }
      summe.update(target, offset, count);
      gelesen += count;
      if (gelesen > limit) {
        throw refuse("einen Teil, der entpackt unvernünftig groß wird");
      }
      for (int i = offset; i < offset + count; i++) {
        boolean bracket = target[i] == '<' || target[i] == '>';
        stueck = bracket ? 0 : stueck + 1;
        if (stueck > LAENGSTES_STUECK) {
          throw refuse("einen Text von über einer Million Zeichen");
        }
      }
      return count;
    }

    private void requireSumme() throws Lesefehler {
      if (erwartet >= 0 && summe.getValue() != erwartet) {
        throw refuse("einen Teil, dessen Prüfsumme nicht stimmt");
      }
    }
  }
}
