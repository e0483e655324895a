package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the current row of a JDBC result exactly. */
final class Zeilenleser {

  /** DuckDB's text of the STRUCT that the macro makes. */
  private static final Pattern SUMME =
      Pattern.compile("\\{'anzahl': (NULL|-?[0-9]+), 'wertstatus': ([A-Z_]+)}");

  private final List<Ergebnisspalte> spalten;

  Zeilenleser(List<Ergebnisspalte> spalten) {
    this.spalten = spalten;
  }

  Ergebniszeile read(ResultSet row) throws SQLException {
    @Nullable Object[] werte = new @Nullable Object[spalten.size()];
    for (int i = 0; i < werte.length; i++) {
      werte[i] = read(row, i + 1, spalten.get(i).typ());
    }
    return new Ergebniszeile(werte);
  }

  private static @Nullable Object read(ResultSet row, int index, Ergebnistyp typ)
      throws SQLException {
    Object value =
        switch (typ) {
          case GANZZAHL -> row.getLong(index);
          case GLEITKOMMA -> row.getDouble(index);
          case WAHRHEITSWERT -> row.getBoolean(index);
          case TEXT -> row.getString(index);
          case DEZIMAL -> decimal(row.getObject(index));
          case DATUM -> row.getObject(index); // by class it would lose days of October 1582
          case UHRZEIT -> row.getObject(index, LocalTime.class);
          case ZEITPUNKT -> row.getObject(index, LocalDateTime.class);
          case WELTZEIT -> instant(row.getObject(index, OffsetDateTime.class));
          case SUMME -> summe(row.getString(index));
        };
    return row.wasNull() ? null : value;
  }

  private static @Nullable Object decimal(@Nullable Object value) {
    return value instanceof BigInteger number ? new BigDecimal(number) : value;
  }

  private static @Nullable Object summe(@Nullable String text) {
    Matcher m = SUMME.matcher(text == null ? "" : text);
    if (!m.matches()) {
      return null;
    }
    Statuscode code = Statuscode.valueOf(m.group(2));
    return Wertstatus.of(
        code,
        code.hasZahl() ? OptionalDouble.of(Double.parseDouble(m.group(1))) : OptionalDouble.empty(),
        "");
  }

  private static @Nullable Object instant(@Nullable OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }
}
