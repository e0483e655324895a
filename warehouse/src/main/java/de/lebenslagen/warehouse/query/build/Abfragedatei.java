package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The disposable DuckDB file of one Datenstand: typed, sorted and described tables, a safe view per
 * Aufgliederung, and macros for sums. It can be deleted at any time and is built again from the
 * Parquet files.
 *
 * <p>It is bound to its list of files by a hash inside it. It is built beside its place and moved
 * there in one step, so a half-built one is never opened.
 */
public final class Abfragedatei {

  /**
   * Part of the hash: raised when the views change. The star schema and the macros, and with them
   * the codes of the Wertstatus, are part of it anyway.
   */
  public static final int BAUART = 3;

  private static final String KOPF = "meta.abfragedatei";

  private static final String NICHT_GEBAUT =
      "Die Abfragedatei dieses Datenstands fehlt oder ist beschädigt und kann nicht gebaut werden";

  private final List<Tabellendatei> dateien;
  private final String hash;

  private Abfragedatei(List<Tabellendatei> dateien) {
    this.dateien = List.copyOf(dateien);
    this.hash = hash(dateien);
  }

  /**
   * Makes sure that {@code ziel} is the query file of these Parquet files: keeps the one that is
   * there when it was built from the same list, else builds it.
   *
   * @return {@code ziel}
   * @throws Abbruch DATEN where a Parquet file does not fit the star, SYSTEM where it can't be
   *     written
   */
  public static Path build(List<Tabellendatei> dateien, Path ziel) {
    Abfragedatei abfragedatei = new Abfragedatei(dateien);
    if (!abfragedatei.isCurrent(ziel)) {
      abfragedatei.replace(ziel);
    }
    return ziel;
  }

  /**
   * Identifies the content of the query file that these files give, whatever their order and
   * folder; fit to be its name.
   */
  public static String hash(List<Tabellendatei> dateien) {
    String list =
        dateien.stream()
            .map(d -> d.tabelle() + " " + d.datei().getFileName() + " " + size(d.datei()))
            .sorted()
            .reduce(bauplan(), (a, b) -> a + "\n" + b);
    return Pruefsumme.of(list);
  }

  /**
   * Identifies how query files are built by this program: star schema, views, macros, codes of the
   * Wertstatus. Belongs into the name of a file that is opened without {@link #build}.
   *
   * @return 16 hexadecimal digits
   */
  public static String bauart() {
    return Pruefsumme.of(bauplan()).substring(0, 16);
  }

  /** What besides the Parquet files decides about the content. */
  private static String bauplan() {
    return BAUART
        + "\n"
        + Sternschema.listTabellen()
        + "\n"
        + listMakros()
        + Einrichtungssicht.sql(Einrichtungssicht.TITEL);
  }

  private static List<String> listMakros() {
    List<String> result = new ArrayList<>(Makros.listSql());
    result.addAll(Wanderungssicht.listSql());
    result.add(Umrechnungssicht.sql());
    return result;
  }

  private static boolean hasEinrichtungen(List<Sternlader> lader) {
    return lader.stream().anyMatch(l -> l.name().equals("dim_einrichtung") && !l.isLeer());
  }

  private static long size(Path datei) {
    try {
      return Files.size(datei);
    } catch (IOException e) {
      throw new Abbruch(
          Kategorie.SYSTEM,
          "Die Datei " + datei.getFileName() + " des Datenstands ist nicht lesbar.",
          "Bitte die Dateiablage aus der Sicherung wiederherstellen.",
          e);
    }
  }

  private boolean isCurrent(Path ziel) {
    if (!Files.isRegularFile(ziel)) {
      return false;
    }
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    readOnly.setProperty("jdbc_instance_cache", "false");
    try (Connection connection = DuckDb.connect(ziel.toString(), readOnly)) {
      return Sql.listTexts(connection, "SELECT hash FROM " + KOPF).equals(List.of(hash));
    } catch (SQLException e) {
      return false; // damaged or of another DuckDB version: built again
    }
  }

