package de.lebenslagen.warehouse.analyse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers inside German sentences, with a true minus sign and never a negative zero. */
final class Zahlentext {

  private Zahlentext() {}

  static String format(double zahl, int nachkommastellen) {
    BigDecimal rounded = BigDecimal.valueOf(zahl).setScale(nachkommastellen, RoundingMode.HALF_UP);
    NumberFormat format = NumberFormat.getNumberInstance(Locale.GERMANY);
    format.setMinimumFractionDigits(nachkommastellen);
    format.setMaximumFractionDigits(nachkommastellen);
    return (rounded.signum() < 0 ? "\u2212" : "") + format.format(rounded.abs());
  }
}
