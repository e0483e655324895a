package de.lebenslagen.etl.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes bytes and refuses what is not text of the charset, naming line and character, where an
 * ordinary decoder would put a replacement character or lose its place. A byte order mark says what
 * the charset is, whatever was declared, and is passed over.
 */
final class StrictReader extends Reader {

  private static final int LAENGSTE_ZEILE = 100_000;
  private static final int PUFFER = 8192;

  private record Bom(Charset charset, byte[] bytes) {}

  private static final List<Bom> BOMS =
      List.of(
          new Bom(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
          new Bom(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}),
          new Bom(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}));

  private final InputStream in;
  private Charset charset;
  private CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(PUFFER).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(PUFFER).limit(0);
  private boolean begun;
  private boolean ended;
  private boolean undecodable;
  private int zeile = 1;
  private int stelle;
  private char last;

  StrictReader(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
    this.decoder = decoder(charset);
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The declared one, or after the first character that of the byte order mark. */
  Charset charset() {
    return charset;
  }

  /** The charset that the byte order mark at the start of a file says. */
  static Optional<Charset> findMarke(byte[] start) {
    return BOMS.stream().filter(b -> startsWith(start, b.bytes())).map(Bom::charset).findFirst();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (undecodable) {
        throw undecodable();
      }
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    int from = chars.position();
    for (int i = 0; i < count; i++) {
      target[offset + i] = inspect(chars.get(from + i));
    }
    chars.position(from + count);
    return count;
  }

  private boolean fill() throws IOException {
    if (!begun) {
      begun = true;
      skipBom();
    }
    if (ended) {
      return false;
    }
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, false);
    if (result.isUnderflow()) {
      bytes.compact();
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.position(bytes.position() + Math.max(count, 0)).flip();
      ended = count < 0;
      result = decoder.decode(bytes, chars, ended);
    }
    chars.flip();
    if (result.isError()) {
      undecodable = true;
      ended = true;
    }
    return chars.hasRemaining() || undecodable || !ended;
  }

  private Lesefehler undecodable() {
    int octet = bytes.get(bytes.position()) & 0xFF;
    return new Lesefehler(
        Leseregel.ZEICHENSATZ,
        zeile,
        "Text in " + charset.name(),
        "das Byte 0x" + Integer.toHexString(octet) + " als " + (stelle + 1) + ". Zeichen der Zeile",
        "Bitte die Datei in " + charset.name() + " speichern oder den Zeichensatz angeben.");
  }

  private void skipBom() throws IOException {
    byte[] start = in.readNBytes(3);
    Optional<Bom> bom = BOMS.stream().filter(b -> startsWith(start, b.bytes())).findFirst();
    if (bom.isPresent()) {
      charset = bom.get().charset();
      decoder = decoder(charset);
    }
    int skip = bom.map(b -> b.bytes().length).orElse(0);
    bytes.clear();
    bytes.put(start, skip, start.length - skip).flip();
  }

  private static boolean startsWith(byte[] start, byte[] mark) {
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }

  private char inspect(char c) throws Lesefehler {
    advance(c);
    if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
      throw new Lesefehler(
          Leseregel.STEUERZEICHEN,
          zeile,
          "Text ohne Steuerzeichen",
          String.format(Locale.ROOT, "das Zeichen U+%04X", (int) c)
              + " als "
              + stelle
              + ". Zeichen der Zeile",
          "Bitte die Tabelle als CSV speichern, nicht umbenennen.");
    }
    if (stelle > LAENGSTE_ZEILE) {
      throw tooLong(zeile);
    }
    return c;
  }

  /** A line ends with CR, LF or CR LF. */
  private void advance(char c) {
    if (c == '\r' || c == '\n' && last != '\r') {
      zeile += 1;
      stelle = 0;
    } else if (c != '\n') {
      stelle += 1;
    }
    last = c;
  }

  private static Lesefehler tooLong(int zeile) {
    return new Lesefehler(
        Leseregel.ZEILENLAENGE,
        zeile,
        "eine Zeile bis 100 000 Zeichen",
        "eine längere",
        "Bitte prüfen, ob die Datei Zeilenwechsel hat und jedes Anführungszeichen geschlossen ist.");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
