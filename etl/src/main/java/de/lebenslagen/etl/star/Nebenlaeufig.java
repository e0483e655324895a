package de.lebenslagen.etl.star;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs Spark jobs side by side: while one is planned, another writes. */
final class Nebenlaeufig {

  private Nebenlaeufig() {}

  /**
   * The results in the order of the jobs, when all have ended. Where jobs fail, the first one's
   * exception is thrown, after the others have come to their end.
   */
  static <T> List<T> run(List<Supplier<T>> jobs) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, jobs.size()));
    try {
      List<CompletableFuture<T>> results =
          jobs.stream().map(j -> CompletableFuture.supplyAsync(j, threads)).toList();
      CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
          .exceptionally(e -> null)
          .join();
      return results.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      threads.shutdown();
    }
  }
}
