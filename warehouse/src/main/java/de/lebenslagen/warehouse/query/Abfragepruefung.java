package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets through one reading statement and nothing else. DuckDB's own parser decides: what {@code
 * json_serialize_sql} takes is a SELECT. The sealed connection refuses the rest a second time.
 */
final class Abfragepruefung {

  private static final Pattern EXPLAIN =
      Pattern.compile(
          "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*EXPLAIN\\s+(?:ANALYZE\\s+)?(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> TABELLENFUNKTIONEN =
      Set.of(
          "wanderung",
          "wanderungssaldo",
          "umgerechnet",
          "range",
          "generate_series",
          "unnest",
          "repeat",
          "repeat_row",
          "json_each",
          "json_tree",
          "summary",
          "histogram",
          "histogram_values",
          "regexp_split_to_table",
          "duckdb_tables",
          "duckdb_columns",
          "duckdb_views",
          "duckdb_functions",
          "duckdb_types",
          "duckdb_schemas",
          "duckdb_keywords",
          "pragma_table_info",
          "pragma_version");

  private static final Set<String> VERBOTENE_FUNKTIONEN =
      Set.of(
          "getenv",
          "write_log",
          "sleep_ms",
          "pg_sleep",
          "nextval",
          "setval",
          "currval",
          "setseed",
          "current_setting");

  private static final String ERLAUBT =
      "Bitte eine einzelne Abfrage stellen: SELECT, WITH, FROM, VALUES, SHOW, DESCRIBE, SUMMARIZE"
          + " oder EXPLAIN.";

  private final Connection connection;
  private final SqlFehler fehler;

  Abfragepruefung(Connection connection, SqlFehler fehler) {
    this.connection = connection;
    this.fehler = fehler;
  }

  static boolean isExplain(String sql) {
    return EXPLAIN.matcher(sql).matches();
  }

  /**
   * The syntax tree of the one SELECT statement; for EXPLAIN that of the explained one.
   *
   * @throws Abbruch EINGABE for anything else
   */
  Syntaxbaum check(String sql) {
    Matcher explain = EXPLAIN.matcher(sql);
    String select = explain.matches() ? explain.group(1) : sql;
    Syntaxbaum root = serialize(select);
    if (root.isTrue("error")) {
      throw root.text("error_type").equals("parser") ? unlesbar(root, select) : keineAbfrage();
    }
    List<Syntaxbaum> statements = root.list("statements");
    if (statements.size() != 1) {
      throw new Abbruch(
          Kategorie.EINGABE,
          statements.isEmpty()
              ? "Das SQL ist leer."
              : String.format(
                  Locale.ROOT,
                  "Das SQL enthält %d Anweisungen, erlaubt ist eine.",
                  statements.size()),
          ERLAUBT);
    }
    root.walk(Abfragepruefung::checkFunction);
    return root;
  }

  private Syntaxbaum serialize(String sql) {
    synchronized (connection) {
      return read(sql);
    }
  }

  private Syntaxbaum read(String sql) {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)::VARCHAR")) {
      statement.setString(1, sql);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Syntaxbaum.parse(row.getString(1));
      }
    } catch (SQLException e) {
      throw fehler.translate(e, sql, Set.of());
    }
  }

  private static void checkFunction(Syntaxbaum node) {
    if (node.hasType("TABLE_FUNCTION")) {
      String name = node.find("function").map(f -> f.text("function_name")).orElse("");
      if (!TABELLENFUNKTIONEN.contains(name.toLowerCase(Locale.ROOT))) {
        throw verboten(name);
      }
    } else if (node.hasType("FUNCTION")
        && VERBOTENE_FUNKTIONEN.contains(node.text("function_name").toLowerCase(Locale.ROOT))) {
      throw verboten(node.text("function_name"));
    }
  }

  private static Abbruch verboten(String funktion) {
    return new Abbruch(
        Kategorie.EINGABE,
        String.format(
                Locale.ROOT,
                "Die Funktion %s ist hier nicht erlaubt: eine Abfrage liest nur die Tabellen dieses",
                funktion)
            + " Datenstands, keine Dateien und keine Einstellungen.",
        "Bitte die Daten als Lieferung aufnehmen und dann die Tabellen abfragen.");
  }

  private static Abbruch keineAbfrage() {
    return new Abbruch(
        Kategorie.EINGABE,
        "Das ist keine Abfrage: der Datenstand wird nur gelesen, nie verändert.",
        ERLAUBT + " PIVOT geht innerhalb von FROM (…), mit IN (…) für die Spalten.");
  }

  private Abbruch unlesbar(Syntaxbaum root, String sql) {
    int position = root.text("position").isEmpty() ? 0 : Integer.parseInt(root.text("position"));
    return fehler.unlesbar(root.text("error_message"), sql, position);
  }
}
