package de.lebenslagen.etl.publish;

import de.lebenslagen.warehouse.raum.Punktlage;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The areas with all boundaries, made on a thread of their own while Spark starts. */
final class Gebietslesung {

  private final CompletableFuture<Gebietsdaten> zeilen;

  private Gebietslesung(CompletableFuture<Gebietsdaten> zeilen) {
    this.zeilen = zeilen;
  }

  static Gebietslesung begin(Supplier<Raumverzeichnis> mitGrenzen) {
    return new Gebietslesung(CompletableFuture.supplyAsync(() -> create(mitGrenzen.get())));
  }

  private static Gebietsdaten create(Raumverzeichnis raeume) {
    return new Gebietsdaten(
        Gebietszeilen.create(raeume), new Punktlage(raeume.listRaumgliederungen()));
  }

  /** Waits for them; ends as reading them did. */
  Gebietsdaten await() {
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
