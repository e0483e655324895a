package de.lebenslagen.etl.intake;

import de.lebenslagen.etl.intake.Zahlenformate.Bedeutung;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The text of a number in a workbook as a person sees it: to the 15 digits that Excel shows, a
 * percentage times 100, a day as {@code 2022-12-31}.
 */
final class Zellzahl {

  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
  private static final double GROESSTE = 1e15;
  private static final int LETZTER_TAG = 2_958_465;
  private static final long SEKUNDEN = 86_400;

  private final char dezimalzeichen;
  private final boolean ab1904;

  Zellzahl(char dezimalzeichen, boolean ab1904) {
    this.dezimalzeichen = dezimalzeichen;
    this.ab1904 = ab1904;
  }

  /** Empty where the text is no number that can stand for something. */
  Optional<String> find(String text, Bedeutung bedeutung) {
    if (bedeutung == Bedeutung.ZAHL && isGanz(text)) {
      return Optional.of(text); // as most are, and it reads as it is
    }
    String bare = text.strip();
    double value;
    try {
      value = isZahlform(bare) ? Double.parseDouble(bare) : Double.NaN;
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (!(Math.abs(value) < GROESSTE)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (bedeutung) {
          case ZEIT -> toTag(value);
          case PROZENT -> toText(BigDecimal.valueOf(value).movePointRight(2));
          case ZAHL -> toText(BigDecimal.valueOf(value));
        });
  }

  /** Whether a text has no other signs than a workbook's numbers: Java also reads 12d and 0x1p3. */
  private static boolean isZahlform(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
  }

  /** Whether a text is a whole number from 0 of at most 15 digits without leading zeros. */
  private static boolean isGanz(String text) {
    if (text.isEmpty() || text.length() > 15 || text.charAt(0) == '0' && text.length() > 1) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private String toText(BigDecimal value) {
    BigDecimal rounded = value.round(EXCEL);
    return rounded.signum() == 0
        ? "0"
        : rounded.stripTrailingZeros().toPlainString().replace('.', dezimalzeichen);
  }

  /** Excel believes that there was a 29 February 1900: days before it are one off. */
  private String toTag(double value) {
    if (value < 1 || value > LETZTER_TAG) {
      return toText(BigDecimal.valueOf(value));
    }
    LocalDate first =
        ab1904
            ? LocalDate.of(1904, 1, 1)
            : value < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    LocalDateTime time = first.atStartOfDay().plusSeconds(Math.round(value * SEKUNDEN));
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
