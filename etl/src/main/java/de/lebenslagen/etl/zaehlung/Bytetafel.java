package de.lebenslagen.etl.zaehlung;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the code of every cell that was seen, by its bytes: up to 16 bytes as two long numbers
 * in primitive arrays, longer ones as text. One per column and thread.
 */
final class Bytetafel {

  /** Bytes that must lie behind the last cell of a buffer. */
  static final int RAND = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int KURZ = 16;
  private static final int ANFANG = 1 << 8;

  private final Zellencoder coder;
  private final Charset charset;
  private final Map<String, Integer> lange = new HashMap<>();
  private long[] erste = new long[ANFANG];
  private long[] zweite = new long[ANFANG];

  /** Length in bytes above the code, plus one; 0 where the place is free. */
  private int[] laengen = new int[ANFANG];

  private int[] codes = new int[ANFANG];
  private int groesse;

  Bytetafel(Zellencoder coder, Charset charset) {
    this.coder = coder;
    this.charset = charset;
  }

  /** The code of the cell in these bytes. */
  int code(byte[] puffer, int von, int laenge) {
    if (laenge > KURZ) {
      return codeLang(puffer, von, laenge);
    }
    long a = laenge == 0 ? 0 : (long) LONG.get(puffer, von);
    long b = 0;
    if (laenge < 8) {
      a &= (1L << (laenge << 3)) - 1;
    } else if (laenge > 8) {
      b = (long) LONG.get(puffer, von + 8);
      b = laenge == KURZ ? b : b & (1L << (laenge - 8 << 3)) - 1;
    }
    int mask = erste.length - 1;
    int at = place(a, b) & mask;
    while (laengen[at] != 0) {
      if (erste[at] == a && zweite[at] == b && laengen[at] == laenge + 1) {
        return codes[at];
      }
      at = at + 1 & mask;
    }
    return add(at, a, b, laenge, coder.code(new String(puffer, von, laenge, charset)));
  }

  private static int place(long a, long b) {
    long h = (a ^ b * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32);
  }

  private int add(int at, long a, long b, int laenge, int code) {
    erste[at] = a;
    zweite[at] = b;
    laengen[at] = laenge + 1;
    codes[at] = code;
    if (++groesse > erste.length >> 1) {
      grow();
    }
    return code;
  }

  private void grow() {
    long[] as = erste;
    long[] bs = zweite;
    int[] ls = laengen;
    int[] cs = codes;
    int size = as.length << 1;
    erste = new long[size];
    zweite = new long[size];
    laengen = new int[size];
    codes = new int[size];
    groesse = 0;
    for (int i = 0; i < as.length; i++) {
      if (ls[i] != 0) {
        int at = place(as[i], bs[i]) & size - 1;
        while (laengen[at] != 0) {
          at = at + 1 & size - 1;
        }
        add(at, as[i], bs[i], ls[i] - 1, cs[i]);
      }
    }
  }

  private int codeLang(byte[] puffer, int von, int laenge) {
    String text = new String(puffer, von, laenge, charset);
    return lange.computeIfAbsent(text, coder::code);
  }
}
