package de.lebenslagen.warehouse.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/**
 * What a value refers to in time: a day (stock) or a period (flow).
 *
 * @param von first day, included
 * @param bis last day, included; equals {@code von} for a STICHTAG
 */
public record Zeitbezug(Zeitart art, LocalDate von, LocalDate bis)
    implements Comparable<Zeitbezug> {

  private static final int ERSTES_JAHR = 1800;
  private static final int LETZTES_JAHR = 2200;

  public Zeitbezug {
    if (von.isAfter(bis)) {
      throw new IllegalArgumentException("Zeitbezug: von " + von + " is after bis " + bis + ".");
    }
    if (art == Zeitart.STICHTAG && !von.equals(bis)) {
      throw new IllegalArgumentException("A STICHTAG is one day, found " + von + " to " + bis);
    }
    if (von.getYear() < ERSTES_JAHR || bis.getYear() > LETZTES_JAHR) {
      throw new IllegalArgumentException(
          "Years must lie in " + ERSTES_JAHR + " to " + LETZTES_JAHR + ", found " + von);
    }
  }

  public static Zeitbezug stichtag(LocalDate tag) {
    return new Zeitbezug(Zeitart.STICHTAG, tag, tag);
  }

  public static Zeitbezug kalenderjahr(int jahr) {
    return months(Zeitart.KALENDERJAHR, LocalDate.of(jahr, 1, 1), 12);
  }

  /**
   * @param nummer 1 or 2
   */
  public static Zeitbezug halbjahr(int jahr, int nummer) {
    requireWithin("Halbjahr", nummer, 2);
    return months(Zeitart.HALBJAHR, LocalDate.of(jahr, nummer * 6 - 5, 1), 6);
  }

  /**
   * @param nummer 1 to 4
   */
  public static Zeitbezug quartal(int jahr, int nummer) {
    requireWithin("Quartal", nummer, 4);
    return months(Zeitart.QUARTAL, LocalDate.of(jahr, nummer * 3 - 2, 1), 3);
  }

  /** The school year that begins on 1 August of the given year. */
  public static Zeitbezug schuljahr(int beginn) {
    return months(Zeitart.SCHULJAHR, LocalDate.of(beginn, Month.AUGUST, 1), 12);
  }

  /** The Kita year that begins on 1 August of the given year. */
  public static Zeitbezug kitajahr(int beginn) {
    return months(Zeitart.KITAJAHR, LocalDate.of(beginn, Month.AUGUST, 1), 12);
  }

  /** Whole years, both included. */
  public static Zeitbezug mehrjahr(int von, int bis) {
    return new Zeitbezug(Zeitart.MEHRJAHR, LocalDate.of(von, 1, 1), LocalDate.of(bis, 12, 31));
  }

  /** By hand, for times are looked up row by row: what the compiler makes is slow at the start. */
  @Override
  public int hashCode() {
    return 31 * von.hashCode() + bis.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Zeitbezug z && von.equals(z.von) && bis.equals(z.bis) && art == z.art;
  }

  private static Zeitbezug months(Zeitart art, LocalDate von, int months) {
    return new Zeitbezug(art, von, von.plusMonths(months).minusDays(1));
  }

  private static void requireWithin(String what, int nummer, int most) {
    if (nummer < 1 || nummer > most) {
      throw new IllegalArgumentException(what + " must be 1 to " + most + ", found " + nummer);
    }
  }

  /**
   * The key in tables, file names and commands, for instance {@code stichtag_2021-12-31}, {@code
   * kalenderjahr_2021}, {@code quartal_2021-3}, {@code schuljahr_2021-22}, {@code
   * mehrjahr_2018-2022}. Keys of one Zeitart sort by time.
   */
  public String schluessel() {
    String name = art.name().toLowerCase(Locale.ROOT) + "_";
    int jahr = von.getYear();
    return name
        + switch (art) {
          case STICHTAG -> von.toString();
          case KALENDERJAHR -> String.valueOf(jahr);
          case HALBJAHR -> jahr + "-" + (von.getMonthValue() + 5) / 6;
          case QUARTAL -> jahr + "-" + (von.getMonthValue() + 2) / 3;
          case SCHULJAHR, KITAJAHR ->
              jahr + "-" + String.format(Locale.ROOT, "%02d", (jahr + 1) % 100);
          case MEHRJAHR -> jahr + "-" + bis.getYear();
        };
  }

  /** Reads what {@link #schluessel()} gives. */
  public static Zeitbezug parse(String schluessel) {
    int strich = schluessel.indexOf('_');
    try {
      Zeitart art = Zeitart.valueOf(schluessel.substring(0, strich).toUpperCase(Locale.ROOT));
      Zeitbezug result = parse(art, schluessel.substring(strich + 1));
      if (result.schluessel().equals(schluessel)) {
        return result;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException("No Zeitbezug: \"" + schluessel + "\"", e);
    }
    throw new IllegalArgumentException("No Zeitbezug: \"" + schluessel + "\"");
  }

  private static Zeitbezug parse(Zeitart art, String text) {
    int jahr = Integer.parseInt(text.substring(0, 4));
    return switch (art) {
      case STICHTAG -> stichtag(LocalDate.parse(text));
      case KALENDERJAHR -> kalenderjahr(jahr);
      case HALBJAHR -> halbjahr(jahr, Integer.parseInt(text.substring(5)));
      case QUARTAL -> quartal(jahr, Integer.parseInt(text.substring(5)));
      case SCHULJAHR -> schuljahr(jahr);
      case KITAJAHR -> kitajahr(jahr);
      case MEHRJAHR -> mehrjahr(jahr, Integer.parseInt(text.substring(5)));
    };
  }

  /** When, as part of a German sentence: am 31.12.2022, im Jahr 2022, im 2. Quartal 2022. */
  public String wann() {
    int jahr = von.getYear();
    return switch (art) {
      case STICHTAG ->
          String.format(
              Locale.GERMANY, "am %d.%d.%d", von.getDayOfMonth(), von.getMonthValue(), jahr);
      case KALENDERJAHR -> "im Jahr " + jahr;
      case HALBJAHR -> "im " + (von.getMonthValue() + 5) / 6 + ". Halbjahr " + jahr;
      case QUARTAL -> "im " + (von.getMonthValue() + 2) / 3 + ". Quartal " + jahr;
      case SCHULJAHR ->
          String.format(Locale.GERMANY, "im Schuljahr %d/%02d", jahr, bis.getYear() % 100);
      case KITAJAHR ->
          String.format(Locale.GERMANY, "im Kitajahr %d/%02d", jahr, bis.getYear() % 100);
      case MEHRJAHR -> "in den Jahren " + jahr + " bis " + bis.getYear();
    };
  }

  @Override
  public int compareTo(Zeitbezug other) {
    int byBis = bis.compareTo(other.bis);
    int byArt = byBis != 0 ? byBis : art.compareTo(other.art);
    return byArt != 0 ? byArt : von.compareTo(other.von);
  }
}
