package de.lebenslagen.etl.star;

import static org.apache.spark.sql.functions.col;

import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tables of the star as Parquet files whose bytes follow from their rows alone: sorted
 * by key, one file per dimension, one per fact table, Datenquelle and Zeitbezug.
 */
final class Sternschreiber {

  /** Copies of the columns that name a file; the file keeps the columns themselves. */
  private static final List<String> ORDNER =
      List.of("ordner_tabelle", "ordner_quelle", "ordner_zeit");

  private static final long ZEILEN_JE_AUFGABE = 500_000;

  private final Sitzung sitzung;
  private final Path ziel;

  Sternschreiber(Sitzung sitzung, Path ziel) {
    this.sitzung = sitzung;
    this.ziel = ziel;
  }

  /**
   * Writes all fact rows of one form in one job.
   *
   * @param zeilen about how many rows there are
   */
  List<Sterndatei> writeFakten(Faktform form, List<Dataset<Row>> fakten, long zeilen) {
    Dataset<Row> alle =
        Faktpruefung.require(fakten.stream().reduce(Dataset::union).orElseThrow(), form)
            .withColumn(ORDNER.get(0), col(Fakten.TABELLE))
            .withColumn(ORDNER.get(1), col("datenquelle"))
            .withColumn(ORDNER.get(2), col("zeitbezug"));
    List<String> schluessel =
        form.muster().sortierung().stream()
            .filter(s -> !s.equals("datenquelle") && !s.equals("zeitbezug"))
            .toList();
    List<String> sortierung = new ArrayList<>(ORDNER);
    sortierung.addAll(schluessel);
    List<String> spalten = new ArrayList<>(List.of(Sparkschema.of(form.muster()).fieldNames()));
    spalten.addAll(ORDNER);
    Path ordner = ziel.resolve(form.name());
    Korn.requireUnique(spread(alle, zeilen), ORDNER, schluessel)
        .sortWithinPartitions(Korn.columns(sortierung))
        .select(Korn.columns(spalten))
        .write()
        .partitionBy(ORDNER.toArray(String[]::new))
        .parquet(ordner.toUri().toString());
    return Ordnerleser.listFakten(ordner, ORDNER.size());
  }

  /** All rows of a file in one partition. */
  private Dataset<Row> spread(Dataset<Row> alle, long zeilen) {
    if (zeilen <= Sitzung.VIELE_ZEILEN) {
      return alle.coalesce(1);
    }
    int partitions = (int) Math.min(1_000, 2 + zeilen / ZEILEN_JE_AUFGABE);
    return alle.repartition(partitions, Korn.columns(ORDNER));
  }

  /** Writes a dimension in one file. */
  Sterndatei writeDimension(String name, List<@Nullable Object[]> zeilen) {
    Sterntabelle tabelle = Sternschema.getTabelle(name);
    List<Row> rows =
        Dimensionszeilen.sorted(tabelle, zeilen).stream().map(z -> RowFactory.create(z)).toList();
    Path ordner = ziel.resolve(name);
    sitzung
        .spark()
        .createDataFrame(rows, Sparkschema.of(tabelle))
        .coalesce(1)
        .write()
        .parquet(ordner.toUri().toString());
    return Sterndatei.finish(name, "", "", Ordnerleser.getDatei(ordner));
  }
}
