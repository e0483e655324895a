package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.function.Supplier;
import org.apache.spark.SparkThrowable;

/** Finds our own messages in what Spark throws. */
final class Sparkfehler {

  private static final String EIGENER = "USER_RAISED_EXCEPTION";

  private Sparkfehler() {}

  /** The result, or an {@link Abbruch} with the message that a rule of the star raised. */
  static <T> T translate(Supplier<T> job) {
    try {
      return job.get();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SparkThrowable spark && EIGENER.equals(spark.getCondition())) {
          throw new Abbruch(
              Abbruch.Kategorie.DATEN,
              spark.getMessageParameters().getOrDefault("errorMessage", ""),
              "Nichts wurde übernommen. Berichtigen Sie die Lieferung oder die Deklaration der"
                  + " Datenquelle.",
              e);
        }
      }
      throw e;
    }
  }
}
