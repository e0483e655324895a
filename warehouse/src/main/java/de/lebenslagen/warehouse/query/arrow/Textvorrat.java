package de.lebenslagen.warehouse.query.arrow;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers distinct UTF-8 texts in the order of their coming: a hash table over the raw bytes, read
 * eight at a time.
 */
final class Textvorrat {

  /** So many bytes after the last text must be readable; what they hold does not matter. */
  static final int UEBERHANG = Long.BYTES;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MISCHER = 0x9E3779B97F4A7C15L;

  private int[] plaetze = new int[1024];
  private long[] hashes = new long[512];
  private long[] anfaenge = new long[512];
  private final List<byte[]> inhalte = new ArrayList<>();

  Textvorrat() {
    Arrays.fill(plaetze, -1);
  }

  /** The number of the text {@code bytes[from, to)}. */
  int code(byte[] bytes, int from, int to) {
    long anfang = word(bytes, from, to);
    long hash = hash(anfang, bytes, from, to);
    int mask = plaetze.length - 1;
    int platz = (int) (hash >>> 32) & mask;
    while (plaetze[platz] >= 0) {
      int code = plaetze[platz];
      if (hashes[code] == hash && anfaenge[code] == anfang && isSame(code, bytes, from, to)) {
        return code;
      }
      platz = (platz + 1) & mask;
    }
    plaetze[platz] = inhalte.size();
    return add(hash, anfang, Arrays.copyOfRange(bytes, from, to));
  }

  /** The first eight bytes, filled up with zeros. */
  private static long word(byte[] bytes, int from, int to) {
    long word = (long) LONG.get(bytes, from);
    int length = to - from;
    return length >= Long.BYTES ? word : word & ((1L << length * Byte.SIZE) - 1);
  }

  private static long hash(long anfang, byte[] bytes, int from, int to) {
    long hash = mix(anfang ^ (to - from) * MISCHER);
    for (int i = from + Long.BYTES; i < to; i += Long.BYTES) {
      hash = mix(hash ^ word(bytes, i, to));
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = value * MISCHER;
    return mixed ^ mixed >>> 29;
  }

  private boolean isSame(int code, byte[] bytes, int from, int to) {
    byte[] known = inhalte.get(code);
    return known.length == to - from
        && (known.length <= Long.BYTES || Arrays.equals(known, 0, known.length, bytes, from, to));
  }

  private int add(long hash, long anfang, byte[] inhalt) {
    int code = inhalte.size();
    inhalte.add(inhalt);
    if (code == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * code);
      anfaenge = Arrays.copyOf(anfaenge, 2 * code);
    }
    hashes[code] = hash;
    anfaenge[code] = anfang;
    if (2 * inhalte.size() > plaetze.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    plaetze = new int[2 * plaetze.length];
    Arrays.fill(plaetze, -1);
    int mask = plaetze.length - 1;
    for (int code = 0; code < inhalte.size(); code++) {
      int platz = (int) (hashes[code] >>> 32) & mask;
      while (plaetze[platz] >= 0) {
        platz = (platz + 1) & mask;
      }
      plaetze[platz] = code;
    }
  }

  /** The texts by number. */
  List<String> texte() {
    return inhalte.stream().map(b -> new String(b, StandardCharsets.UTF_8)).toList();
  }
}
