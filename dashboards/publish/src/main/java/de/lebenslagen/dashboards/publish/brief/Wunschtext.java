package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Zeitregel;
import de.lebenslagen.warehouse.model.Statuscode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A Lieferwunsch in words that a colleague in a department understands. */
final class Wunschtext {

  static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);
  private static final DateTimeFormatter KURZ =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

  private static final Set<Spaltentyp> ZAHLEN =
      Set.of(Spaltentyp.ANZAHL, Spaltentyp.DEZIMAL, Spaltentyp.PROZENT, Spaltentyp.EURO);

  private Wunschtext() {}

  /** What the figures refer to: "Stand 31.12.2025", "Schuljahr 2025/26". */
  static String zeit(Lieferwunsch wunsch) {
    Zeitregel regel = wunsch.datenquelle().zeitbezug();
    int jahr = wunsch.berichtsjahr() - regel.berichtsjahrVersatz();
    return switch (regel.art()) {
      case STICHTAG ->
          regel
              .tag()
              .map(t -> "Stand " + KURZ.format(MonthDay.parse("--" + t).atYear(jahr)))
              .orElse("Stand im Jahr " + jahr);
      case KALENDERJAHR -> "Jahr " + jahr;
      case HALBJAHR -> "beide Halbjahre " + jahr;
      case QUARTAL -> "alle Quartale " + jahr;
      case SCHULJAHR -> "Schuljahr " + doppeljahr(jahr);
      case KITAJAHR -> "Kitajahr " + doppeljahr(jahr);
      case MEHRJAHR -> "mehrere Jahre bis " + jahr;
    };
  }

  /** The school year that ends in the given year. */
  private static String doppeljahr(int ende) {
    return ende - 1 + "/" + String.format(Locale.ROOT, "%02d", ende % 100);
  }

  /** In which form it should come. */
  static String form(Lieferwunsch wunsch) {
    if (wunsch.vorlage().isPresent()) {
      return "beigefügte Excel-Vorlage";
    }
    return Lieferform.of(wunsch.datenquelle());
  }

  /** The columns that are numbers, in words. */
  static List<String> zahlen(Datenquelle datenquelle) {
    return datenquelle.spalten().stream()
        .filter(s -> ZAHLEN.contains(s.typ()))
        .map(Wunschtext::beschreibung)
        .toList();
  }

  /** By what the rows differ, in words. */
  static List<String> gliederung(Datenquelle datenquelle) {
    return datenquelle.spalten().stream()
        .filter(s -> !ZAHLEN.contains(s.typ()))
        .map(Wunschtext::beschreibung)
        .toList();
  }

  private static String beschreibung(Spalte spalte) {
    return spalte.beschreibung().equals(spalte.name())
        ? spalte.name()
        : spalte.beschreibung() + " (Spalte „" + spalte.name() + "“)";
  }

  /** The marks that a cell without a number may hold, each with its meaning. */
  static List<List<String>> zeichen(List<Lieferwunsch> wuensche) {
    Map<Statuscode, Set<String>> byMeaning = new TreeMap<>();
    for (Lieferwunsch wunsch : wuensche) {
      wunsch
          .datenquelle()
          .format()
          .marken()
          .forEach(
              (zeichen, marke) -> {
                if (!zeichen.isEmpty() && !zeichen.equals(Dateiformat.KLAMMERN)) {
                  byMeaning.computeIfAbsent(marke.status(), s -> new TreeSet<>()).add(zeichen);
                }
              });
    }
    return byMeaning.entrySet().stream()
        .map(e -> List.of(String.join(" oder ", e.getValue()), bedeutung(e.getKey())))
        .toList();
  }

  /** As the one who fills in the table would say it. */
  private static String bedeutung(Statuscode status) {
    return switch (status) {
      case GEHEIM_QUELLE -> "geheim";
      case NICHT_GELIEFERT -> "keine Angabe";
      default -> status.bezeichnung();
    };
  }

  static String tag(LocalDate tag) {
    return TAG.format(tag);
  }

  static String anzahl(int zahl, String eines, String viele) {
    return zahl == 1 ? "eine " + eines : Zahlformat.ANZAHL.format(zahl) + " " + viele;
  }
}
