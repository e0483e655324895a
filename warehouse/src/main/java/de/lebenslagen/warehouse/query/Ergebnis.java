package de.lebenslagen.warehouse.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query, handed over once: row by row, or as a table. It lies in DuckDB's memory,
 * which spills to disk; Java objects are made row by row while they are asked for.
 */
public final class Ergebnis implements AutoCloseable, Iterable<Ergebniszeile> {

  private final Abfrage abfrage;
  private final Connection connection;
  private final Statement statement;
  private final DuckDBResultSet rows;
  private final List<Ergebnisspalte> spalten;
  private final long hoechstens;
  private @Nullable List<String> warnungen;
  private boolean ausgegeben;
  private boolean gekuerzt;

  Ergebnis(
      Abfrage abfrage,
      Connection connection,
      Statement statement,
      DuckDBResultSet rows,
      List<Ergebnisspalte> spalten,
      long hoechstens) {
    this.abfrage = abfrage;
    this.connection = connection;
    this.statement = statement;
    this.rows = rows;
    this.spalten = List.copyOf(spalten);
    this.hoechstens = hoechstens;
  }

  public List<Ergebnisspalte> spalten() {
    return spalten;
  }

  /**
   * German sentences about what the numbers do not say by themselves: sums that left rows without a
   * number aside, and sums over several Aufgliederungen. Found by asking again; see {@link
   * Summenwarnung}.
   */
  public List<String> warnungen() {
    if (warnungen == null) {
      warnungen = new Summenwarnung(abfrage).list();
    }
    return warnungen;
  }

  /** Whether rows were left out because of the row limit; known after the last row. */
  public boolean isGekuerzt() {
    return gekuerzt;
  }

  /** The rows, once. */
  @Override
  public Iterator<Ergebniszeile> iterator() {
    start();
    return new Zeilen();
  }

  /** All rows. */
  public List<Ergebniszeile> list() {
    List<Ergebniszeile> result = new ArrayList<>();
    forEach(result::add);
    return result;
  }

  private void start() {
    if (ausgegeben) {
      throw new IllegalStateException("A result is handed over once; run the query again.");
    }
    ausgegeben = true;
  }

  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
    } catch (SQLException e) {
      throw abfrage.datenbank().fehler().translate(e, abfrage.sql(), abfrage.tabellen());
    } finally {
      Abfrage.close(connection);
    }
  }

  /** Reads one row ahead, to know whether there is another one. */
  private final class Zeilen implements Iterator<Ergebniszeile> {

    private final Zeilenleser leser = new Zeilenleser(spalten);
    private long gelesen;
    private Optional<Ergebniszeile> naechste = read();

    private Optional<Ergebniszeile> read() {
      try {
        if (!rows.next()) {
          return Optional.empty();
        }
        if (gelesen == hoechstens) {
          gekuerzt = true;
          return Optional.empty();
        }
        gelesen++;
        return Optional.of(leser.read(rows));
      } catch (SQLException e) {
        throw abfrage.datenbank().fehler().translate(e, abfrage.sql(), abfrage.tabellen());
      }
    }

    @Override
    public boolean hasNext() {
      return naechste.isPresent();
    }

    @Override
    public Ergebniszeile next() {
      Ergebniszeile result = naechste.orElseThrow(NoSuchElementException::new);
      naechste = read();
      return result;
    }
  }
}
