package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.arrow.Dateischreiber;
import de.lebenslagen.warehouse.query.arrow.TablesawBruecke;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

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
  private boolean leer;

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

  /** The tables and views that the query names, for saying where its figures come from. */
  public Set<String> tabellen() {
    return abfrage.tabellen();
  }

  /** Whether the query names a table that a caller shared, beside those of the file. */
  public boolean isMitGeteiltem() {
    return abfrage.isMitGeteiltem();
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

  /**
   * German sentences about texts in the query that do not occur in their column, with what was
   * perhaps meant: worth asking when there are no rows.
   */
  public List<String> listUnbekannteWerte() {
    return new Wertesuche(abfrage).list();
  }

  /** Whether there was no row at all; known when {@link #iterator()} was asked for. */
  public boolean isLeer() {
    return leer;
  }

  /** Whether rows were left out because of the row limit; known after the last row. */
  public boolean isGekuerzt() {
    return gekuerzt;
  }

  /** The rows, once. */
  @Override
  public Iterator<Ergebniszeile> iterator() {
    start();
    Zeilen zeilen = new Zeilen();
    leer = !zeilen.hasNext();
    return zeilen;
  }

  /** All rows. */
  public List<Ergebniszeile> list() {
    List<Ergebniszeile> result = new ArrayList<>();
    forEach(result::add);
    return result;
  }

  /**
   * The rows as a Tablesaw table.
   *
   * @throws Abbruch EINGABE where Tablesaw can't hold a value
   */
  public Table toTablesaw() {
    start();
    try {
      TablesawBruecke.Gelesen gelesen = TablesawBruecke.read(rows, hoechstens);
      gekuerzt = gelesen.gekuerzt();
      return gelesen.tabelle();
    } catch (SQLException e) {
      throw translate(e);
    }
  }

  /** Writes the rows as an Arrow IPC stream; {@code out} stays open. */
  public void writeArrow(OutputStream out) throws IOException {
    start();
    try {
      Dateischreiber.writeArrow(rows, hoechstens, out);
    } catch (SQLException e) {
      throw translate(e);
    }
  }

  /** Writes the rows as an Arrow IPC file, also called Feather; {@code out} stays open. */
  public void writeArrowDatei(OutputStream out) throws IOException {
    start();
    try {
      Dateischreiber.writeArrowDatei(rows, hoechstens, out);
    } catch (SQLException e) {
      throw translate(e);
    }
  }

  /** Writes the rows as a Parquet file; {@code out} stays open. */
  public void writeParquet(OutputStream out) throws IOException {
    start();
    try {
      Dateischreiber.writeParquet(rows, hoechstens, out);
    } catch (SQLException e) {
      throw translate(e);
    }
  }

  private Abbruch translate(SQLException e) {
    return abfrage.datenbank().fehler().translate(e, abfrage.sql(), abfrage.tabellen());
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
      throw translate(e);
    } finally {
      abfrage.giveBack(connection);
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
        throw translate(e);
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
