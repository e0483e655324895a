package de.lebenslagen.warehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file reads.
 *
 * @param zeichensatz name of the charset; CSV only
 * @param trennzeichen column separator; CSV only
 * @param anfuehrungszeichen what may enclose a cell; CSV only
 * @param dezimalzeichen {@code .} or {@code ,}
 * @param tausenderzeichen thousands separator; empty where none is used
 * @param lage where in the file the table lies
 * @param marken cell texts that are no values but statements, for the whole file; {@link #KLAMMERN}
 *     stands for a number in brackets
 * @param zusaetze what a mark behind a number, as in {@code 123p}, or in a column of its own says
 *     of it
 */
public record Dateiformat(
    Dateiart art,
    String zeichensatz,
    char trennzeichen,
    char anfuehrungszeichen,
    char dezimalzeichen,
    Optional<Character> tausenderzeichen,
    Tabellenlage lage,
    Map<String, Datenquelle.Marke> marken,
    Map<String, Wertart> zusaetze) {

  /** The key below {@code marken} that says what brackets around a number mean. */
  public static final String KLAMMERN = "()";

  public Dateiformat {
    marken = Map.copyOf(marken);
    zusaetze = Map.copyOf(zusaetze);
  }

  /** The kind of a file. */
  public enum Dateiart {
    /** Text with a separator. */
    CSV,
    /** A sheet of an Excel workbook. */
    XLSX,
    /** The flat file of GENESIS-Online and its sisters in the Länder. */
    GENESIS_FFCSV,
    /** The table of GENESIS as people see it: title lines, several header lines, footnotes. */
    GENESIS_KLASSISCH,
    /** The attributes of the features, one row each. */
    GEOJSON
  }

  /**
   * Where in a file the table lies.
   *
   * @param blatt name of the sheet, a shell pattern, or its number among the visible ones; empty
   *     where there is but one
   * @param kopfzeile first line of the header, from 1; lines above it are passed over
   * @param kopfzeilen how many lines make up the header
   * @param datenzeile no row of the table stands above this line; 0 where it follows the header
   * @param kopfverbinder stands between the parts of a name that comes from several lines
   * @param fusszeilen how many lines at the end are passed over
   * @param endeBei shell patterns: the table ends before the first row whose first filled cell fits
   *     one, or that is empty where one is the empty text
   * @param vorspalten names of the first columns where the header leaves them empty, as GENESIS
   *     does
   * @param auffuellen columns in which an empty cell repeats the one above, as merged cells do
   * @param zeitkopf a header line that names times: each of them becomes a row of its own
   */
  public record Tabellenlage(
      Optional<String> blatt,
      int kopfzeile,
      int kopfzeilen,
      int datenzeile,
      String kopfverbinder,
      int fusszeilen,
      List<String> endeBei,
      List<String> vorspalten,
      List<String> auffuellen,
      Optional<Zeitkopf> zeitkopf) {

    /** The header is the first line, the table ends with the file. */
    public static final Tabellenlage GANZE_DATEI =
        new Tabellenlage(Optional.empty(), 1, 1, 0, " ", 0, List.of());

    /** A table in which every column has its name and every cell its text. */
    public Tabellenlage(
        Optional<String> blatt,
        int kopfzeile,
        int kopfzeilen,
        int datenzeile,
        String kopfverbinder,
        int fusszeilen,
        List<String> endeBei) {
      this(
          blatt,
          kopfzeile,
          kopfzeilen,
          datenzeile,
          kopfverbinder,
          fusszeilen,
          endeBei,
          List.of(),
          List.of(),
          Optional.empty());
    }

    public Tabellenlage {
      endeBei = List.copyOf(endeBei);
      vorspalten = List.copyOf(vorspalten);
      auffuellen = List.copyOf(auffuellen);
    }

    /**
     * The header line that names times, as in a table with a column for each year.
     *
     * @param zeile which line of the header, from 1
     * @param spalte name of the column into which the time goes
     * @param wert name of the value column where the other header lines give it none; empty text
     *     where they do
     */
    public record Zeitkopf(int zeile, String spalte, String wert) {}
  }
}
