package de.lebenslagen.etl.star;

import de.lebenslagen.etl.staging.Stagingspalten;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Einrichtungsangaben;
import de.lebenslagen.warehouse.model.Einrichtungsangaben.Punktspalten;
import de.lebenslagen.warehouse.raum.Ort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * From a staging table to the rows of {@code dim_einrichtung}: a list of facilities is small enough
 * to be made here and not in Spark.
 */
final class Einrichtungen {

  static final String TABELLE = "dim_einrichtung";

  private final Datenquelle datenquelle;
  private final Einrichtungsangaben angaben;

  Einrichtungen(Datenquelle datenquelle) {
    this.datenquelle = datenquelle;
    this.angaben = datenquelle.einrichtung().orElseThrow();
  }

  /** The rows of each Zeitbezug, in the column order of the star. */
  Map<String, List<@Nullable Object[]>> listByZeitbezug(Dataset<Row> staging) {
    Map<String, List<@Nullable Object[]>> result = new TreeMap<>();
    for (Row row : staging.collectAsList()) {
      result
          .computeIfAbsent(row.getAs(Stagingspalten.ZEITBEZUG), z -> new ArrayList<>())
          .add(toZeile(row));
    }
    return result;
  }

  private @Nullable Object[] toZeile(Row row) {
    Optional<Ort> ort = angaben.punkt().flatMap(p -> findOrt(row, p));
    return new @Nullable Object[] {
      find(row, Optional.of(angaben.schluessel())),
      datenquelle.id(),
      row.getAs(Stagingspalten.ZEITBEZUG),
      find(row, Optional.of(angaben.name())),
      find(row, angaben.art()),
      find(row, angaben.traeger()),
      find(row, angaben.anschrift()),
      row.getAs(Stagingspalten.RAUM_ID),
      ort.map(Ort::laenge).orElse(null),
      ort.map(Ort::breite).orElse(null),
      find(row, angaben.gueltigVon()),
      find(row, angaben.gueltigBis()),
      row.getAs(Stagingspalten.LIEFERUNG_ID),
      row.getAs(Stagingspalten.ZEILE_NR)
    };
  }

  /** What the column holds; an empty text says nothing. */
  private static @Nullable Object find(Row row, Optional<String> spalte) {
    Object value = spalte.<Object>map(s -> row.getAs(Stagingspalten.wert(s))).orElse(null);
    return "".equals(value) ? null : value;
  }

  private static Optional<Ort> findOrt(Row row, Punktspalten punkt) {
    Double ost = row.getAs(Stagingspalten.wert(punkt.laenge()));
    Double nord = row.getAs(Stagingspalten.wert(punkt.breite()));
    return ost == null || nord == null
        ? Optional.empty()
        : Ort.find(punkt.koordinatensystem(), ost, nord);
  }
}
