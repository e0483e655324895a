package de.lebenslagen.warehouse.lieferplan;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Rhythmus.Takt;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which delivery is due when, by the rhythm of the Datenquellen and by what is there.
 *
 * <p>Expected is every Berichtsjahr from the first that was delivered to the last that is over; of
 * a Datenquelle that never delivered the last one only. What comes once is expected once, what
 * comes without a rhythm is never expected; nothing is after the end of a Datenquelle, and of one
 * that has ended and never delivered nothing at all.
 *
 * @param zeilen by Datenquelle and Berichtsjahr
 */
public record Lieferplan(List<Planzeile> zeilen) {

  /** How many days before its day a delivery is called due. */
  private static final int VORLAUF_TAGE = 30;

  public Lieferplan {
    zeilen = List.copyOf(zeilen);
  }

  /** The plan as it stands on a day. */
  public static Lieferplan of(
      List<Datenquelle> datenquellen, List<Eingang> eingaenge, LocalDate heute) {
    List<Planzeile> zeilen = new ArrayList<>();
    for (Datenquelle datenquelle : datenquellen) {
      Map<Integer, Integer> geliefert =
          eingaenge.stream()
              .filter(e -> e.datenquelle().equals(datenquelle.id()))
              .distinct()
              .collect(
                  Collectors.groupingBy(
                      e -> berichtsjahr(datenquelle, e),
                      TreeMap::new,
                      Collectors.summingInt(e -> 1)));
      years(datenquelle, geliefert, heute)
          .forEach(jahr -> zeilen.add(zeile(datenquelle, jahr, geliefert, heute)));
    }
    zeilen.sort(
        Comparator.comparing((Planzeile z) -> z.datenquelle().id())
            .thenComparing(Planzeile::berichtsjahr));
    return new Lieferplan(zeilen);
  }

  private static int berichtsjahr(Datenquelle datenquelle, Eingang eingang) {
    return eingang.zeitbezug().bis().getYear() + datenquelle.zeitbezug().berichtsjahrVersatz();
  }

  private static List<Integer> years(
      Datenquelle datenquelle, Map<Integer, Integer> geliefert, LocalDate heute) {
    Takt takt = datenquelle.rhythmus().takt();
    int over = heute.getYear() - 1;
    int last = datenquelle.letztesBerichtsjahr().map(j -> Math.min(j, over)).orElse(over);
    List<Integer> delivered = List.copyOf(geliefert.keySet());
    if (takt == Takt.UNREGELMAESSIG || takt == Takt.EINMALIG && !delivered.isEmpty()) {
      return delivered;
    }
    if (delivered.isEmpty()) {
      return last < over ? List.of() : List.of(last);
    }
    List<Integer> result = new ArrayList<>();
    int end = Math.max(last, delivered.get(delivered.size() - 1));
    for (int jahr = delivered.get(0); jahr <= end; jahr++) {
      result.add(jahr);
    }
    return result;
  }

  private static Planzeile zeile(
      Datenquelle datenquelle, int jahr, Map<Integer, Integer> geliefert, LocalDate heute) {
    int expected = perYear(datenquelle.rhythmus().takt());
    int delivered = geliefert.getOrDefault(jahr, 0);
    Optional<LocalDate> due = datenquelle.rhythmus().faellig().map(f -> day(f, jahr + 1));
    boolean isVorLetztem = geliefert.keySet().stream().anyMatch(j -> j > jahr);
    Planstand stand =
        delivered >= expected ? Planstand.GELIEFERT : open(isVorLetztem, due, jahr, heute);
    return new Planzeile(datenquelle, jahr, due, Math.max(expected, delivered), delivered, stand);
  }

  private static Planstand open(
      boolean isVorLetztem, Optional<LocalDate> due, int jahr, LocalDate heute) {
    if (isVorLetztem) {
      return Planstand.LUECKE;
    }
    if (due.isEmpty()) {
      return jahr < heute.getYear() ? Planstand.OFFEN : Planstand.KOMMT;
    }
    if (due.get().isBefore(heute)) {
      return Planstand.UEBERFAELLIG;
    }
    return due.get().isAfter(heute.plusDays(VORLAUF_TAGE)) ? Planstand.KOMMT : Planstand.FAELLIG;
  }

  private static int perYear(Takt takt) {
    return switch (takt) {
      case HALBJAEHRLICH -> 2;
      case QUARTALSWEISE -> 4;
      case MONATLICH -> 12;
      case JAEHRLICH, EINMALIG, UNREGELMAESSIG -> 1;
    };
  }

  /** The last day of February where the 29th does not exist. */
  private static LocalDate day(String monatTag, int jahr) {
    try {
      return MonthDay.parse("--" + monatTag).atYear(jahr);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a month and day: " + monatTag, e);
    }
  }

  /** What someone has to ask for now, the most urgent first. */
  public List<Planzeile> listZuTun() {
    return zeilen.stream()
        .filter(z -> z.stand().isZuTun())
        .sorted(
            Comparator.comparing(Planzeile::stand)
                .reversed()
                .thenComparing(z -> z.faelligAm().orElse(LocalDate.MAX))
                .thenComparing(z -> z.datenquelle().id())
                .thenComparing(Planzeile::berichtsjahr))
        .toList();
  }

  /** Years that are missing between others. */
  public List<Planzeile> listLuecken() {
    return zeilen.stream().filter(z -> z.stand() == Planstand.LUECKE).toList();
  }
}
