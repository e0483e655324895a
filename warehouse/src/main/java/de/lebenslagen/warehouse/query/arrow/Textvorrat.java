package de.lebenslagen.warehouse.query.arrow;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers distinct UTF-8 texts in the order of their coming: a hash table over the raw bytes. */
final class Textvorrat {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MISCHER = 0x9E3779B97F4A7C15L;

  private int[] plaetze = new int[1024];
  private long[] hashes = new long[512];
  private final List<byte[]> inhalte = new ArrayList<>();

  Textvorrat() {
    Arrays.fill(plaetze, -1);
  }

  /** The number of the text {@code bytes[from, to)}. */
  int code(byte[] bytes, int from, int to) {
    long hash = hash(bytes, from, to);
    int mask = plaetze.length - 1;
    int platz = (int) (hash >>> 32) & mask;
    while (plaetze[platz] >= 0) {
      int code = plaetze[platz];
      byte[] known = inhalte.get(code);
      if (hashes[code] == hash && Arrays.equals(known, 0, known.length, bytes, from, to)) {
        return code;
      }
      platz = (platz + 1) & mask;
    }
    int code = inhalte.size();
    inhalte.add(Arrays.copyOfRange(bytes, from, to));
    plaetze[platz] = code;
    if (code == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * code);
    }
    hashes[code] = hash;
    if (2 * inhalte.size() > plaetze.length) {
      grow();
    }
    return code;
  }

  private static long hash(byte[] bytes, int from, int to) {
    long hash = to - from;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      hash = (hash ^ (long) LONG.get(bytes, i)) * MISCHER;
      hash ^= hash >>> 29;
    }
    for (; i < to; i++) {
      hash = (hash ^ bytes[i]) * MISCHER;
      hash ^= hash >>> 29;
    }
    return hash * MISCHER;
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
