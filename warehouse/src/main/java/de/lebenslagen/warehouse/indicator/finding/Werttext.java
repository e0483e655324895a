package de.lebenslagen.warehouse.indicator.finding;

import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.stats.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Values of an indicator as German text: {@code 12,3 %}, {@code 4,5 je 1.000}, "geheim". */
public final class Werttext {

  private static final char MINUS = '\u2212';

  /** A blank that never becomes a line break: number and unit stay together. */
  private static final char GESCHUETZT = '\u00a0';

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

  private Werttext() {}

  /** With unit; the status in words where there is no number. */
  public static String format(Wertstatus wert, Einheit einheit) {
    return wert.findZahl().isPresent()
        ? mitEinheit(zahl(wert, einheit), einheit)
        : wert.code().bezeichnung();
  }

  /** Without unit; the status in words where there is no number. */
  public static String zahl(Wertstatus wert, Einheit einheit) {
    return wert.findZahl().isPresent()
        ? number(wert.findZahl().getAsDouble(), einheit.nachkommastellen())
        : wert.code().bezeichnung();
  }

  /** A difference with its sign, in the unit of differences: percentage points for percent. */
  public static String differenz(double zahl, Einheit einheit) {
    String number = number(zahl, einheit.nachkommastellen());
    boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
    String sign = zero ? "±" : zahl > 0 ? "+" : "";
    return sign + number + " " + differenzeinheit(einheit);
  }

  /** The unit of differences. */
  public static String differenzeinheit(Einheit einheit) {
    return einheit.text().equals("Prozent") ? "Prozentpunkte" : einheit.text();
  }

  /** {@code 2,9 bis 3,9}, without unit. */
  public static String intervall(Interval intervall, Einheit einheit) {
    return number(intervall.lower(), einheit.nachkommastellen())
        + " bis "
        + number(intervall.upper(), einheit.nachkommastellen());
  }

  private static String mitEinheit(String zahl, Einheit einheit) {
    return zahl + GESCHUETZT + (einheit.text().equals("Prozent") ? "%" : einheit.text());
  }

  /** A count, with decimals only where it has some. */
  public static String anzahl(Wertstatus wert) {
    return wert.findZahl().isPresent()
        ? number(wert.findZahl().getAsDouble(), isWhole(wert.findZahl().getAsDouble()) ? 0 : 1)
        : wert.code().bezeichnung();
  }

  private static boolean isWhole(double zahl) {
    return zahl == Math.rint(zahl);
  }

  /** {@code 1.234,5}, half away from zero, with a true minus sign, never −0. */
  public static String number(double zahl, int nachkommastellen) {
    BigDecimal rounded = BigDecimal.valueOf(zahl).setScale(nachkommastellen, RoundingMode.HALF_UP);
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.GERMANY));
    format.setMinimumFractionDigits(nachkommastellen);
    format.setMaximumFractionDigits(nachkommastellen);
    String text = format.format(rounded.abs());
    return rounded.signum() < 0 ? MINUS + text : text;
  }

  /** To what a value refers: "am 31.12.2022", "im Jahr 2022", "im Schuljahr 2021/22". */
  public static String zeit(Indikatorwert wert) {
    Optional<Zeitbezug> last =
        wert.zaehler().map(Teilwert::zeitbezuege).filter(z -> !z.isEmpty()).map(z -> z.last());
    return last.map(Werttext::zeit).orElse("im Jahr " + wert.berichtsjahr());
  }

  /** "am 31.12.2022", "im Jahr 2022", "im Schuljahr 2021/22". */
  public static String zeit(Zeitbezug zeit) {
    int jahr = zeit.von().getYear();
    if (zeit.art() == Zeitart.STICHTAG) {
      return "am " + tag(zeit.von());
    }
    return switch (zeit.art()) {
      case SCHULJAHR -> "im Schuljahr " + schuljahr(jahr);
      case KITAJAHR -> "im Kitajahr " + schuljahr(jahr);
      case MEHRJAHR -> "in den Jahren " + jahr + " bis " + zeit.bis().getYear();
      case HALBJAHR, QUARTAL -> "von " + tag(zeit.von()) + " bis " + tag(zeit.bis());
      default -> "im Jahr " + jahr;
    };
  }

  private static String schuljahr(int jahr) {
    return jahr + "/" + String.format(Locale.ROOT, "%02d", (jahr + 1) % 100);
  }

  /** {@code 31.12.2022}. */
  public static String tag(LocalDate tag) {
    return TAG.format(tag);
  }

  /** Why there is no number, a German sentence or the words of the status. */
  public static String grund(Wertstatus wert) {
    return wert.findGrund()
        .filter(g -> !g.isBlank())
        .orElseGet(() -> satz(wert.code().bezeichnung()));
  }

  private static String satz(String words) {
    return words.substring(0, 1).toUpperCase(Locale.GERMANY) + words.substring(1) + ".";
  }
}
