package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Zeitart;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a cell into a year or a day, or reports why that is impossible. */
final class Zeitzelle {

  static final int ERSTES_JAHR = 1900;
  static final int LETZTES_JAHR = 2100;

  private static final Set<Zeitart> SOMMERJAHRE = Set.of(Zeitart.SCHULJAHR, Zeitart.KITAJAHR);
  private static final Pattern UEBER_SILVESTER =
      Pattern.compile("([0-9]{4})\\s?[/–-]\\s?((?:[0-9]{2}){1,2})");
  private static final DateTimeFormatter DEUTSCH =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Zeitart art;

  Zeitzelle(Zeitart art) {
    this.art = art;
  }

  /** A year; where years begin in summer, the one in which {@code 2024/25} begins. */
  Optional<Zelle> readJahr(String text, Zellmeldung meldung) {
    String digits = Zellentext.withoutDecimalZeros(findBeginn(text).orElse(text));
    if (digits.length() == 4 && Zellentext.isDigits(digits)) {
      int jahr = Integer.parseInt(digits);
      if (jahr >= ERSTES_JAHR && jahr <= LETZTES_JAHR) {
        return Optional.of(new Zelle.Zahl(BigDecimal.valueOf(jahr), Statuscode.ZAHL));
      }
    }
    meldung.report(
        Zellregel.TYP,
        "ein Jahr zwischen " + ERSTES_JAHR + " und " + LETZTES_JAHR,
        Zellentext.quote(text),
        "Bitte das Jahr mit vier Ziffern schreiben.");
    return Optional.empty();
  }

  static Optional<Zelle> readTag(String text, Zellmeldung meldung) {
    for (DateTimeFormatter form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DEUTSCH)) {
      try {
        LocalDate tag = LocalDate.parse(text, form);
        if (tag.getYear() >= ERSTES_JAHR && tag.getYear() <= LETZTES_JAHR) {
          return Optional.of(new Zelle.Tag(tag));
        }
      } catch (DateTimeException e) {
        // the next form may fit; when none does it is reported below
      }
    }
    meldung.report(
        Zellregel.TYP,
        "ein Tag wie 31.12.2022 oder 2022-12-31",
        Zellentext.quote(text),
        "Bitte den Tag so schreiben.");
    return Optional.empty();
  }

  private Optional<String> findBeginn(String text) {
    Matcher matcher = UEBER_SILVESTER.matcher(text);
    if (!SOMMERJAHRE.contains(art) || !matcher.matches()) {
      return Optional.empty();
    }
    int begin = Integer.parseInt(matcher.group(1));
    int end = Integer.parseInt(matcher.group(2));
    boolean consecutive = end == begin + 1 || end == (begin + 1) % 100;
    return consecutive ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
