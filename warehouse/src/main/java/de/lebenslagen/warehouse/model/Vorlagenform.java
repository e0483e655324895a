package de.lebenslagen.warehouse.model;

import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of a Vorlage, on which the one who writes it and the one who reads it agree: a workbook
 * that a supplier fills in. It is about one Berichtsjahr, so the year is no column of it.
 */
public final class Vorlagenform {

  /** The sheet that is filled in. */
  public static final String DATEN = "Daten";

  /** The sheet that says what the workbook is. */
  public static final String KENNUNG = "Kennung";

  /** Line of the header on {@link #DATEN}, from 1: five lines of text and a blank one before it. */
  public static final int KOPFZEILE = 7;

  /** First cell of the row with the totals. */
  public static final String SUMME = "Summe";

  /** A column beside the keys of areas that helps people and is not read. */
  public static final String GEBIETSNAME = "Name des Gebiets";

  private Vorlagenform() {}

  /** The columns that a supplier sees, in their order: those needed, and those with values. */
  public static List<Spalte> listSpalten(Datenquelle datenquelle) {
    Map<String, String> fest = konstanten(datenquelle, 2000);
    Set<String> werte =
        datenquelle.abbildungen().stream()
            .flatMap(a -> a.werte().stream())
            .map(w -> w.spalte())
            .collect(Collectors.toSet());
    return datenquelle.spalten().stream()
        .filter(s -> !fest.containsKey(s.name()))
        .filter(s -> s.pflicht() || werte.contains(s.name()))
        .toList();
  }

  /** The columns whose value the year of the Vorlage gives. */
  public static Map<String, String> konstanten(Datenquelle datenquelle, int berichtsjahr) {
    return datenquelle
        .zeitbezug()
        .spalte()
        .flatMap(datenquelle::findSpalte)
        .filter(s -> s.typ() == Spaltentyp.JAHR)
        .map(s -> Map.of(s.name(), String.valueOf(jahr(datenquelle, berichtsjahr))))
        .orElse(Map.of());
  }

  /** The year that stands in the time column of a Berichtsjahr: that in which a time begins. */
  public static int jahr(Datenquelle datenquelle, int berichtsjahr) {
    int letztes = berichtsjahr - datenquelle.zeitbezug().berichtsjahrVersatz();
    return switch (datenquelle.zeitbezug().art()) {
      case SCHULJAHR, KITAJAHR -> letztes - 1;
      default -> letztes;
    };
  }

  /** How a filled Vorlage reads. */
  public static Dateiformat format(Datenquelle datenquelle) {
    Dateiformat declared = datenquelle.format();
    return new Dateiformat(
        Dateiart.XLSX,
        "UTF-8",
        ',',
        '"',
        ',',
        Optional.of('.'),
        new Tabellenlage(Optional.of(DATEN), KOPFZEILE, 1, 0, " ", 0, List.of(SUMME)),
        declared.marken(),
        declared.zusaetze());
  }

  /**
   * Tells a damaged Kennung from a whole one. It protects against accidents: who wants to deceive
   * can compute it too, so nothing is believed because of it.
   */
  public static String pruefziffer(String datenquelle, int berichtsjahr) {
    return Pruefsumme.of("vorlage 1 " + datenquelle + " " + berichtsjahr).substring(0, 8);
  }
}
