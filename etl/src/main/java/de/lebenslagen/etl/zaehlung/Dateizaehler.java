package de.lebenslagen.etl.zaehlung;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a CSV file without quotes, range by range, on all processors. */
public final class Dateizaehler {

  private static final long BEREICH = 1L << 25;

  private final Bytezeilen.Aufbau aufbau;
  private final Zaehlauftrag auftrag;
  private final long bereich;

  /**
   * @param trenner a separator of one byte
   * @param anfuehrung the byte that may enclose cells; a file that has one is not counted
   * @param breite number of columns
   */
  public Dateizaehler(
      Path datei,
      Charset charset,
      byte trenner,
      byte anfuehrung,
      int breite,
      Zaehlauftrag auftrag) {
    this(datei, charset, trenner, anfuehrung, breite, auftrag, BEREICH);
  }

  Dateizaehler(
      Path datei,
      Charset charset,
      byte trenner,
      byte anfuehrung,
      int breite,
      Zaehlauftrag auftrag,
      long bereich) {
    this.aufbau =
        new Bytezeilen.Aufbau(datei, charset, trenner, anfuehrung, breite, auftrag.stellen());
    this.auftrag = auftrag;
    this.bereich = bereich;
  }

  /**
   * What came of it.
   *
   * @param gezaehlt whether the file could be counted: else it has quotes, or lines that end with
   *     CR alone, and nothing of it must be used
   * @param zeilenJeBereich lines in each range, blank ones too
   */
  public record Ergebnis(boolean gezaehlt, List<Integer> zeilenJeBereich) {
    public Ergebnis {
      zeilenJeBereich = List.copyOf(zeilenJeBereich);
    }
  }

  /**
   * Counts.
   *
   * @param ab first byte behind the header
   * @param groesse of the file in bytes
   */
  public Ergebnis count(long ab, long groesse) throws IOException {
    int bereiche = (int) Math.max(1, (groesse - ab + bereich - 1) / bereich);
    Integer[] zeilen = new Integer[bereiche];
    AtomicInteger naechster = new AtomicInteger();
    int n = Math.min(bereiche, Runtime.getRuntime().availableProcessors());
    ExecutorService threads = Executors.newFixedThreadPool(n);
    try {
      List<Future<?>> laufend = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        laufend.add(threads.submit(() -> countBereiche(naechster, zeilen, ab, groesse)));
      }
      for (Future<?> one : laufend) {
        one.get();
      }
      return new Ergebnis(true, List.of(zeilen));
    } catch (ExecutionException e) {
      return fail(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while counting", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Ergebnis fail(@Nullable Throwable cause) throws IOException {
    if (cause instanceof Bytezeilen.Ungeeignet) {
      return new Ergebnis(false, List.of());
    }
    if (cause instanceof IOException io) {
      throw io;
    }
    if (cause instanceof RuntimeException own) {
      throw own;
    }
    throw new IllegalStateException("Counting failed.", cause);
  }

  private Void countBereiche(AtomicInteger naechster, Integer[] zeilen, long ab, long groesse)
      throws IOException {
    Bytezeilen leser = new Bytezeilen(aufbau, auftrag.coder(), auftrag.zaehler().get());
    for (int i = naechster.getAndIncrement(); i < zeilen.length; i = naechster.getAndIncrement()) {
      long begin = ab + i * bereich;
      zeilen[i] = leser.read(i, begin, Math.min(begin + bereich, groesse));
    }
    return null;
  }
}
