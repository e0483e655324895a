package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Why cells of the views in a query are empty: an answer that shows only numbers would pass over
 * the reason.
 */
final class NichtGeliefertes {

  private static final Pattern SICHT = Pattern.compile("\\b[a-z][a-z0-9_]*__[a-z0-9_]+\\b");

  private NichtGeliefertes() {}

  /** A line per view of the query and reason. */
  static List<String> list(Datenbank datenbank, String sql) {
    TreeSet<String> named = new TreeSet<>();
    SICHT.matcher(sql).results().map(MatchResult::group).forEach(named::add);
    if (named.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    datenbank.katalog().listTabellen().stream()
        .map(t -> t.name())
        .filter(named::contains)
        .forEach(view -> lines.addAll(listGruende(datenbank, view)));
    return lines;
  }

  private static List<String> listGruende(Datenbank datenbank, String view) {
    try (Ergebnis gruende =
        datenbank.query(
            "SELECT status_grund::VARCHAR, count(*) FROM "
                + view
                + " WHERE wertstatus = 'NICHT_GELIEFERT' AND status_grund IS NOT NULL"
                + " GROUP BY ALL ORDER BY ALL")) {
      return gruende.list().stream().map(z -> line(view, z)).toList();
    }
  }

  private static String line(String view, Ergebniszeile zeile) {
    return view
        + ": "
        + Zahlwort.format(
            Integer.parseInt(String.valueOf(zeile.wert(1))), "Wert gilt", "Werte gelten")
        + " als nicht geliefert: "
        + TerminalTabelle.clean(String.valueOf(zeile.wert(0)));
  }
}
