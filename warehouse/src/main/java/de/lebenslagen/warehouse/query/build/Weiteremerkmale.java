package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Sternschema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes {@code weitere_merkmale} apart: a helper table with one row per distinct text and one
 * column per Merkmal, joined by the views. Parsing happens once per distinct text, never per fact
 * row.
 */
public final class Weiteremerkmale {

  static final String TABELLE = "dim_weitere_merkmale";

  private final Map<String, Map<String, String>> zerlegt = new LinkedHashMap<>();
  private final Set<String> merkmale = new TreeSet<>();

  /**
   * @param declared Merkmale that need a column even where no row has them
   */
  Weiteremerkmale(List<String> texts, Set<String> declared) {
    texts.forEach(text -> zerlegt.put(text, parse(text)));
    zerlegt.values().forEach(m -> merkmale.addAll(m.keySet()));
    merkmale.addAll(declared);
  }

  /** {@code a=x;b=y} as a map; "insgesamt" is empty. */
  public static Map<String, String> parse(String text) {
    Map<String, String> result = new LinkedHashMap<>();
    if (text.equals(Sternschema.INSGESAMT)) {
      return result;
    }
    for (String part : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "weitere_merkmale must look like id=auspraegung;…, found \"" + text + "\"");
      }
      result.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return result;
  }

  Set<String> listAuspraegungen() {
    return zerlegt.values().stream()
        .flatMap(m -> m.values().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void create(Connection connection) throws SQLException {
    String columns =
        merkmale.stream()
            .map(m -> ", " + Sql.name(m) + " " + Sql.name(Wertevorrat.AUSPRAEGUNG) + " NOT NULL")
            .collect(Collectors.joining());
    Sql.execute(
        connection,
        Sql.format(
            "CREATE TABLE %s (%s %s PRIMARY KEY%s)",
            TABELLE, Sternschema.WEITERE, Sql.name(Sternschema.WEITERE), columns));
    Sql.execute(
        connection,
        Sql.format(
            "COMMENT ON TABLE %s IS 'Hilfstabelle: weitere_merkmale, in Spalten zerlegt'",
            TABELLE));
    if (!zerlegt.isEmpty()) {
      String rows = zerlegt.keySet().stream().map(this::row).collect(Collectors.joining(", "));
      Sql.execute(connection, "INSERT INTO " + TABELLE + " VALUES " + rows);
    }
  }

  private String row(String text) {
    Map<String, String> parts = zerlegt.getOrDefault(text, Map.of());
    return Stream.concat(
            Stream.of(text),
            merkmale.stream().map(m -> parts.getOrDefault(m, Sternschema.INSGESAMT)))
        .map(Sql::literal)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
