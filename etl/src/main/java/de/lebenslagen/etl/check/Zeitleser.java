package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Zeitregel;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the time of a row. */
final class Zeitleser {

  private static final Pattern JAHR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

  private final Zeitregel zeitregel;
  private final Map<Zelle, Zeitbezug> zeitbezuege = new HashMap<>();

  Zeitleser(Datenquelle datenquelle) {
    this.zeitregel = datenquelle.zeitbezug();
  }

  /** The year in the name of a file, as a cell; empty where there is none or more than one. */
  static Optional<Zelle> findJahr(String dateiname) {
    List<String> years = JAHR.matcher(dateiname).results().map(r -> r.group()).distinct().toList();
    return years.size() == 1 ? Optional.of(jahr(Integer.parseInt(years.get(0)))) : Optional.empty();
  }

  /** A year as a cell. */
  static Zelle jahr(int jahr) {
    return new Zelle.Zahl(BigDecimal.valueOf(jahr), Statuscode.ZAHL);
  }

  /** The time of a row from the cell of the time column. */
  Zeitbezug getZeitbezug(Zelle zelle) {
    return zeitbezuege.computeIfAbsent(zelle, this::toZeitbezug);
  }

  private Zeitbezug toZeitbezug(Zelle zelle) {
    if (zelle instanceof Zelle.Tag day) {
      return fromTag(day.tag());
    }
    if (zelle instanceof Zelle.Zahl year) {
      return fromJahr(year.zahl().intValueExact());
    }
    throw new IllegalStateException("The time column must hold a year or a day: " + zelle);
  }

  private Zeitbezug fromTag(LocalDate tag) {
    return switch (zeitregel.art()) {
      case STICHTAG -> Zeitbezug.stichtag(tag);
      case KALENDERJAHR -> Zeitbezug.kalenderjahr(tag.getYear());
      case HALBJAHR -> Zeitbezug.halbjahr(tag.getYear(), (tag.getMonthValue() + 5) / 6);
      case QUARTAL -> Zeitbezug.quartal(tag.getYear(), (tag.getMonthValue() + 2) / 3);
      default -> throw new IllegalStateException("Not from a day: " + zeitregel.art());
    };
  }

  private Zeitbezug fromJahr(int jahr) {
    return switch (zeitregel.art()) {
      case STICHTAG ->
          Zeitbezug.stichtag(
              zeitregel.tag().map(t -> MonthDay.parse("--" + t)).orElseThrow().atYear(jahr));
      case KALENDERJAHR -> Zeitbezug.kalenderjahr(jahr);
      case SCHULJAHR -> Zeitbezug.schuljahr(jahr);
      case KITAJAHR -> Zeitbezug.kitajahr(jahr);
      default -> throw new IllegalStateException("Not from a year: " + zeitregel.art());
    };
  }

  int berichtsjahr(Zeitbezug zeitbezug) {
    return zeitbezug.bis().getYear() + zeitregel.berichtsjahrVersatz();
  }
}
