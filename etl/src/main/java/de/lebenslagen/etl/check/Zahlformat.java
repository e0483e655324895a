package de.lebenslagen.etl.check;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a German reader expects them. */
final class Zahlformat {

  private Zahlformat() {}

  static String format(BigDecimal zahl) {
    return zahl.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /** With sign. */
  static String formatAbweichung(BigDecimal zahl) {
    return (zahl.signum() > 0 ? "+" : "") + format(zahl).replace('-', '−');
  }

  /** All decimal places that there are. */
  static String formatGenau(double zahl) {
    return format(BigDecimal.valueOf(zahl));
  }

  /** At most two decimal places. */
  static String format(double zahl) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(zahl);
  }
}
