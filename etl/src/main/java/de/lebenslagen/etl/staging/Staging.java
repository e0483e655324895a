package de.lebenslagen.etl.staging;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.intake.Lieferung;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.datasources.DataSource;
import org.apache.spark.sql.types.StructType;

/** Makes staging tables: a delivery 1:1, typed, every row with its place in the file. */
public final class Staging {

  /** Rows that lie in memory twice at any moment of a large delivery. */
  private static final int STUECK = 100_000;

  private final Sitzung sitzung;
  private final long viele;
  private final int stueck;

  public Staging(Sitzung sitzung) {
    this(sitzung, Sitzung.VIELE_ZEILEN, STUECK);
  }

  Staging(Sitzung sitzung, long viele, int stueck) {
    this.sitzung = sitzung;
    this.viele = viele;
    this.stueck = stueck;
  }

  /**
   * The staging table of the rows that the filter lets through. A small delivery becomes part of
   * the plan; a large one is set down piece by piece in the session's folder, so that memory holds
   * no second copy of it.
   */
  public Dataset<Row> create(GepruefteLieferung geprueft, Predicate<Zeile> filter) {
    Lieferung lieferung = geprueft.lieferung();
    List<Zeile> zeilen =
        geprueft.zeilen().stream().allMatch(filter)
            ? geprueft.zeilen() // those of a register are made one by one, and not kept
            : geprueft.zeilen().stream().filter(filter).toList();
    StructType schema = Stagingspalten.schema(lieferung.datenquelle());
    if (zeilen.size() <= viele) {
      return createLocal(lieferung, zeilen, schema);
    }
    String folder =
        Sitzung.pfad(
            sitzung
                .angaben()
                .arbeit()
                .resolve(Stagingspalten.tabelle(lieferung.datenquelle()) + "_" + lieferung.id()));
    for (int from = 0; from < zeilen.size(); from += stueck) {
      List<Zeile> teil = zeilen.subList(from, Math.min(from + stueck, zeilen.size()));
      createLocal(lieferung, teil, schema).write().mode("append").parquet(folder);
    }
    return sitzung
        .spark()
        .read()
        .option(DataSource.GLOB_PATHS_KEY(), false) // a folder may have brackets in its name
        .schema(schema)
        .parquet(folder);
  }

  private Dataset<Row> createLocal(Lieferung lieferung, List<Zeile> zeilen, StructType schema) {
    List<Row> rows =
        new AbstractList<>() {
          @Override
          public Row get(int index) {
            return Stagingzeile.of(lieferung, zeilen.get(index));
          }

          @Override
          public int size() {
            return zeilen.size();
          }
        };
    return sitzung.spark().createDataFrame(rows, schema);
  }
}
