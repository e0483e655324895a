package de.lebenslagen.etl.publish;

import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The area tables with all boundaries, made on a thread of their own while Spark starts. */
final class Gebietslesung {

  private final CompletableFuture<Map<String, List<@Nullable Object[]>>> zeilen;

  private Gebietslesung(CompletableFuture<Map<String, List<@Nullable Object[]>>> zeilen) {
    this.zeilen = zeilen;
  }

  static Gebietslesung begin(Supplier<Raumverzeichnis> mitGrenzen) {
    return new Gebietslesung(
        CompletableFuture.supplyAsync(() -> Gebietszeilen.create(mitGrenzen.get())));
  }

  /** Waits for them; ends as reading them did. */
  Map<String, List<@Nullable Object[]>> await() {
    try {
      return zeilen.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
