package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fundstelle;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what stands in the cells of a personenbezogen delivery out of findings: reports are kept,
 * the cells are not. What stands in quotes stays only where the declaration says the same word.
 */
final class Verdeckung {

  private static final Pattern ZITAT = Pattern.compile("\"[^\"]*\"");
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

  private String hide(String text) {
    Matcher matcher = ZITAT.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String quoted = matcher.group();
      boolean keep = bekannt.contains(quoted.substring(1, quoted.length() - 1));
      matcher.appendReplacement(result, Matcher.quoteReplacement(keep ? quoted : VERDECKT));
    }
    return matcher.appendTail(result).toString();
  }
}
