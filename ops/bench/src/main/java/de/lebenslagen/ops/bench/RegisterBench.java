package de.lebenslagen.ops.bench;

import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From a register of persons to counts by block, year of age, sex and nationality, and by household
 * type: our counting against DuckDB, taking turns in one process, so that both meet the same
 * machine. Both read the CSV file as it was delivered; both end with the counts in memory. Prints a
 * line per run.
 */
public final class RegisterBench {

  private static final String DUCKDB =
      """
      CREATE OR REPLACE TEMP TABLE %s AS
      SELECT block, %s, count(*) AS anzahl
      FROM read_csv('%s', delim = ';', header = true, skip = 1, quote = '', encoding = 'latin-1',
        columns = {'lfd': 'VARCHAR', 'block': 'VARCHAR', 'strassenschluessel': 'VARCHAR',
          'strasse': 'VARCHAR', 'hausnummer': 'VARCHAR', 'geburtsdatum': 'DATE',
          'geschlecht': 'VARCHAR', 'staat': 'VARCHAR', 'haushalt': 'VARCHAR',
          'haushaltstyp': 'VARCHAR', 'einzugsdatum': 'VARCHAR'}, dateformat = '%%d.%%m.%%Y')
      GROUP BY ALL
      """;
  private static final String MERKMALE =
      "least(100, date_sub('year', geburtsdatum, DATE '%s-12-31')) AS alter_jahre, geschlecht, staat";

  private RegisterBench() {}

  /**
   * @param args a Musterstadt, its year, how many rounds
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path stadt = Path.of(args[0]);
    int jahr = Integer.parseInt(args[1]);
    Path datei = stadt.resolve("personen/einwohner_" + jahr + ".csv");
    Raumverzeichnis raeume =
        new Raumverzeichnis(
            List.of(
                RaumgliederungReader.readSchluessel(stadt.resolve("gebiete/musterstadt.yml"))
                    .getRaumgliederung()));
    Datenquelle quelle =
        only(DatenquelleReader.read(stadt.resolve("datenquellen/einwohnerregister.yml")));
    long start = System.nanoTime();
    Lieferung lieferung = new LieferungReader(List.of(quelle)).read(datei, quelle);
    print("hash", start, Files.size(datei));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        start = System.nanoTime();
        Pruefergebnis ergebnis = Pruefer.pruefe(lieferung, raeume, Vergleichsbestand.empty());
        print("ours", start, ((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen().size());
        start = System.nanoTime();
        print("duckdb", start, query(connection, datei, jahr));
      }
    }
    System.out.println("peak_mb " + peak());
  }

  /** The one Aufgliederung that DuckDB counts too. */
  private static Datenquelle only(Datenquelle quelle) {
    return quelle.withSpalten(
        quelle.spalten(),
        quelle.abbildungen().stream()
            .filter(a -> a.aufgliederung().equals("alter_geschlecht_staat"))
            .toList());
  }

  private static long query(Connection connection, Path datei, int jahr) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String merkmale = String.format(Locale.ROOT, MERKMALE, jahr);
      statement.execute(String.format(Locale.ROOT, DUCKDB, "zahl", merkmale, datei));
      try (ResultSet row = statement.executeQuery("SELECT count(*) FROM zahl")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void print(String what, long start, long rows) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(String.format(Locale.ROOT, "%s %.3f %d", what, seconds, rows));
  }

  /** Peak resident memory of this process in MB; Linux only. */
  private static String peak() throws IOException {
    Optional<String> line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(l -> l.startsWith("VmHWM"))
            .findFirst();
    return line.map(l -> String.valueOf(Long.parseLong(l.replaceAll("\\D", "")) / 1024))
        .orElse("0");
  }
}
