package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The grain of a fact: no two rows have the same key. */
final class Korn {

  private static final String VORIGE = "vorige_";

  private Korn() {}

  /**
   * The same rows; computing them fails where two have the same key. Each row is compared with the
   * one before it in the order in which it is written, so that sorting happens once.
   *
   * @param datei columns that say which file a row goes to
   * @param schluessel further columns of the key
   */
  static Dataset<Row> requireUnique(
      Dataset<Row> fakten, List<String> datei, List<String> schluessel) {
    Column schluesselwert = struct(columns(schluessel));
    Column vorige =
        lag(struct(schluesselwert.as("schluessel"), col("zeile_nr"), col("spalte")), 1)
            .over(Window.partitionBy(columns(datei)).orderBy(columns(schluessel)));
    Dataset<Row> verglichen = fakten.withColumn(VORIGE, vorige);
    Column doppelt = col(VORIGE).getField("schluessel").equalTo(schluesselwert);
    Column zeile = when(doppelt, raise_error(meldung())).otherwise(col("zeile_nr"));
    return verglichen.withColumn("zeile_nr", coalesce(zeile, lit(0))).drop(VORIGE);
  }

  static Column[] columns(List<String> names) {
    return names.stream().map(n -> col(n)).toArray(Column[]::new);
  }

  private static Column meldung() {
    return concat(
        lit("Datenquelle "),
        col("datenquelle"),
        lit(", Lieferung "),
        col("lieferung_id"),
        lit(", Zeilen "),
        col(VORIGE).getField("zeile_nr").cast("string"),
        lit(" (Spalte \""),
        col(VORIGE).getField("spalte"),
        lit("\") und "),
        col("zeile_nr").cast("string"),
        lit(" (Spalte \""),
        col("spalte"),
        lit("\"): zweimal "),
        col("gegenstand"),
        lit(" für "),
        col("raum_id"),
        lit(", "),
        col("zeitbezug"),
        lit(" in der Aufgliederung "),
        col("aufgliederung"),
        lit("."));
  }
}
