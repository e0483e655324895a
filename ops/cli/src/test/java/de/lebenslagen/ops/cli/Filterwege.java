package de.lebenslagen.ops.cli;

import de.lebenslagen.ops.cli.Ausgabeweg.Tabellenform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ways into a release that are narrowed until one hidden count, of one person perhaps, is all that
 * is left: through every door that takes a filter.
 */
final class Filterwege {

  private static final Set<String> ABFRAGE = Set.of("AbfrageBefehl", "Freigabeausgabe");

  /** Everything that SQL can say about a few numbers. */
  private static final List<String> KENNWERTE =
      List.of(
          "anzahl, wertstatus",
          "sum(anzahl)::BIGINT, avg(anzahl), min(anzahl), max(anzahl), median(anzahl)",
          "stddev_pop(anzahl), list(anzahl)::VARCHAR, string_agg(anzahl::VARCHAR, '+')",
          "bool_or(anzahl = 1), count(anzahl), count(*) FILTER (WHERE anzahl BETWEEN 1 AND 2)",
          "hash(anzahl), anzahl IS NULL, anzahl + 1, coalesce(anzahl, -1), typeof(anzahl)");

  private Filterwege() {}

  /**
   * The commands.
   *
   * @param ordner where notes may be written that ask the same in SQL and in German
   */
  static List<Ausgabeweg> list(Beweisfall.Einer einer, Path ordner) {
    List<String> fragen = fragen(einer);
    List<Ausgabeweg> result = new ArrayList<>();
    for (String frage : fragen) {
      result.add(befehl("abfrage mit Filter: " + frage, "abfrage", "--tuer", "freigabe", frage));
      result.add(
          new Ausgabeweg(
              "abfrage mit Filter in Datei: " + frage,
              ABFRAGE,
              List.of(
                  "abfrage",
                  "--tuer",
                  "freigabe",
                  frage,
                  "--als",
                  "json",
                  "--nach",
                  "{ziel}/einer.json"),
              Tabellenform.KEINE));
    }
    String jahr = String.valueOf(einer.jahr());
    result.add(befehl("erklaere", "freigabe", "erklaere", einer.gegenstand(), einer.raum(), jahr));
    result.add(notiz(ordner, "sql", fragen.stream().map(f -> "%sozialraum.sql\n" + f).toList()));
    String satz = einer.thema() + " in " + einer.gebiet() + " " + einer.jahr();
    for (String form : List.of("", " als karte", " als verlauf", " als rang", " als tabelle")) {
      result.add(notiz(ordner, "satz" + form, List.of("%sozialraum.indikator\n" + satz + form)));
    }
    return result;
  }

  private static Ausgabeweg notiz(Path ordner, String name, List<String> absaetze) {
    String paragraphs =
        absaetze.stream()
            .map(text -> "{\"text\":\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"}")
            .collect(Collectors.joining(","));
    Path notiz = ordner.resolve("einer-" + name.replace(' ', '-') + ".zpln");
    Testordner.write(notiz, "{\"name\":\"Einer\",\"paragraphs\":[" + paragraphs + "]}");
    return befehl(
        "notiz mit Filter, " + name,
        "notizbuch",
        "fuehre-aus",
        notiz.toString(),
        "--ausgabe",
        "{ziel}/einer.html");
  }

  private static Ausgabeweg befehl(String name, String... worte) {
    return Ausgabeweg.befehl(name, ABFRAGE, worte);
  }

  private static List<String> fragen(Beweisfall.Einer einer) {
    String all = " FROM (" + Ausgabeweg.alles() + ") WHERE ";
    String here = bedingung(einer);
    List<String> fragen = new ArrayList<>();
    KENNWERTE.forEach(kennwert -> fragen.add("SELECT " + kennwert + where(einer)));
    fragen.add("SELECT * EXCLUDE anzahl" + all + here + " AND anzahl BETWEEN 1 AND 2");
    fragen.add("SELECT count(*)" + all + here + " AND NOT (anzahl > 2)");
    fragen.add(
        "SELECT zeitbezug, sum(anzahl)::BIGINT"
            + all
            + "NOT ("
            + here
            + ") GROUP BY ALL ORDER BY ALL");
    return fragen;
  }

  /** The end of a query for that count and nothing else. */
  static String where(Beweisfall.Einer einer) {
    return " FROM (" + Ausgabeweg.alles() + ") WHERE " + bedingung(einer);
  }

  private static String bedingung(Beweisfall.Einer einer) {
    return Stream.of(
            "gegenstand = '" + einer.gegenstand() + "'",
            "raum_id = '" + einer.raum() + "'",
            "zeitbezug LIKE '%" + einer.jahr() + "%'",
            einer.merkmal())
        .collect(Collectors.joining(" AND "));
  }
}
