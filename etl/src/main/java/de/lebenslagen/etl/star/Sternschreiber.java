package de.lebenslagen.etl.star;

import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.nio.file.Path;
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
        Faktpruefung.require(fakten.stream().reduce(Dataset::union).orElseThrow(), form);
    List<String> schluessel =
        form.muster().sortierung().stream()
            .filter(s -> !s.equals("datenquelle") && !s.equals("zeitbezug"))
            .toList();
    Path ordner = ziel.resolve(form.name());
    Korn.sortUnique(spread(alle, zeilen), Fakten.ORDNER, schluessel, List.of(alle.columns()))
        .write()
        .partitionBy(Fakten.ORDNER.toArray(String[]::new))
        .parquet(Sitzung.pfad(ordner));
    return Ordnerleser.listFakten(ordner, Fakten.ORDNER.size());
  }

  /** All rows of a file in one partition. */
  private Dataset<Row> spread(Dataset<Row> alle, long zeilen) {
    if (zeilen <= Sitzung.VIELE_ZEILEN) {
      return alle.coalesce(1);
    }
    int partitions = (int) Math.min(1_000, 2 + zeilen / ZEILEN_JE_AUFGABE);
    return alle.repartition(partitions, Korn.columns(Fakten.ORDNER));
  }

  /** Writes a dimension in one file. */
  Sterndatei writeDimension(String name, List<@Nullable Object[]> zeilen) {
    Path ordner = ziel.resolve(name);
    writeZeilen(name, zeilen, ordner);
    return Sterndatei.finish(name, "", "", Ordnerleser.getDatei(ordner));
  }

  /** Writes the facilities that a source names for one Zeitbezug in one file. */
  Sterndatei writeEinrichtungen(
      String datenquelle, String zeitbezug, List<@Nullable Object[]> zeilen) {
    Path ordner =
        ziel.resolve(Einrichtungen.TABELLE + "_" + datenquelle)
            .resolve(zeitbezug.replace(':', '_'));
    writeZeilen(Einrichtungen.TABELLE, zeilen, ordner);
    return Sterndatei.finish(
        Einrichtungen.TABELLE, datenquelle, zeitbezug, Ordnerleser.getDatei(ordner));
  }

  private void writeZeilen(String name, List<@Nullable Object[]> zeilen, Path ordner) {
    Sterntabelle tabelle = Sternschema.getTabelle(name);
    List<Row> rows =
        Dimensionszeilen.sorted(tabelle, zeilen).stream().map(z -> RowFactory.create(z)).toList();
    sitzung
        .spark()
        .createDataFrame(rows, Sparkschema.of(tabelle))
        .coalesce(1)
        .write()
        .parquet(Sitzung.pfad(ordner));
  }
}
