package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Zeitregel;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    Dateiformat format = wunsch.datenquelle().format();
    return switch (format.art()) {
      case XLSX -> "Excel-Mappe";
      case CSV -> "CSV (" + format.zeichensatz() + ", " + trenner(format) + ")";
      case GENESIS_FFCSV -> "flache CSV aus GENESIS";
      case GENESIS_KLASSISCH -> "CSV aus GENESIS";
      case GEOJSON -> "GeoJSON";
    };
  }

  private static String trenner(Dateiformat format) {
    return switch (format.trennzeichen()) {
      case ';' -> "Semikolon";
      case ',' -> "Komma";
      case '\t' -> "Tabulator";
      default -> "Trennzeichen " + format.trennzeichen();
    };
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
    List<List<String>> rows = new ArrayList<>();
    for (Lieferwunsch wunsch : wuensche) {
      wunsch.datenquelle().format().marken().entrySet().stream()
          .filter(e -> !e.getKey().isEmpty() && !e.getKey().equals(Dateiformat.KLAMMERN))
          .map(e -> List.of(e.getKey(), e.getValue().status().bezeichnung()))
          .filter(row -> !rows.contains(row))
          .forEach(rows::add);
    }
    rows.sort(Comparator.comparing(row -> row.get(0)));
    return rows;
  }

  static String tag(LocalDate tag) {
    return TAG.format(tag);
  }

  static String anzahl(int zahl, String eines, String viele) {
    return zahl == 1 ? "eine " + eines : Zahlformat.ANZAHL.format(zahl) + " " + viele;
  }
}
