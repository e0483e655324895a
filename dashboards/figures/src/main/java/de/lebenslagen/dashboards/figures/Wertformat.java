package de.lebenslagen.dashboards.figures;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one column are written in German; all with as many digits after the comma as
 * the one that needs most.
 *
 * @param stellen digits after the comma
 * @param kennung whether whole numbers name something, as years do, and get no thousands separator
 */
public record Wertformat(int stellen, boolean kennung) {

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

  /** More digits than these say nothing about a town, unless nothing else would be left. */
  private static final int UEBLICHE_STELLEN = 3;

  private static final int MEISTE_STELLEN = 9;

  /** Up to here a double is exact. */
  private static final double GENAU = 0x1p53;

  /** From here on a number is not written out. */
  private static final double UNUEBERSICHTLICH = 1e15;

  /** For the values of a column. */
  public static Wertformat of(Ergebnisspalte spalte, Stream<? extends @Nullable Object> werte) {
    return new Wertformat(
        werte.mapToInt(Wertformat::countStellen).max().orElse(0), isKennung(spalte.name()));
  }

  /** A value of ours with the digits that it has, three as a rule. */
  public static String formatZelle(Wertstatus wert) {
    int stellen = wert.findZahl().isPresent() ? countStellen(wert.findZahl().getAsDouble()) : 0;
    return format(wert, stellen);
  }

  private static String format(Wertstatus wert, int stellen) {
    return new Zahlformat(stellen, Zahlformat.Vorzeichen.NUR_MINUS).format(wert);
  }

  /** A value or its words; nothing for a missing one. */
  public String format(@Nullable Object wert) {
    if (wert instanceof Long zahl) {
      return kennung || Math.abs(zahl) > GENAU ? String.valueOf(zahl) : decimal(zahl);
    }
    if (wert instanceof BigDecimal || wert instanceof Double) {
      return decimal(((Number) wert).doubleValue());
    }
    if (wert instanceof Wertstatus status) {
      return status.code() == Statuscode.ECHTE_NULL
          ? decimal(0)
          : status.code().hasZahl() ? format(status, stellen) : status.code().bezeichnung();
    }
    if (wert instanceof LocalDate tag) {
      return TAG.format(tag);
    }
    if (wert instanceof Boolean wahr) {
      return wahr ? "ja" : "nein";
    }
    return wert == null ? "" : wert.toString();
  }

  private String decimal(double zahl) {
    if (Double.isNaN(zahl)) {
      return "nicht berechenbar";
    }
    if (Double.isInfinite(zahl)) {
      return zahl > 0 ? "unendlich" : "minus unendlich";
    }
    return Math.abs(zahl) < UNUEBERSICHTLICH
        ? new Zahlformat(stellen, Zahlformat.Vorzeichen.NUR_MINUS).format(zahl)
        : String.format(Locale.GERMANY, "%.3e", zahl);
  }

  private static int countStellen(@Nullable Object wert) {
    if (wert instanceof BigDecimal zahl) {
      return Math.min(MEISTE_STELLEN, Math.max(0, zahl.scale()));
    }
    return wert instanceof Double zahl && Double.isFinite(zahl) ? countStellen((double) zahl) : 0;
  }

  private static int countStellen(double zahl) {
    BigDecimal exact = BigDecimal.valueOf(zahl);
    BigDecimal rounded = exact.setScale(UEBLICHE_STELLEN, RoundingMode.HALF_UP);
    if (rounded.signum() == 0 && exact.signum() != 0) {
      rounded = exact.round(new MathContext(2, RoundingMode.HALF_UP));
    }
    return Math.min(MEISTE_STELLEN, Math.max(0, rounded.stripTrailingZeros().scale()));
  }

  /** Years and keys are no amounts. */
  private static boolean isKennung(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("jahr") || lower.endsWith("_nr") || lower.endsWith("_id");
  }
}
