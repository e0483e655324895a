package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The grain of a fact: no two rows have the same key. */
final class Korn {

  private Korn() {}

  /**
   * The same rows; computing them fails where two have the same key. Rows come out sorted by the
   * key, so that the writer need not sort again.
   */
  static Dataset<Row> requireUnique(Dataset<Row> fakten, List<String> schluessel) {
    WindowSpec gleiche =
        Window.partitionBy(schluessel.stream().map(s -> col(s)).toArray(Column[]::new));
    Column meldung =
        concat(
            lit("Datenquelle "),
            col("datenquelle"),
            lit(", Zeilen "),
            min("zeile_nr").over(gleiche).cast("string"),
            lit(" (Spalte \""),
            min("spalte").over(gleiche),
            lit("\") und "),
            max("zeile_nr").over(gleiche).cast("string"),
            lit(" (Spalte \""),
            max("spalte").over(gleiche),
            lit("\"): zweimal "),
            col("gegenstand"),
            lit(" für "),
            col("raum_id"),
            lit(", "),
            col("zeitbezug"),
            lit(" in der Aufgliederung "),
            col("aufgliederung"),
            lit("."));
    return fakten.withColumn(
        "zeile_nr",
        when(count(lit(1)).over(gleiche).gt(1), raise_error(meldung)).otherwise(col("zeile_nr")));
  }
}
