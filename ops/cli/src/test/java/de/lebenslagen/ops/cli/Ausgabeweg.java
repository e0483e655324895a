package de.lebenslagen.ops.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A way by which released figures become files or text. The proofs of {@link AusgabebeweisTest} run
 * over every one that {@link Ausgabewege} lists.
 *
 * @param name short, for messages
 * @param klassen simple names of the classes that hold a release on this way
 * @param worte the command; {@code {ziel}} stands for a folder that is empty before
 * @param tabelle whether what it writes is a table with {@link #SPALTEN}, and how to read it
 */
record Ausgabeweg(String name, Set<String> klassen, List<String> worte, Tabellenform tabelle) {

  /** How an attacker reads the table that a way writes. */
  enum Tabellenform {
    KEINE,
    CSV,
    CSV_DEUTSCH,
    JSON,
    XLSX,
    /** The fact tables of an export, as Parquet. */
    PARQUET,
    /** The view of all cells as Arrow file. */
    ARROW,
    /** The same view in a DuckDB file. */
    DUCKDB,
    /** The same as a table of a GeoPackage. */
    GEOPACKAGE
  }

  /** The columns that an attacker wants. */
  static final List<String> SPALTEN =
      List.of(
          "gegenstand",
          "aufgliederung",
          "raum_id",
          "zeitbezug",
          "altersgruppe",
          "geschlecht",
          "staatsangehoerigkeit",
          "weitere_merkmale",
          "anzahl",
          "wertstatus");

  private static final String ZIEL = "{ziel}";

  /** A command that writes into a folder or on the screen. */
  static Ausgabeweg befehl(String name, Set<String> klassen, String... worte) {
    return new Ausgabeweg(name, klassen, List.of(worte), Tabellenform.KEINE);
  }

  /** A query that writes all that was released, with {@link #SPALTEN}. */
  static Ausgabeweg abfrage(Set<String> klassen, Tabellenform form, String datei, String... mehr) {
    List<String> worte =
        Stream.concat(
                Stream.of("abfrage", "--tuer", "freigabe", alles(), "--nach", ZIEL + "/" + datei),
                Stream.of(mehr))
            .toList();
    return new Ausgabeweg("abfrage " + datei, klassen, worte, form);
  }

  /** An export for a tool, of whose files one kind is read as a table. */
  static Ausgabeweg export(Set<String> klassen, Tabellenform form, String werkzeug) {
    List<String> worte = List.of("export", "--fuer", werkzeug, "--nach", ZIEL + "/export");
    return new Ausgabeweg("export " + werkzeug + " " + form, klassen, worte, form);
  }

  /** A query for every released count, in an order of its own. */
  static String alles() {
    String spalten = String.join(", ", SPALTEN);
    return Stream.of("einwohnerbestand", "bewegung", "leistungsbezug", "zaehlung")
        .map(t -> "SELECT " + spalten + " FROM fct_" + t)
        .reduce((a, b) -> a + " UNION ALL " + b)
        .orElseThrow()
        .concat(" ORDER BY ALL");
  }

  /**
   * Runs it.
   *
   * @return every file it wrote, the standard output and the messages, by name
   */
  SortedMap<String, byte[]> write(Aufruf aufruf, Path ordner) {
    Path ziel = createEmpty(ordner);
    String[] command =
        worte.stream().map(w -> w.replace(ZIEL, ziel.toString())).toArray(String[]::new);
    Aufruf.Ausgang ausgang = aufruf.run(command);
    if (ausgang.code() != 0) {
      throw new AssertionError(name + ": " + ausgang.meldungen());
    }
    SortedMap<String, byte[]> written = new TreeMap<>();
    written.put("stdout", without(ziel, ausgang.ausgabe()));
    written.put("stderr", without(ziel, ausgang.meldungen()));
    try (Stream<Path> files = Files.walk(ziel)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        written.put(ziel.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static byte[] without(Path ziel, String text) {
    return text.replace(ziel.toString(), ZIEL).getBytes(StandardCharsets.UTF_8);
  }

  private static Path createEmpty(Path ordner) {
    try {
      return Files.createTempDirectory(Files.createDirectories(ordner), "ziel");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
