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
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/** The grain of a fact: no two rows have the same key. */
final class Korn {

  private static final String VORIGE = "vorige_";

  private Korn() {}

  /**
   * The same rows, sorted within each file; computing them fails where two have the same key. Each
   * row is compared with the one before it, so that sorting serves both.
   *
   * @param datei columns that say which file a row goes to
   * @param schluessel further columns of the key
   * @param spalten columns of the result
   */
  static Dataset<Row> sortUnique(
      Dataset<Row> fakten, List<String> datei, List<String> schluessel, List<String> spalten) {
    Column schluesselwert = struct(columns(schluessel));
    Column vorige =
        lag(struct(schluesselwert.as("schluessel"), col("zeile_nr"), col("spalte")), 1)
            .over(Window.partitionBy(columns(datei)).orderBy(columns(schluessel)));
    Column doppelt = col(VORIGE).getField("schluessel").equalTo(schluesselwert);
    Column zeile = when(doppelt, raise_error(meldung(schluessel))).otherwise(col("zeile_nr"));
    Column geprueft = coalesce(zeile, lit(0)).as("zeile_nr");
    List<String> sortierung = Stream.of(datei, schluessel).flatMap(List::stream).toList();
    return fakten
        .select(col("*"), vorige.as(VORIGE))
        .sortWithinPartitions(columns(sortierung))
        .select(
            spalten.stream()
                .map(s -> s.equals("zeile_nr") ? geprueft : col(s))
                .toArray(Column[]::new));
  }

  static Column[] columns(List<String> names) {
    return names.stream().map(n -> col(n)).toArray(Column[]::new);
  }

  private static Column meldung(List<String> schluessel) {
    return concat(
        lit("Datenquelle "),
        col("datenquelle"),
        lit(", Lieferung "),
        col("lieferung_id"),
        lit(", Zeilen "),
        col(VORIGE).getField("zeile_nr").cast(DataTypes.StringType),
        lit(" (Spalte \""),
        col(VORIGE).getField("spalte"),
        lit("\") und "),
        col("zeile_nr").cast(DataTypes.StringType),
        lit(" (Spalte \""),
        col("spalte"),
        lit("\"): zweimal "),
        col("gegenstand"),
        lit(" für "),
        Faktraum.text(schluessel.stream().filter(s -> s.endsWith("raum_id")).toList()),
        lit(", "),
        col("zeitbezug"),
        lit(" in der Aufgliederung "),
        col("aufgliederung"),
        lit("."));
  }
}
