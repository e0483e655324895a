package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.query.build.Sql;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/** One checked query on its way to a result. */
final class Abfrage {

  private final Datenbank datenbank;
  private final String sql;
  private final Syntaxbaum baum;

  Abfrage(Datenbank datenbank, String sql, Syntaxbaum baum) {
    this.datenbank = datenbank;
    this.sql = sql;
    this.baum = baum;
  }

  Datenbank datenbank() {
    return datenbank;
  }

  String sql() {
    return sql;
  }

  Syntaxbaum baum() {
    return baum;
  }

  /** The tables and views that the query names. */
  Set<String> tabellen() {
    Set<String> result = new HashSet<>();
    baum.walk(
        node -> {
          if (node.hasType("BASE_TABLE")) {
            result.add(node.text("table_name"));
          }
        });
    return result;
  }

  Ergebnis run(long hoechstens) {
    Connection own = null;
    try {
      own = datenbank.duplicate();
      return run(own, hoechstens);
    } catch (SQLException e) {
      close(own);
      throw datenbank.fehler().translate(e, sql, tabellen());
    }
  }

  private Ergebnis run(Connection own, long hoechstens) throws SQLException {
    Statement statement = datenbank.createStatement(own);
    DuckDBResultSet rows = execute(statement, sql);
    List<Ergebnisspalte> spalten = spalten(rows.getMetaData());
    if (hasOther(rows.getMetaData())) {
      String wrapped = castOthers(rows.getMetaData());
      rows.close();
      statement.close();
      datenbank.release(statement);
      statement = datenbank.createStatement(own);
      rows = execute(statement, wrapped);
    }
    return new Ergebnis(this, own, statement, rows, spalten, hoechstens);
  }

  private static DuckDBResultSet execute(Statement statement, String text) throws SQLException {
    return statement.executeQuery(text).unwrap(DuckDBResultSet.class);
  }

  private List<Ergebnisspalte> spalten(ResultSetMetaData meta) throws SQLException {
    Einheiten einheiten = new Einheiten(datenbank, baum);
    List<Ergebnisspalte> result = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String name = meta.getColumnLabel(i);
      Ergebnistyp typ = Ergebnistyp.find(meta.getColumnTypeName(i)).orElse(Ergebnistyp.TEXT);
      result.add(new Ergebnisspalte(name, typ, einheiten.find(name)));
    }
    return result;
  }

  private static boolean hasOther(ResultSetMetaData meta) throws SQLException {
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      if (Ergebnistyp.find(meta.getColumnTypeName(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Lists, structs, blobs and other types without a Java type of ours become DuckDB's text. */
  private String castOthers(ResultSetMetaData meta) throws SQLException {
    List<String> inner = new ArrayList<>();
    List<String> outer = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      inner.add("c" + i);
      Optional<Ergebnistyp> typ = Ergebnistyp.find(meta.getColumnTypeName(i));
      outer.add(
          (typ.isPresent() ? "c" + i : "c" + i + "::VARCHAR")
              + " AS "
              + Sql.name(meta.getColumnLabel(i)));
    }
    return Sql.format(
        "SELECT %s FROM (%s\n) t(%s)",
        String.join(", ", outer), sql.strip().replaceAll("[;\\s]+$", ""), String.join(", ", inner));
  }

  static void close(@Nullable Connection own) {
    try {
      if (own != null) {
        own.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB can't close a connection", e);
    }
  }
}
