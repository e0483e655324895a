package de.lebenslagen.ops.checks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table "Who may know whom" of docs/ARCHITECTURE.md: each row is a rule. */
final class Schichtentabelle {

  static final String WAREHOUSE = "de.lebenslagen.warehouse";

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `\\.(\\w+)` \\| (.+) \\|$");
  private static final Pattern OWN = Pattern.compile("`\\.(\\w+)`");
  private static final String SOLVERS = "solvers only in `.disclosure.solver`";

  /** What the table calls a library, and its packages. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("the JDK", List.of()),
          Map.entry("`java.sql`", List.of("java.sql..", "javax.sql..")),
          Map.entry("snakeyaml-engine", List.of("org.snakeyaml.engine..")),
          Map.entry("the JSON-schema validator", List.of("com.networknt..")),
          Map.entry("Jackson", List.of("com.fasterxml.jackson..")),
          Map.entry("jackson-core", List.of("com.fasterxml.jackson.core..")),
          Map.entry("JTS", List.of("org.locationtech.jts..")),
          Map.entry("Liquibase", List.of("liquibase..")),
          Map.entry(
              "the drivers of SQLite and PostgreSQL", List.of("org.sqlite..", "org.postgresql..")),
          Map.entry("DuckDB", List.of("org.duckdb..")),
          Map.entry("Arrow", List.of("org.apache.arrow..")),
          Map.entry("Tablesaw", List.of("tech.tablesaw..", "it.unimi.dsi.fastutil..")),
          Map.entry(
              "commons-statistics",
              List.of("org.apache.commons.statistics..", "org.apache.commons.numbers..")),
          Map.entry("ojAlgo", List.of("org.ojalgo..")),
          Map.entry(SOLVERS, List.of("org.ojalgo..", "com.google.ortools..")));

  private final Map<String, List<String>> rows;

  private Schichtentabelle(Map<String, List<String>> rows) {
    this.rows = rows;
  }

  static Schichtentabelle read() {
    String page = Projekt.read(Projekt.WURZEL.resolve("docs/ARCHITECTURE.md"));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      rows.put(row.group(1), toPackages(row.group(1), row.group(2)));
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException(
          "docs/ARCHITECTURE.md has lost its table of packages: rows like \"| `.model` | the JDK |\"");
    }
    return new Schichtentabelle(rows);
  }

  /** By package below warehouse: what it may know besides the JDK without java.sql, and itself. */
  Map<String, List<String>> rows() {
    return rows;
  }

  private static List<String> toPackages(String row, String cell) {
    return Arrays.stream(cell.split("[;,] "))
        .flatMap(
            word -> {
              Matcher own = OWN.matcher(word);
              return own.matches()
                  ? Stream.of(WAREHOUSE + "." + own.group(1) + "..")
                  : library(row, word).stream();
            })
        .toList();
  }

  private static List<String> library(String row, String word) {
    List<String> packages = LIBRARIES.get(word);
    if (packages == null) {
      throw new IllegalStateException(
          "docs/ARCHITECTURE.md lets ."
              + row
              + " know \""
              + word
              + "\", which this test has no packages for; it knows "
              + new TreeSet<>(LIBRARIES.keySet())
              + ": use one of these words, or add it to Schichtentabelle.LIBRARIES.");
    }
    return packages;
  }
}
