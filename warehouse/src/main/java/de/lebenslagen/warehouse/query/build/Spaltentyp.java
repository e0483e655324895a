package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternspalte;

/** How a column of the star is stored in Parquet and in the query file. */
final class Spaltentyp {

  private Spaltentyp() {}

  /** The DuckDB type that a Parquet file must show for the column. */
  static String inParquet(Spaltenart art) {
    return switch (art) {
      case SCHLUESSEL, TEXT -> "VARCHAR";
      case GANZZAHL -> "INTEGER";
      case ANZAHL -> "BIGINT";
      case DEZIMAL -> "DOUBLE";
      case DATUM -> "DATE";
      case WAHRHEITSWERT -> "BOOLEAN";
      case GEOMETRIE -> "BLOB";
    };
  }

  /** The type of the column in the query file. */
  static String inAbfragedatei(Sternspalte spalte) {
    return spalte.art() == Spaltenart.SCHLUESSEL
        ? Sql.name(Wertevorrat.familie(spalte.name()))
        : inParquet(spalte.art());
  }
}
