package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.SparkThrowable;

/** Finds our own messages and those of the disk in what Spark throws. */
final class Sparkfehler {

  private static final String EIGENER = "USER_RAISED_EXCEPTION";

  private Sparkfehler() {}

  /**
   * The result, or an {@link Abbruch}: DATEN with the message that a rule of the star raised,
   * SYSTEM where the disk refused.
   *
   * @param ordner where the job writes
   */
  static <T> T translate(Path ordner, Supplier<T> job) {
    try {
      return job.get();
    } catch (Abbruch e) {
      throw e;
    } catch (Exception e) { // Scala throws checked exceptions without declaring them
      throw rule(e)
          .or(() -> Dateifehler.find("Die Tabellen können nicht geschrieben werden", ordner, e))
          .map(RuntimeException.class::cast)
          .orElseGet(() -> new IllegalStateException("Spark could not do a job.", e));
    }
  }

  private static Optional<Abbruch> rule(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable spark && EIGENER.equals(spark.getCondition())) {
        return Optional.of(
            new Abbruch(
                Abbruch.Kategorie.DATEN,
                spark.getMessageParameters().getOrDefault("errorMessage", ""),
                "Nichts wurde übernommen. Berichtigen Sie die Lieferung oder die Deklaration der"
                    + " Datenquelle.",
                e));
      }
    }
    return Optional.empty();
  }
}
