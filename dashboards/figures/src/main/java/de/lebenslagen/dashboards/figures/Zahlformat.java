package de.lebenslagen.dashboards.figures;

import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * German numbers: {@code 1.234,5}, a true minus sign, and a mark of its own for every kind of
 * nothing. The marks follow the legend of the German statistical offices where it has one.
 *
 * @param nachkommastellen digits after the comma
 * @param vorzeichen what stands before a number
 */
public record Zahlformat(int nachkommastellen, Vorzeichen vorzeichen) {

  /** What stands before a number. */
  public enum Vorzeichen {
    /** Only before negative numbers. */
    NUR_MINUS,
    /** Before every number but zero: changes. */
    IMMER,
    /**
     * {@code <} and the last digit instead of a number that would be rounded to nothing: p values.
     */
    KLEINER_ALS
  }

  private static final char MINUS = '\u2212';

  /** Whole numbers. */
  public static final Zahlformat ANZAHL = new Zahlformat(0, Vorzeichen.NUR_MINUS);

  /** One digit after the comma: percentages. */
  public static final Zahlformat ANTEIL = new Zahlformat(1, Vorzeichen.NUR_MINUS);

  /** Changes of whole numbers. */
  public static final Zahlformat ANZAHL_AENDERUNG = new Zahlformat(0, Vorzeichen.IMMER);

  /** Changes with one digit after the comma. */
  public static final Zahlformat ANTEIL_AENDERUNG = new Zahlformat(1, Vorzeichen.IMMER);

  public Zahlformat {
    if (nachkommastellen < 0 || nachkommastellen > 9) {
      throw new IllegalArgumentException("0 to 9 digits, found " + nachkommastellen);
    }
  }

  /** That of a column of an analysis. */
  public static Zahlformat of(Analysetabelle.Spalte spalte) {
    return new Zahlformat(
        spalte.nachkommastellen(),
        spalte.art() == Analysetabelle.Art.P_WERT ? Vorzeichen.KLEINER_ALS : Vorzeichen.NUR_MINUS);
  }

  /** The value or its mark. */
  public String format(Wertstatus wert) {
    return switch (wert.code()) {
      case ECHTE_NULL -> zeichen(Statuscode.ECHTE_NULL);
      case GERUNDET_NULL -> "0";
      case ZAHL -> format(wert.findZahl().orElseThrow());
      case UNSICHER -> "(" + format(wert.findZahl().orElseThrow()) + ")";
      default -> zeichen(wert.code());
    };
  }

  /** A number, rounded half up; never {@code −0}. */
  public String format(double zahl) {
    DecimalFormat decimal =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.GERMANY));
    decimal.setMinimumFractionDigits(nachkommastellen);
    decimal.setMaximumFractionDigits(nachkommastellen);
    decimal.setRoundingMode(RoundingMode.HALF_UP);
    String absolute = decimal.format(Math.abs(zahl));
    boolean zero = absolute.chars().allMatch(c -> c == '0' || c == ',' || c == '.');
    if (zero) {
      return switch (vorzeichen) {
        case NUR_MINUS -> absolute;
        case IMMER -> "±" + absolute;
        case KLEINER_ALS -> "<\u00a0" + decimal.format(Math.pow(10, -nachkommastellen));
      };
    }
    if (zahl < 0) {
      return MINUS + absolute;
    }
    return vorzeichen == Vorzeichen.IMMER ? "+" + absolute : absolute;
  }

  /** The mark of a status without a number, and of the exact zero. */
  public static String zeichen(Statuscode code) {
    return switch (code) {
      case ECHTE_NULL -> "–";
      case GERUNDET_NULL -> "0";
      case ZAHL -> "Zahl";
      case UNSICHER -> "( )";
      case NICHT_SINNVOLL -> "x";
      case NICHT_VERGLEICHBAR -> "≠";
      case NICHT_BEWERTET -> "o";
      case NICHT_BERECHENBAR -> "÷";
      case KOMMT_SPAETER -> "…";
      case NICHT_GELIEFERT -> "k. A.";
      case GEHEIM_QUELLE -> "*";
      case GESPERRT -> "•";
    };
  }

  /** One entry of a legend: mark and meaning. */
  public static String legende(Statuscode code) {
    return zeichen(code) + " " + code.bezeichnung();
  }
}
