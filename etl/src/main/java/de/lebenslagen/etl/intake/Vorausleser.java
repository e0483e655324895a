package de.lebenslagen.etl.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead on a thread of its own, so that a file whose decoding takes long is decoded while its
 * rows are checked. Rows, and what ends the reading, come in the order of the file; only a few
 * thousand rows are held.
 */
final class Vorausleser implements Zeilenquelle {

  private static final int STAPEL = 512;
  private static final int MEISTE_STAPEL = 8;

  /**
   * Rows that follow each other.
   *
   * @param letzter whether the reading ended with them
   * @param fehler what ended it, where it is not the end of the file
   */
  private record Stapel(List<Rohzeile> zeilen, boolean letzter, @Nullable Throwable fehler) {}

  private final Zeilenquelle quelle;
  private final BlockingQueue<Stapel> fertig = new ArrayBlockingQueue<>(MEISTE_STAPEL);
  private final Thread leser;
  private Stapel stapel = new Stapel(List.of(), false, null);
  private Iterator<Rohzeile> zeilen = stapel.zeilen().iterator();

  private Vorausleser(Zeilenquelle quelle) {
    this.quelle = quelle;
    this.leser = new Thread(this::readAhead, "vorausleser");
    leser.setDaemon(true);
  }

  static Vorausleser start(Zeilenquelle quelle) {
    Vorausleser result = new Vorausleser(quelle);
    result.leser.start();
    return result;
  }

  private void readAhead() {
    try {
      boolean last = false;
      while (!last) {
        Stapel next = readStapel();
        last = next.letzter();
        fertig.put(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody wants the rest
    }
  }

  private Stapel readStapel() {
    List<Rohzeile> rows = new ArrayList<>(STAPEL);
    try {
      while (rows.size() < STAPEL) {
        Optional<Rohzeile> row = quelle.next();
        if (row.isEmpty()) {
          return new Stapel(rows, true, null);
        }
        rows.add(row.get());
      }
      return new Stapel(rows, false, null);
    } catch (IOException | RuntimeException | Error e) {
      return new Stapel(rows, true, e);
    }
  }

  @Override
  public Optional<Rohzeile> next() throws IOException {
    while (!zeilen.hasNext()) {
      if (stapel.letzter()) {
        requireKeinFehler();
        return Optional.empty();
      }
      try {
        stapel = fertig.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for rows");
      }
      zeilen = stapel.zeilen().iterator();
    }
    return Optional.of(zeilen.next());
  }

  private void requireKeinFehler() throws IOException {
    Throwable fehler = stapel.fehler();
    if (fehler instanceof IOException e) {
      throw e;
    }
    if (fehler instanceof RuntimeException e) {
      throw e;
    }
    if (fehler instanceof Error e) {
      throw e;
    }
  }

  @Override
  public boolean isKurzErlaubt() {
    return quelle.isKurzErlaubt();
  }

  @Override
  public Optional<String> blatt() {
    return quelle.blatt();
  }

  @Override
  public int ausgeblendete() {
    return quelle.ausgeblendete();
  }

  @Override
  public String sha256() throws IOException {
    return quelle.sha256();
  }

  @Override
  public void close() throws IOException {
    leser.interrupt();
    try {
      leser.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    quelle.close();
  }
}
