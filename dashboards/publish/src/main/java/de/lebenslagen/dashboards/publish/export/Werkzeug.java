package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.schema.Sterntabelle;
import de.lebenslagen.warehouse.schema.Weitergabeschema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A program of others, and what its user needs at once. */
public enum Werkzeug {
  R(
      "R",
      "start.R",
      Set.of(Form.PARQUET, Form.CSV, Form.GRENZEN, Form.ARROW, Form.DUCKDB, Form.GEOPACKAGE)),
  PYTHON(
      "Python",
      "start.py",
      Set.of(Form.PARQUET, Form.CSV, Form.GRENZEN, Form.ARROW, Form.DUCKDB, Form.GEOPACKAGE)),
  POWERBI("Power BI", "start.pq", Set.of(Form.PARQUET)),
  QGIS("QGIS", "", Set.of(Form.GEOPACKAGE));

  /** What an export may hold. */
  enum Form {
    /** The tables of the star as Parquet. */
    PARQUET,
    /** The same as CSV. */
    CSV,
    /** The boundaries among the Parquet files. */
    GRENZEN,
    /** The views that hold everything as Arrow files. */
    ARROW,
    /** All in one DuckDB file. */
    DUCKDB,
    /** Areas with values, facilities as points. */
    GEOPACKAGE
  }

  private final String titel;
  private final String starter;
  private final Set<Form> formen;

  Werkzeug(String titel, String starter, Set<Form> formen) {
    this.titel = titel;
    this.starter = starter;
    this.formen = formen;
  }

  /** How people write it. */
  public String titel() {
    return titel;
  }

  /** The word in commands and names of folders. */
  public String wort() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file to begin with, for tools that run one. */
  Optional<String> starter() {
    return starter.isEmpty() ? Optional.empty() : Optional.of(starter);
  }

  /** Whether its export has that table or view, so that it must be explained. */
  boolean shows(Sterntabelle tabelle) {
    if (Weitergabeschema.SICHTEN.contains(tabelle)) {
      return needs(Form.ARROW) || needs(Form.GEOPACKAGE);
    }
    boolean isTabelle = !tabelle.sortierung().isEmpty();
    return isTabelle && needs(Form.PARQUET)
        || tabelle.equals(Weitergabeschema.INDIKATOR) && needs(Form.GEOPACKAGE);
  }

  boolean needs(Form form) {
    return formen.contains(form);
  }

  /** The words of all tools. */
  public static List<String> listWorte() {
    return Arrays.stream(values()).map(Werkzeug::wort).toList();
  }

  public static Optional<Werkzeug> find(String wort) {
    return Arrays.stream(values())
        .filter(w -> w.wort().equals(wort.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")))
        .findFirst();
  }
}
