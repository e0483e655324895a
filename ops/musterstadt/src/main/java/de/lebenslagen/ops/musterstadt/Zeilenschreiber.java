package de.lebenslagen.ops.musterstadt;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes rows of cells between semicolons without making a String of any of them. */
final class Zeilenschreiber implements Closeable {

  private static final int PUFFER = 1 << 16;
  private static final int LAENGSTE_ZAHL = 20;

  private final OutputStream ausgabe;
  private final Datumstafel tafel;
  private final byte[] puffer = new byte[PUFFER];
  private int gefuellt;
  private boolean zeilenanfang = true;

  private Zeilenschreiber(OutputStream ausgabe, Datumstafel tafel) {
    this.ausgabe = ausgabe;
    this.tafel = tafel;
  }

  static Zeilenschreiber open(Path datei, Datumstafel tafel) {
    try {
      return new Zeilenschreiber(Files.newOutputStream(datei), tafel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Zeilenschreiber cell(byte[] text) {
    startCell(text.length);
    System.arraycopy(text, 0, puffer, gefuellt, text.length);
    gefuellt += text.length;
    return this;
  }

  Zeilenschreiber cell(int zahl) {
    startCell(LAENGSTE_ZAHL);
    int stellen = 1;
    for (int rest = zahl / 10; rest > 0; rest /= 10) {
      stellen++;
    }
    int wert = zahl;
    for (int i = stellen - 1; i >= 0; i--) {
      puffer[gefuellt + i] = (byte) ('0' + wert % 10);
      wert /= 10;
    }
    gefuellt += stellen;
    return this;
  }

  /** A number in hexadecimal digits of fixed width. */
  Zeilenschreiber hex(long zahl, int stellen) {
    startCell(stellen);
    for (int i = 0; i < stellen; i++) {
      int ziffer = (int) (zahl >>> 4 * (stellen - 1 - i)) & 15;
      puffer[gefuellt++] = (byte) (ziffer < 10 ? '0' + ziffer : 'a' + ziffer - 10);
    }
    return this;
  }

  Zeilenschreiber tag(int tag) {
    startCell(Datumstafel.LAENGE);
    tafel.copy(tag, puffer, gefuellt);
    gefuellt += Datumstafel.LAENGE;
    return this;
  }

  void endLine() {
    require(2);
    puffer[gefuellt++] = '\r';
    puffer[gefuellt++] = '\n';
    zeilenanfang = true;
  }

  private void startCell(int laenge) {
    require(laenge + 1);
    if (!zeilenanfang) {
      puffer[gefuellt++] = ';';
    }
    zeilenanfang = false;
  }

  private void require(int laenge) {
    if (gefuellt + laenge > PUFFER) {
      flush();
    }
  }

  private void flush() {
    try {
      ausgabe.write(puffer, 0, gefuellt);
      gefuellt = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (ausgabe) {
      flush();
    }
  }
}
