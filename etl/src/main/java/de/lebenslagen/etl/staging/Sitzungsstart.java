package de.lebenslagen.etl.staging;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A {@link Sitzung} that starts in the background, while files are still being read and checked.
 * Closing it stops Spark, also when nobody waited for it.
 */
public final class Sitzungsstart implements AutoCloseable {

  private final CompletableFuture<Sitzung> sitzung = new CompletableFuture<>();

  private Sitzungsstart() {}

  /** Begins on a thread of its own, which does not keep the process alive. */
  public static Sitzungsstart begin(Sitzungsangaben angaben) {
    Sitzungsstart result = new Sitzungsstart();
    Thread thread = new Thread(() -> result.run(angaben), "spark-start");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private void run(Sitzungsangaben angaben) {
    try {
      sitzung.complete(Sitzung.start(angaben));
    } catch (Throwable e) { // whatever it is, somebody may be waiting
      sitzung.completeExceptionally(e);
    }
  }

  /** Waits until Spark runs. */
  public Sitzung await() {
    try {
      return sitzung.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Abbruch abbruch) {
        throw abbruch;
      }
      throw e;
    }
  }

  /**
   * Waits for a start that nobody needs any more: it can't be stopped before it is through, and
   * would write into a folder that is being removed. A start that failed has nothing to close.
   */
  @Override
  public void close() {
    sitzung.thenAccept(Sitzung::close).exceptionally(e -> null).join();
  }
}