  private void replace(Path ziel) {
    try (Bauplatz platz = Bauplatz.open(ziel)) {
      if (!isCurrent(ziel)) { // another process may have built it while we waited
        write(platz.datei(), platz.auslagerung());
        move(platz.datei(), ziel);
      }
    } catch (IOException e) {
      throw Dateifehler.explain(NICHT_GEBAUT, ziel, e);
    } catch (SQLException e) {
      throw Dateifehler.find(NICHT_GEBAUT, ziel, e)
          .orElseGet(
              () ->
                  new Abbruch(
                      Kategorie.DATEN,
                      "Aus den Dateien des Datenstands lässt sich keine Abfragedatei bauen: "
                          + e.getMessage(),
                      "Bitte den Datenstand neu veröffentlichen.",
                      e));
    }
  }

  /** On Windows a file in use can't be replaced; then somebody else has just built the same one. */
  private void move(Path neu, Path ziel) throws IOException {
    try {
      Files.move(neu, ziel, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (!isCurrent(ziel)) {
        throw e;
      }
    }
  }

  private void write(Path neu, Path auslagerung) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("temp_directory", auslagerung.toString());
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("jdbc_instance_cache", "false");
    try (Connection connection = DuckDb.connect(neu.toString(), properties)) {
      connection.setAutoCommit(false);
      write(connection);
      connection.commit();
      connection.setAutoCommit(true);
      Sql.execute(connection, "CHECKPOINT");
    }
  }

  private void write(Connection connection) throws SQLException {
    List<Sternlader> lader = listLader(connection);
    for (Sternlader tabelle : lader) {
      tabelle.check();
    }
    List<Aufgliederungssicht> sichten = listSichten(connection, lader);
    Wertevorrat vorrat = collect(connection, lader);
    Weiteremerkmale weitere = weitere(vorrat, sichten);
    vorrat.add(Wertevorrat.AUSPRAEGUNG, weitere.listAuspraegungen());
    vorrat.create(connection);
    for (Sternlader tabelle : lader) {
      tabelle.load();
    }
    weitere.create(connection);
    for (Aufgliederungssicht sicht : sichten) {
      sicht.create(connection);
    }
    for (String makro : listMakros()) {
      Sql.execute(connection, makro);
    }
    if (hasEinrichtungen(lader)) {
      Einrichtungssicht.create(connection, Einrichtungssicht.TITEL);
    }
    Sql.execute(connection, "CREATE SCHEMA meta");
    Lieferumfang.create(connection);
    Sql.execute(
        connection, Sql.format("CREATE TABLE %s AS SELECT %s AS hash", KOPF, Sql.literal(hash)));
  }

  private List<Sternlader> listLader(Connection connection) {
    List<String> unknown =
        dateien.stream()
            .map(Tabellendatei::tabelle)
            .filter(t -> Sternschema.findTabelle(t).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      throw new Abbruch(
          Kategorie.DATEN,
          "Der Datenstand nennt Tabellen, die es nicht gibt: " + unknown + ".",
          "Bitte die Programmversion verwenden, mit der er veröffentlicht wurde.");
    }
    List<Sternlader> result = new ArrayList<>();
    for (Sterntabelle tabelle : Sternschema.listTabellen()) {
      List<Path> own =
          dateien.stream()
              .filter(d -> d.tabelle().equals(tabelle.name()))
              .map(Tabellendatei::datei)
              .toList();
      result.add(new Sternlader(connection, tabelle, own));
    }
    return result;
  }

  private static List<Aufgliederungssicht> listSichten(
      Connection connection, List<Sternlader> lader) throws SQLException {
    for (Sternlader tabelle : lader) {
      if (tabelle.name().equals("dim_aufgliederung") && !tabelle.isLeer()) {
        return Aufgliederungssicht.list(connection, tabelle.quelle());
      }
    }
    return List.of();
  }

  private static Wertevorrat collect(Connection connection, List<Sternlader> lader)
      throws SQLException {
    Wertevorrat vorrat = new Wertevorrat();
    for (Sternlader tabelle : lader) {
      if (!tabelle.isLeer()) {
        tabelle.collect(vorrat);
      }
      if (tabelle.name().equals("dim_auspraegung") && !tabelle.isLeer()) {
        vorrat.collectRaenge(connection, tabelle.quelle());
      }
    }
    return vorrat;
  }

  private static Weiteremerkmale weitere(Wertevorrat vorrat, List<Aufgliederungssicht> sichten) {
    TreeSet<String> declared = new TreeSet<>();
    sichten.forEach(s -> declared.addAll(s.listWeitereMerkmale()));
    return new Weiteremerkmale(vorrat.listWerte(Sternschema.WEITERE), declared);
  }
}
