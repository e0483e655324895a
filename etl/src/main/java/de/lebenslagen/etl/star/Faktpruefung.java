package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * What every fact row must fulfil, whatever the checks of its delivery let pass: the star relies on
 * it.
 */
final class Faktpruefung {

  private Faktpruefung() {}

  /**
   * The columns of the star, in its order and with its NOT NULLs, and {@link Fakten#ORDNER}.
   * Computing them fails with a German message that names source, row and column where one breaks a
   * rule.
   */
  static Dataset<Row> require(Dataset<Row> fakten, Faktform form) {
    Column meldung =
        concat(
            lit("Datenquelle "),
            col("datenquelle"),
            lit(", Lieferung "),
            col("lieferung_id"),
            lit(", Zeile "),
            col("zeile_nr").cast(DataTypes.StringType),
            lit(", Spalte \""),
            col("spalte"),
            lit("\": "),
            fehler(form));
    List<Column> spalten = new ArrayList<>();
    for (Sternspalte spalte : form.muster().spalten()) {
      Column wert = col(spalte.name());
      spalten.add(spalte.pflicht() ? notNull(wert, spalte).as(spalte.name()) : wert);
    }
    spalten.add(
        when(meldung.isNotNull(), raise_error(meldung))
            .otherwise(col(Fakten.TABELLE))
            .as(Fakten.TABELLE));
    spalten.add(col("datenquelle").as(Fakten.ORDNER.get(1)));
    spalten.add(col("zeitbezug").as(Fakten.ORDNER.get(2)));
    return fakten.select(spalten.toArray(Column[]::new));
  }

  /** Tells Spark what the rules make sure of; the default is never used. */
  private static Column notNull(Column wert, Sternspalte spalte) {
    boolean text = Sparkschema.typ(spalte.art()).equals(DataTypes.StringType);
    return coalesce(wert, text ? lit("") : lit(0));
  }

  private static Column fehler(Faktform form) {
    Column wert = col(form.wert().name());
    Column status = col("wertstatus");
    Column hatZahl = status.isin(Statuscode.mitZahl().map(Statuscode::name).toArray());
    return when(status.isNull(), lit("die Zelle hat keinen Wertstatus."))
        .when(
            wert.isNull().and(hatZahl),
            concat(lit("zum Wertstatus "), status, lit(" fehlt die Zahl.")))
        .when(
            wert.isNotNull().and(not(hatZahl)),
            concat(
                lit("der Wertstatus "),
                status,
                lit(" darf keine Zahl haben, gefunden "),
                wert.cast(DataTypes.StringType),
                lit(".")))
        .when(
            Faktraum.isFalsch(form),
            concat(
                lit("das Gebiet "),
                Faktraum.text(form.muster().raumspalten()),
                lit(" gehört nicht zur Ebene "),
                col(Fakten.EBENE),
                lit(".")))
        .when(merkmalFehlt(), lit("ein aufgegliedertes Merkmal hat keine Ausprägung."))
        .otherwise(col(Fakten.MERKMALFEHLER));
  }

  private static Column merkmalFehlt() {
    Column fehlt = col(Sternschema.WEITERE).isNull();
    for (String merkmal : Sternschema.EIGENE_MERKMALE) {
      fehlt = fehlt.or(col(merkmal).isNull());
    }
    return fehlt;
  }
}
