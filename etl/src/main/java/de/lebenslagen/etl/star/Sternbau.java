package de.lebenslagen.etl.star;

import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

  /**
   * Writes the facts of all tables, one file per fact table, Datenquelle and Zeitbezug, and the
   * dimensions, one file each.
   */
  public List<Sterndatei> write(
      List<Quelltabelle> quellen, Map<String, List<@Nullable Object[]>> dimensionen) {
    sitzung.fitTo(Faktform.listAll().stream().mapToLong(f -> count(f, quellen)).sum());
    List<Supplier<List<Sterndatei>>> jobs = new ArrayList<>();
    Faktform.listAll().stream()
        .filter(f -> count(f, quellen) > 0)
        .forEach(f -> jobs.add(() -> Sparkfehler.translate(ziel, () -> writeFakten(f, quellen))));
    quellen.stream()
        .filter(q -> q.datenquelle().einrichtung().isPresent())
        .forEach(q -> jobs.add(() -> Sparkfehler.translate(ziel, () -> writeEinrichtungen(q))));
    jobs.add(() -> Sparkfehler.translate(ziel, () -> writeDimensionen(dimensionen)));
    return Nebenlaeufig.run(jobs).stream().flatMap(List::stream).toList();
  }

  private static long count(Faktform form, List<Quelltabelle> quellen) {
    return quellen.stream().mapToLong(q -> q.countFakten(form)).sum();
  }

  private List<Sterndatei> writeFakten(Faktform form, List<Quelltabelle> quellen) {
    List<Dataset<Row>> fakten =
        quellen.stream()
            .flatMap(q -> Fakten.create(q.staging(), q.datenquelle(), form, mitgeliefert).stream())
            .toList();
    return new Sternschreiber(sitzung, ziel).writeFakten(form, fakten, count(form, quellen));
  }

  private List<Sterndatei> writeEinrichtungen(Quelltabelle quelle) {
    Sternschreiber schreiber = new Sternschreiber(sitzung, ziel);
    String datenquelle = quelle.datenquelle().id();
    return new Einrichtungen(quelle.datenquelle())
        .listByZeitbezug(quelle.staging()).entrySet().stream()
            .map(e -> schreiber.writeEinrichtungen(datenquelle, e.getKey(), e.getValue()))
            .toList();
  }

  private List<Sterndatei> writeDimensionen(Map<String, List<@Nullable Object[]>> dimensionen) {
    Sternschreiber schreiber = new Sternschreiber(sitzung, ziel);
    return dimensionen.entrySet().stream()
        .map(e -> schreiber.writeDimension(e.getKey(), e.getValue()))
        .toList();
  }
}
