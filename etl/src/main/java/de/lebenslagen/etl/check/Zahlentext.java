package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Dateiformat;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a number written with the declared decimal and thousands signs and in no other way: digits,
 * groups of three, at most one decimal sign. No exponent, no plus sign, no currency.
 */
final class Zahlentext {

  /** Beyond this many digits a double no longer tells neighbouring counts apart. */
  private static final int MEISTE_ZIFFERN = 15;

  private final char dezimal;
  private final Optional<Character> tausender;

  Zahlentext(Dateiformat format) {
    this.dezimal = format.dezimalzeichen();
    this.tausender = format.tausenderzeichen();
  }

  /** The number, if the text is one. */
  Optional<BigDecimal> find(String text) {
    boolean negative = text.startsWith("-") || text.startsWith("\u2212");
    String rest = negative ? withoutSign(text) : text;
    int at = rest.indexOf(dezimal);
    String whole = at < 0 ? rest : rest.substring(0, at);
    String fraction = at < 0 ? "0" : rest.substring(at + 1);
    Optional<String> digits = ungroup(whole);
    if (digits.isEmpty() || !Zellentext.isDigits(fraction)) {
      return Optional.empty();
    }
    if (digits.get().length() + fraction.length() > 2 * MEISTE_ZIFFERN
        || digits.get().length() > MEISTE_ZIFFERN) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(digits.get() + "." + fraction);
    return Optional.of(negative ? value.negate() : value);
  }

  /**
   * A small number as programs write it, {@code 6.1e-05}: nothing is lost where the exponent is
   * negative. A large one like {@code 5,17E+10} has lost digits and is none.
   */
  Optional<BigDecimal> findKlein(String text) {
    String form = "[-\u2212]?[0-9]\\Q" + dezimal + "\\E?[0-9]{0,17}[eE]-[0-9]{1,2}";
    return text.matches(form)
        ? Optional.of(new BigDecimal(text.replace('\u2212', '-').replace(dezimal, '.')))
        : Optional.empty();
  }

  /** Where blanks group digits, Excel also puts them between sign and number. */
  private String withoutSign(String text) {
    String rest = text.substring(1);
    return tausender.isPresent() && tausender.get() == ' ' ? Zellentext.strip(rest) : rest;
  }

  private Optional<String> ungroup(String whole) {
    if (Zellentext.isDigits(whole)) {
      return Optional.of(whole);
    }
    if (tausender.isEmpty()) {
      return Optional.empty();
    }
    String[] groups = normalizeBlanks(whole).split("\\Q" + tausender.get() + "\\E", -1);
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      boolean lengthFits = i == 0 ? groups[i].length() <= 3 : groups[i].length() == 3;
      if (!Zellentext.isDigits(groups[i]) || !lengthFits) {
        return Optional.empty();
      }
      result.append(groups[i]);
    }
    return Optional.of(result.toString());
  }

  /** A narrow or no-break blank stands for the blank that is declared. */
  private String normalizeBlanks(String whole) {
    return tausender.orElseThrow() == ' '
        ? whole.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2009', ' ')
        : whole;
  }
}
