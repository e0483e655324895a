package de.lebenslagen.notebook.sql;

import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.zugriff.Teilung;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.query.Katalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a begun query may go on: inside quotes with names of areas and indicators, behind a table and
 * a dot with its columns, else with columns of the named tables, tables, and words of SQL.
 */
final class SqlVervollstaendigung {

  private static final int HOECHSTENS = 100;
  private static final Pattern WORT = Pattern.compile("[\\p{L}\\p{N}_]*$");
  private static final Pattern PUNKT = Pattern.compile("([a-z0-9_]+)\\.[\\p{L}\\p{N}_]*$");
  private static final Pattern TEXT = Pattern.compile("'([^']*)$");
  private static final List<String> WOERTER =
      List.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP BY ALL",
          "ORDER BY",
          "LIMIT",
          "JOIN",
          "USING",
          "WITH",
          "AND",
          "OR",
          "NOT",
          "IN",
          "BETWEEN",
          "LIKE",
          "AS",
          "DISTINCT",
          "HAVING",
          "UNION ALL",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "summe(",
          "count(*)",
          "avg(",
          "round(");

  private final Tuer tuer;
  private final List<String> geteilte;
  private final Katalog katalog;

  /**
   * @param geteilte names of shared tables
   */
  SqlVervollstaendigung(Tuer tuer, List<String> geteilte) {
    this.tuer = tuer;
    this.geteilte = geteilte;
    this.katalog = tuer.datenbank().katalog();
  }

  List<Vervollstaendigung> list(String text, int stelle) {
    String davor = text.substring(0, Math.max(0, Math.min(stelle, text.length())));
    if (davor.chars().filter(c -> c == '\'').count() % 2 == 1) {
      Matcher m = TEXT.matcher(davor);
      return m.find() ? begins(names(), m.group(1)) : List.of();
    }
    Matcher punkt = PUNKT.matcher(davor);
    String wort = word(davor);
    if (punkt.find()) {
      if (punkt.group(1).equals(Teilung.DATENBANK)) {
        return begins(geteilte.stream().map(SqlVervollstaendigung::geteilte), wort);
      }
      return begins(spalten(List.of(punkt.group(1))), wort);
    }
    List<String> named =
        katalog.listTabellen().stream()
            .map(Katalog.Tabelle::name)
            .filter(t -> Pattern.compile("\\b" + Pattern.quote(t) + "\\b").matcher(text).find())
            .toList();
    Stream<Vervollstaendigung> all =
        Stream.of(
                spalten(named),
                katalog.listTabellen().stream()
                    .map(t -> new Vervollstaendigung(t.name(), "Tabelle")),
                geteilte.stream()
                    .map(g -> Teilung.DATENBANK + "." + g)
                    .map(SqlVervollstaendigung::geteilte),
                WOERTER.stream().map(w -> new Vervollstaendigung(w, "SQL")))
            .flatMap(s -> s);
    return begins(all, wort);
  }

  private static Vervollstaendigung geteilte(String name) {
    return new Vervollstaendigung(name, "geteilte Tabelle");
  }

  private static String word(String davor) {
    Matcher m = WORT.matcher(davor);
    return m.find() ? m.group() : "";
  }

  private Stream<Vervollstaendigung> spalten(List<String> tabellen) {
    return tabellen.stream()
        .flatMap(t -> katalog.listSpalten(t).stream())
        .map(Katalog.Spalte::name)
        .distinct()
        .map(s -> new Vervollstaendigung(s, "Spalte"));
  }

  private Stream<Vervollstaendigung> names() {
    Stream<String> gebiete =
        tuer.indikatoren().gebiete().list().stream().map(Gebiet::name).distinct();
    Stream<Indikator> indikatoren = tuer.indikatoren().katalog().list().stream();
    return Stream.concat(
        gebiete.map(g -> new Vervollstaendigung(g, "Gebiet")),
        indikatoren.flatMap(
            i ->
                Stream.of(
                    new Vervollstaendigung(i.schluessel().wert(), "Indikator"),
                    new Vervollstaendigung(i.name(), "Indikator"))));
  }

  /** Those that begin so, then those that have it inside. */
  private static List<Vervollstaendigung> begins(Stream<Vervollstaendigung> all, String wort) {
    String wanted = wort.toLowerCase(Locale.GERMANY);
    List<Vervollstaendigung> first = new ArrayList<>();
    List<Vervollstaendigung> inside = new ArrayList<>();
    all.forEach(
        v -> {
          String own = v.wert().toLowerCase(Locale.GERMANY);
          if (own.startsWith(wanted)) {
            first.add(v);
          } else if (!wanted.isEmpty() && own.contains(wanted)) {
            inside.add(v);
          }
        });
    return Stream.concat(first.stream(), inside.stream()).limit(HOECHSTENS).toList();
  }
}
