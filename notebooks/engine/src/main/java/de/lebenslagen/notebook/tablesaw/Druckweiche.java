package de.lebenslagen.notebook.tablesaw;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for {@code System.out} and {@code System.err}, which are one for the whole process:
 * what a thread of a paragraph prints goes to that paragraph, all else where it went before.
 */
final class Druckweiche extends OutputStream {

  private static final InheritableThreadLocal<@Nullable Druckfang> FANG =
      new InheritableThreadLocal<>();
  private static boolean eingebaut;

  private final PrintStream sonst;

  private Druckweiche(PrintStream sonst) {
    this.sonst = sonst;
  }

  /** Puts itself before both streams, once per process. */
  static synchronized void install() {
    if (!eingebaut) {
      eingebaut = true;
      System.setOut(stream(System.out));
      System.setErr(stream(System.err));
    }
  }

  private static PrintStream stream(PrintStream sonst) {
    return new PrintStream(new Druckweiche(sonst), true, StandardCharsets.UTF_8);
  }

  /** From now on what this thread, and those that it starts, print goes there. */
  static void direct(Druckfang fang) {
    FANG.set(fang);
  }

  /** The thread prints where it printed before. */
  static void release() {
    FANG.remove();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    Druckfang fang = FANG.get();
    if (fang == null) {
      sonst.write(source, offset, length);
    } else {
      fang.write(source, offset, length);
    }
  }

  @Override
  public void flush() {
    if (FANG.get() == null) {
      sonst.flush();
    }
  }
}
