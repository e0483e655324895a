package de.lebenslagen.etl.star;

import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Builds the files of the star from staging tables and from rows of dimensions. */
public final class Sternbau {

  private final Sitzung sitzung;
  private final Path ziel;
  private final List<Merkmal> mitgeliefert;

  /**
   * @param ziel new folder for the files
   * @param mitgeliefert the Merkmale that ship, beside those that sources declare
   */
  public Sternbau(Sitzung sitzung, Path ziel, List<Merkmal> mitgeliefert) {
    this.sitzung = sitzung;
    this.ziel = ziel;
    this.mitgeliefert = List.copyOf(mitgeliefert);
  }

  /**
   * A staging table and what it is of.
   *
   * @param zeilen number of its rows
   */
  public record Quelltabelle(Datenquelle datenquelle, Dataset<Row> staging, int zeilen) {

    private long countFakten(Faktform form) {
      return datenquelle.abbildungen().stream()
          .filter(a -> form.hasTabelle(a.tabelle()))
          .mapToLong(a -> (long) a.werte().size() * zeilen)
          .sum();
    }
  }

  /** Writes the facts of all tables: one file per fact table, Datenquelle and Zeitbezug. */
  public List<Sterndatei> writeFakten(List<Quelltabelle> quellen) {
    List<Sterndatei> result = new ArrayList<>();
    for (Faktform form : Faktform.listAll()) {
      result.addAll(writeFakten(form, quellen));
    }
    return result;
  }

  private List<Sterndatei> writeFakten(Faktform form, List<Quelltabelle> quellen) {
    long zeilen = quellen.stream().mapToLong(q -> q.countFakten(form)).sum();
    if (zeilen == 0) {
      return List.of();
    }
    sitzung.fitTo(zeilen);
    List<Dataset<Row>> fakten =
        quellen.stream()
            .flatMap(q -> Fakten.create(q.staging(), q.datenquelle(), form, mitgeliefert).stream())
            .toList();
    return Sparkfehler.translate(
        () -> new Sternschreiber(sitzung, ziel).writeFakten(form, fakten, zeilen));
  }

  /** Writes one file per dimension, in the order of the map. */
  public List<Sterndatei> writeDimensionen(Map<String, List<@Nullable Object[]>> dimensionen) {
    sitzung.fitTo(0);
    Sternschreiber schreiber = new Sternschreiber(sitzung, ziel);
    return dimensionen.entrySet().stream()
        .map(e -> schreiber.writeDimension(e.getKey(), e.getValue()))
        .toList();
  }
}
