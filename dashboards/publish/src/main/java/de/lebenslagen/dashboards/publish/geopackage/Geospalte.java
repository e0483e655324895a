package de.lebenslagen.dashboards.publish.geopackage;

/**
 * A column of a {@link Geotabelle}.
 *
 * @param titel what programs show instead of the name
 */
public record Geospalte(String name, Typ typ, String titel, String beschreibung) {

  /** What a column holds. */
  public enum Typ {
    TEXT("TEXT"),
    GANZZAHL("INTEGER"),
    DEZIMAL("DOUBLE"),
    DATUM("DATE");

    private final String sql;

    Typ(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}
