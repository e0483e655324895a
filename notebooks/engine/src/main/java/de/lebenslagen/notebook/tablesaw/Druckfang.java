package de.lebenslagen.notebook.tablesaw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Takes what one paragraph prints, up to a limit. */
final class Druckfang {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int hoechstens;
  private final Runnable voll;
  private boolean gemeldet;

  /**
   * @param hoechstens bytes
   * @param voll called once, when more is printed
   */
  Druckfang(int hoechstens, Runnable voll) {
    this.hoechstens = hoechstens;
    this.voll = voll;
  }

  void write(byte[] source, int offset, int length) {
    if (take(source, offset, length)) {
      voll.run();
    }
  }

  /** Whether this was the write that filled it. */
  private synchronized boolean take(byte[] source, int offset, int length) {
    int room = hoechstens - bytes.size();
    bytes.write(source, offset, Math.max(0, Math.min(room, length)));
    if (length <= room || gemeldet) {
      return false;
    }
    gemeldet = true;
    return true;
  }

  /** What was printed since the last call. */
  synchronized String drain() {
    String result = bytes.toString(StandardCharsets.UTF_8);
    if (!gemeldet) {
      bytes.reset();
    }
    return result;
  }
}
