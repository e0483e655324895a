package de.lebenslagen.etl.staging;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * A running Spark. One per process; starting takes seconds, so begin it early: see {@link
 * Sitzungsstart}.
 */
public final class Sitzung implements AutoCloseable {

  /** From this many rows on, compiling the plan pays off and the work is spread over processors. */
  public static final long VIELE_ZEILEN = 200_000;

  private final SparkSession spark;
  private final Sitzungsangaben angaben;

  private Sitzung(SparkSession spark, Sitzungsangaben angaben) {
    this.spark = spark;
    this.angaben = angaben;
  }

  /** Starts Spark and waits for it. */
  public static Sitzung start(Sitzungsangaben angaben) {
    System.setProperty("ZstdTempFolder", angaben.arbeit().toString());
    // Not the engine-neutral builder: it starts Scala's reflection, only to find this one.
    org.apache.spark.sql.classic.SparkSession.Builder builder =
        org.apache.spark.sql.classic.SparkSession.builder()
            .appName("Lebenslagen")
            .master(angaben.master());
    builder.config(settings(angaben));
    try {
      return new Sitzung(builder.getOrCreate(), angaben);
    } catch (Exception e) { // Scala throws checked exceptions without declaring them
      throw Dateifehler.find("Spark kann nicht starten", angaben.arbeit(), e)
          .orElseGet(
              () ->
                  new Abbruch(
                      Abbruch.Kategorie.SYSTEM,
                      "Spark startet nicht mit \"" + angaben.master() + "\": " + e.getMessage(),
                      "Prüfen Sie --spark-master; ohne diese Angabe rechnet Spark in diesem"
                          + " Programm.",
                      e));
    }
  }

  private static Map<String, Object> settings(Sitzungsangaben angaben) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("spark.ui.enabled", false);
    settings.put("spark.ui.showConsoleProgress", false);
    settings.put("spark.eventLog.enabled", false);
    settings.put("spark.local.dir", localDir(angaben.arbeit()));
    settings.put("spark.sql.warehouse.dir", pfad(angaben.arbeit().resolve("spark")));
    settings.put("spark.sql.catalogImplementation", "in-memory");
    settings.put("spark.sql.session.timeZone", "UTC");
    settings.put("spark.sql.ansi.enabled", true);
    settings.put("spark.sql.caseSensitive", true);
    settings.put("spark.sql.adaptive.enabled", false);
    settings.put("spark.sql.shuffle.partitions", 2);
    settings.put("spark.sql.sources.commitProtocolClass", COMMIT);
    settings.put("spark.io.compression.codec", "zstd");
    settings.putAll(parquetSettings());
    if (angaben.isLokal()) {
      settings.put("spark.driver.host", "127.0.0.1");
      settings.put("spark.driver.bindAddress", "127.0.0.1");
      settings.put("spark.hadoop.fs.file.impl", LokalesDateisystem.class.getName());
    }
    return settings;
  }

  /** Spark takes this setting for a list: a folder with a comma in its name would become two. */
  private static String localDir(Path arbeit) {
    String folder = arbeit.toString();
    return folder.contains(",") ? System.getProperty("java.io.tmpdir") : folder;
  }

  private static final String COMMIT =
      "org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol";

  /** What decides about the bytes of a file. Row groups end by rows, never by free memory. */
  private static Map<String, Object> parquetSettings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("spark.sql.parquet.compression.codec", "zstd");
    settings.put("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    settings.put("spark.hadoop.parquet.block.row.count.limit", 1_000_000);
    settings.put("spark.hadoop.parquet.compression.codec.zstd.level", 3);
    settings.put("spark.hadoop.parquet.compression.codec.zstd.workers", 0);
    settings.put("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", 2);
    settings.put("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
    return settings;
  }

  /**
   * Fits Spark to the size of the work: small loads are interpreted in one partition, since
   * compiling would take longer than the work; large ones are compiled.
   *
   * @param zeilen about how many rows will be written
   */
  public void fitTo(long zeilen) {
    boolean viele = zeilen > VIELE_ZEILEN;
    spark.conf().set("spark.sql.codegen.wholeStage", viele);
    spark.conf().set("spark.sql.codegen.factoryMode", viele ? "FALLBACK" : "NO_CODEGEN");
  }

  /** A path as Spark's readers and writers take it: they would escape the text of a URI again. */
  public static String pfad(Path pfad) {
    return new org.apache.hadoop.fs.Path(pfad.toUri()).toString();
  }

  public SparkSession spark() {
    return spark;
  }

  /** The folder for everything temporary. */
  public Sitzungsangaben angaben() {
    return angaben;
  }

  @Override
  public void close() {
    spark.stop();
  }
}
