package de.lebenslagen.etl.zaehlung;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the rows of a CSV file that begin in a range of its bytes. Only the columns that are
 * counted are looked at. One per thread; what cells mean is remembered from range to range.
 */
final class Bytezeilen {

  /** What the reader must know of the file. */
  record Aufbau(
      Path datei,
      Charset charset,
      byte trenner,
      byte anfuehrung,
      int breite,
      List<Integer> stellen) {
    Aufbau {
      stellen = List.copyOf(stellen);
    }
  }

  /** The file needs a reader that understands more than lines and separators. */
  static final class Ungeeignet extends IOException {
    private static final long serialVersionUID = 1L;

    Ungeeignet(String grund) {
      super(grund);
    }
  }

  private static final int PUFFER = 1 << 22;

  private final Aufbau aufbau;
  private final Bytetafel[] tafeln;
  private final Zeilenzaehler zaehler;
  private final byte[] puffer = new byte[PUFFER + Bytetafel.RAND];
  private final int[] codes;

  /** For every column of the file: the index of its code, or -1 where it is not looked at. */
  private final int[] indexe;

  /** For every code: the index of another one of the same column, or -1. */
  private final int[] weitere;

  private final int[] von;
  private final int[] bis;
  private int naechsteZeile;

  Bytezeilen(Aufbau aufbau, List<Zellencoder> coder, Zeilenzaehler zaehler) {
    this.aufbau = aufbau;
    this.zaehler = zaehler;
    int n = aufbau.stellen().size();
    this.tafeln = new Bytetafel[n];
    this.codes = new int[n];
    this.weitere = new int[n];
    this.von = new int[n];
    this.bis = new int[n];
    this.indexe = new int[aufbau.breite()];
    Arrays.fill(indexe, -1);
    for (int i = 0; i < n; i++) {
      tafeln[i] = new Bytetafel(coder.get(i), aufbau.charset());
      weitere[i] = indexe[aufbau.stellen().get(i)];
      indexe[aufbau.stellen().get(i)] = i;
    }
  }

  /**
   * Reads all rows whose first byte lies in the range.
   *
   * @param nummer number of the range
   * @param ab begin of the range; the first range begins with a row, others anywhere
   * @return number of lines in the range, blank ones too
   */
  int read(int nummer, long ab, long ende) throws IOException {
    try (FileChannel channel = FileChannel.open(aufbau.datei(), StandardOpenOption.READ)) {
      long position = nummer == 0 ? ab : afterLineEnd(channel, ab - 1);
      int zeilen = 0;
      while (position < ende) {
        int length = fill(channel, position);
        boolean last = position + length >= channel.size();
        int used = readBuffer(nummer, zeilen, length, ende - position, last);
        if (used == 0) {
          throw new Ungeeignet("a line longer than " + PUFFER + " bytes");
        }
        zeilen = naechsteZeile;
        position += used;
      }
      return zeilen;
    }
  }

  private int fill(FileChannel channel, long position) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(puffer, 0, PUFFER);
    while (target.hasRemaining()) {
      if (channel.read(target, position + target.position()) < 0) {
        break;
      }
    }
    return target.position();
  }

  private static long afterLineEnd(FileChannel channel, long from) throws IOException {
    ByteBuffer some = ByteBuffer.allocate(1 << 13);
    long position = from;
    while (channel.read(some.clear(), position) > 0) {
      some.flip();
      for (int i = 0; i < some.limit(); i++) {
        if (some.get(i) == '\n') {
          return position + i + 1;
        }
      }
      position += some.limit();
    }
    return position;
  }

  /**
   * Reads whole rows from the buffer.
   *
   * @param grenze rows beginning at or behind it belong to the next range
   * @param last whether the file ends with the buffer
   * @return bytes that were read
   */
  private int readBuffer(int bereich, int ersteZeile, int length, long grenze, boolean last)
      throws IOException {
    byte[] b = puffer;
    byte trenner = aufbau.trenner();
    byte anfuehrung = aufbau.anfuehrung();
    byte hoechstes = (byte) Math.max(Math.max(trenner, anfuehrung), '\r');
    int zeile = ersteZeile;
    int anfang = 0;
    int spalte = 0;
    int zelle = 0;
    for (int i = 0; i < length; i++) {
      byte c = b[i];
      if (c > hoechstes) {
        continue;
      }
      if (c == trenner) {
        close(spalte++, zelle, i);
        zelle = i + 1;
      } else if (c == '\n') {
        int end = i > anfang && b[i - 1] == '\r' ? i - 1 : i;
        finish(bereich, zeile++, anfang, spalte, zelle, end);
        anfang = i + 1;
        zelle = anfang;
        spalte = 0;
        if (anfang >= grenze) {
          break;
        }
      } else if (c == anfuehrung || c == '\r' && i + 1 < length && b[i + 1] != '\n') {
        throw new Ungeeignet("quotes or lines that end with CR");
      }
    }
    if (last && anfang < length && anfang < grenze) {
      int end = b[length - 1] == '\r' ? length - 1 : length;
      finish(bereich, zeile++, anfang, spalte, zelle, end);
      anfang = length;
    }
    naechsteZeile = zeile;
    return anfang;
  }

  private void close(int spalte, int begin, int end) {
    if (spalte < indexe.length) {
      for (int index = indexe[spalte]; index >= 0; index = weitere[index]) {
        von[index] = begin;
        bis[index] = end;
      }
    }
  }

  private void finish(int bereich, int zeile, int anfang, int spalte, int zelle, int end) {
    if (spalte == 0 && isBlank(anfang, end)) {
      return;
    }
    close(spalte, zelle, end);
    if (spalte + 1 != aufbau.breite()) {
      zaehler.onFehler(new Zeilenstelle(bereich, zeile), -1, Integer.toString(spalte + 1));
      return;
    }
    boolean whole = true;
    for (int i = 0; i < codes.length; i++) {
      int code = tafeln[i].code(puffer, von[i], bis[i] - von[i]);
      codes[i] = code;
      if (code < 0) {
        whole = false;
        zaehler.onFehler(
            new Zeilenstelle(bereich, zeile),
            i,
            new String(puffer, von[i], bis[i] - von[i], aufbau.charset()));
      }
    }
    if (whole) {
      zaehler.onZeile(bereich, zeile, codes);
    }
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (puffer[i] != ' ' && puffer[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
