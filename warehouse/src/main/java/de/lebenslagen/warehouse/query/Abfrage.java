package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.query.build.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/** One checked query on its way to a result. */
final class Abfrage {

  private static final Pattern ENDE = Pattern.compile("[;\\s]+$");

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

  /** Whether it names a table that a caller put beside those of the file. */
  boolean isMitGeteiltem() {
    boolean[] found = {false};
    baum.walk(node -> found[0] |= Geteiltes.isNamed(node));
    return found[0];
  }

  Ergebnis run(long hoechstens) {
    Connection own = null;
    try {
      own = datenbank.borrow();
      return run(own, hoechstens);
    } catch (SQLException e) {
      giveBack(own);
      throw datenbank.fehler().translate(e, sql, tabellen());
    }
  }

  /**
   * DuckDB finishes the query before the first row is read: only so do errors, the time limit and
   * cancelling reach the caller unchanged.
   */
  private Ergebnis run(Connection own, long hoechstens) throws SQLException {
    PreparedStatement prepared = own.prepareStatement(sql);
    List<Ergebnisspalte> spalten = spalten(prepared.getMetaData());
    String text = wrap(prepared.getMetaData(), hoechstens);
    if (text.equals(sql)) { // planned once is enough
      return run(own, prepared, PreparedStatement::executeQuery, spalten, hoechstens);
    }
    prepared.close();
    return run(own, own.createStatement(), s -> s.executeQuery(text), spalten, hoechstens);
  }

  private interface Lauf<S> {
    ResultSet run(S statement) throws SQLException;
  }

  private <S extends Statement> Ergebnis run(
      Connection own, S statement, Lauf<S> lauf, List<Ergebnisspalte> spalten, long hoechstens)
      throws SQLException {
    datenbank.register(statement);
    try {
      DuckDBResultSet rows = lauf.run(statement).unwrap(DuckDBResultSet.class);
      return new Ergebnis(this, own, statement, rows, spalten, hoechstens);
    } finally {
      datenbank.release(statement);
    }
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

  /**
   * Lists, structs, blobs and other types without a Java type of ours become DuckDB's text, and the
   * row limit is passed on, with one row more to see whether it was needed.
   */
  private String wrap(ResultSetMetaData meta, long hoechstens) throws SQLException {
    List<String> inner = new ArrayList<>();
    List<String> outer = new ArrayList<>();
    boolean cast = false;
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      boolean other = Ergebnistyp.isAlsText(meta.getColumnTypeName(i));
      cast |= other;
      inner.add("c" + i);
      outer.add("c" + i + (other ? "::VARCHAR" : "") + " AS " + Sql.name(meta.getColumnLabel(i)));
    }
    boolean limited = hoechstens < Long.MAX_VALUE;
    if (!cast && !limited || Abfragepruefung.isExplain(sql)) {
      return sql;
    }
    return Sql.format(
        "SELECT %s FROM (%s\n) t(%s)%s",
        String.join(", ", outer),
        ENDE.matcher(sql).replaceFirst(""),
        String.join(", ", inner),
        limited ? " LIMIT " + (hoechstens + 1) : "");
  }

  void giveBack(@Nullable Connection own) {
    try {
      if (own != null) {
        datenbank.giveBack(own);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB can't close a connection", e);
    }
  }
}
