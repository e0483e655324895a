package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.freigabe.Tabelle;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold what a figure needs.
 *
 * @param schluessel key of the area
 * @param name of the area, as printed
 * @param jahr the Berichtsjahr
 * @param wert a number, or a {@code summe(…)}
 * @param status the {@code wertstatus} beside it; empty where {@code wert} is a sum that has its
 *     own
 */
public record Wertspalten(
    String schluessel, String name, String jahr, String wert, Optional<String> status) {

  /** The columns of the views over the star: raum_id, raum, berichtsjahr, anzahl, wertstatus. */
  public static final Wertspalten STERN =
      new Wertspalten("raum_id", "raum", "berichtsjahr", "anzahl", Optional.of("wertstatus"));

  List<Bildwert> read(Tabelle tabelle) {
    int key = index(tabelle, schluessel);
    int label = index(tabelle, name);
    int year = index(tabelle, jahr);
    int value = index(tabelle, wert);
    Optional<Integer> code = status.map(s -> index(tabelle, s));
    List<Bildwert> result = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Ergebniszeile zeile : tabelle.zeilen()) {
      String area = text(zeile, key);
      if (!seen.add(List.of(area, text(zeile, year)))) {
        throw twice(text(zeile, label), text(zeile, year));
      }
      result.add(
          new Bildwert(
              area,
              text(zeile, label),
              year(text(zeile, year)),
              wert(zeile.wert(value), code.map(c -> text(zeile, c))),
              Optional.empty(),
              Set.of()));
    }
    return result;
  }

  private static int index(Tabelle tabelle, String name) {
    List<String> known = tabelle.spalten().stream().map(s -> s.name()).toList();
    int result = known.indexOf(name);
    if (result < 0) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Für die Abbildung fehlt in der Tabelle die Spalte \"" + name + "\".",
          Vorschlaege.satz(name, known));
    }
    return result;
  }

  private static Abbruch twice(String name, String jahr) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Für " + name + ", " + jahr + " hat die Tabelle mehr als eine Zeile.",
        "Eine Abbildung zeigt je Gebiet und Jahr einen Wert: bitte nach den übrigen Merkmalen"
            + " auswählen oder mit summe(…) zusammenzählen.");
  }

  private static int year(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Als Jahr der Abbildung wird eine ganze Zahl erwartet, gefunden \"" + text + "\".",
          "Bitte die Spalte mit dem Berichtsjahr nennen.",
          e);
    }
  }

  private static String text(Ergebniszeile zeile, int index) {
    return String.valueOf(zeile.wert(index));
  }

  private static Wertstatus wert(@Nullable Object cell, Optional<String> status) {
    if (cell instanceof Wertstatus summe) {
      return summe;
    }
    Optional<Statuscode> code = status.map(s -> Statuscode.valueOf(s.toUpperCase(Locale.ROOT)));
    if (cell instanceof Number number && Double.isFinite(number.doubleValue())) {
      Statuscode kind = code.filter(Statuscode::hasZahl).orElse(Statuscode.ZAHL);
      return Wertstatus.of(kind, OptionalDouble.of(number.doubleValue()), "");
    }
    return Wertstatus.of(
        code.filter(c -> !c.hasZahl()).orElse(Statuscode.NICHT_GELIEFERT),
        OptionalDouble.empty(),
        "In der Tabelle steht kein Wert.");
  }
}
