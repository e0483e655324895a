package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fundstelle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes what stands in the cells of a personenbezogen delivery out of findings: reports are kept,
 * the cells are not. What stands in quotes stays only where the declaration says the same word.
 */
final class Verdeckung {

  private static final String VERDECKT = "\"…\"";

  private final boolean verdeckt;
  private final Set<String> bekannt = new HashSet<>();

  private Verdeckung(boolean verdeckt) {
    this.verdeckt = verdeckt;
  }

  /** Hides nothing, or what the Datenquelle does not know, where its rows are persons. */
  static Verdeckung of(Datenquelle datenquelle) {
    Verdeckung result = new Verdeckung(datenquelle.personenbezogen());
    datenquelle
        .spalten()
        .forEach(
            s -> {
              result.bekannt.add(s.name());
              result.bekannt.addAll(s.codes().keySet());
              result.bekannt.addAll(s.marken().keySet());
            });
    datenquelle
        .raumbezuege()
        .forEach(
            r -> {
              result.bekannt.add(r.raumgliederung());
              result.bekannt.add(r.ebene());
            });
    return result;
  }

  static Verdeckung keine() {
    return new Verdeckung(false);
  }

  /** From now on these words may be shown: the names of columns, once it is sure that they are. */
  void show(Iterable<String> worte) {
    worte.forEach(bekannt::add);
  }

  Befund apply(Befund befund) {
    if (!verdeckt) {
      return befund;
    }
    return new Befund(
        befund.regel(),
        befund.schweregrad(),
        hide(befund.stelle()),
        hide(befund.erwartet()),
        hide(befund.gefunden()),
        hide(befund.abhilfe()),
        befund.anzahl());
  }

  private Fundstelle hide(Fundstelle stelle) {
    return stelle.spalte().isEmpty() || isBekannt(stelle.spalte().get())
        ? stelle
        : stelle.atSpalte("…");
  }

  private boolean isBekannt(String spalte) {
    return bekannt.contains(spalte) || spalte.matches("Nr\\. \\d+") || spalte.equals("fest");
  }

  /** A cell may hold quotes itself: unless there is but a list of known words, all of it goes. */
  private String hide(String text) {
    int first = text.indexOf('"');
    int last = text.lastIndexOf('"');
    if (first < 0 || last > first && isListeBekannter(text.substring(first + 1, last))) {
      return text;
    }
    return text.substring(0, first) + VERDECKT + text.substring(last + 1);
  }

  private boolean isListeBekannter(String zitat) {
    return Arrays.stream(zitat.split("\", \"", -1)).allMatch(bekannt::contains);
  }
}
