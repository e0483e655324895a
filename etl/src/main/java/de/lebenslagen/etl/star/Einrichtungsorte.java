package de.lebenslagen.etl.star;

import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.raum.Punktlage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code raum_einrichtung}: facilities are points, so each Gebietsstand finds them
 * anew, also those that were loaded long before it was decided.
 */
public final class Einrichtungsorte {

  public static final String TABELLE = "raum_einrichtung";

  private Einrichtungsorte() {}

  /** Whether a table holds the facilities whose places are looked up. */
  public static boolean isQuelle(String tabelle) {
    return tabelle.equals(Einrichtungen.TABELLE);
  }

  /**
   * One row per facility, Zeitbezug and Gebietsstand in which it has an area.
   *
   * @param dateien files of {@code dim_einrichtung}
   */
  public static List<@Nullable Object[]> list(
      Sitzung sitzung, Collection<Path> dateien, Punktlage lage) {
    List<@Nullable Object[]> result = new ArrayList<>();
    if (dateien.isEmpty()) {
      return result;
    }
    List<Row> orte =
        sitzung
            .spark()
            .read()
            .parquet(dateien.stream().map(d -> d.toUri().toString()).toArray(String[]::new))
            .select("einrichtung", "datenquelle", "zeitbezug", "punkt_laenge", "punkt_breite")
            .where("punkt_laenge IS NOT NULL AND punkt_breite IS NOT NULL")
            .collectAsList();
    for (Row ort : orte) {
      for (RaumId raum : lage.list(ort.getDouble(3), ort.getDouble(4))) {
        result.add(
            new @Nullable Object[] {
              ort.getString(0), ort.getString(1), ort.getString(2), raum.schluesselVoll()
            });
      }
    }
    return result;
  }
}
