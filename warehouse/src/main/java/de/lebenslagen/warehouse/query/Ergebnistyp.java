package de.lebenslagen.warehouse.query;

import java.util.Locale;
import java.util.Optional;

/** What the values of a result column are in Java; a missing value is always null. */
public enum Ergebnistyp {
  /** {@link String}. */
  TEXT,
  /** {@link Long}. */
  GANZZAHL,
  /** {@link java.math.BigDecimal}: DECIMAL and whole numbers beyond 64 bits. */
  DEZIMAL,
  /** {@link Double}, possibly infinite or NaN. */
  GLEITKOMMA,
  /** {@link Boolean}. */
  WAHRHEITSWERT,
  /** {@link java.time.LocalDate}. */
  DATUM,
  /** {@link java.time.LocalTime}. */
  UHRZEIT,
  /** {@link java.time.LocalDateTime}. */
  ZEITPUNKT,
  /** {@link java.time.Instant}. */
  WELTZEIT,
  /** {@link de.lebenslagen.warehouse.model.Wertstatus}: what {@code summe(…)} gives. */
  SUMME;

  /** Whether the values of a DuckDB type are asked for as text. */
  static boolean isAlsText(String duckDb) {
    return find(duckDb).filter(t -> t != SUMME).isEmpty();
  }

  /** The type for a DuckDB type; empty for types that have none of their own. */
  static Optional<Ergebnistyp> find(String duckDb) {
    String name = duckDb.toUpperCase(Locale.ROOT);
    if (name.replace("\"", "").equals("STRUCT(ANZAHL BIGINT, WERTSTATUS VARCHAR)")) {
      return Optional.of(SUMME);
    }
    if (name.endsWith("]")) {
      return Optional.empty();
    }
    if (name.startsWith("DECIMAL")) {
      return Optional.of(DEZIMAL);
    }
    return switch (name) {
      case "VARCHAR", "ENUM" -> Optional.of(TEXT);
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
          Optional.of(GANZZAHL);
      case "UBIGINT", "HUGEINT" -> Optional.of(DEZIMAL);
      case "FLOAT", "DOUBLE" -> Optional.of(GLEITKOMMA);
      case "BOOLEAN" -> Optional.of(WAHRHEITSWERT);
      case "DATE" -> Optional.of(DATUM);
      case "TIME" -> Optional.of(UHRZEIT);
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> Optional.of(ZEITPUNKT);
      case "TIMESTAMP WITH TIME ZONE" -> Optional.of(WELTZEIT);
      default -> Optional.empty();
    };
  }
}
