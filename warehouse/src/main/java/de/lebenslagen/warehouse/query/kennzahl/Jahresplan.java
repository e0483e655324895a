package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a selection needs in each year, because sources change from year to year: the delivered
 * Auspraegungen that make up the wanted ones, or the reason why there is nothing.
 *
 * @param brauchbar Berichtsjahr → asked Merkmal → Auspraegungen to read
 * @param gruende Berichtsjahr → German sentence why there is no value
 */
record Jahresplan(
    SortedMap<Integer, Map<String, Set<String>>> brauchbar, SortedMap<Integer, String> gruende) {

  static Jahresplan of(
      Verzeichnis verzeichnis, Kennzahlauswahl auswahl, Aufgliederung aufgliederung) {
    SortedMap<Integer, Map<String, Set<String>>> delivered =
        delivered(verzeichnis, auswahl, aufgliederung);
    Jahresplan plan = new Jahresplan(new TreeMap<>(), new TreeMap<>());
    for (int jahr : auswahl.jahre()) {
      Map<String, Set<String>> vorhanden = delivered.get(jahr);
      if (vorhanden == null) {
        plan.gruende.put(
            jahr,
            Sql.format("Für %s wurde in %s nichts geliefert.", jahr, aufgliederung.bezeichnung()));
      } else {
        plan.add(jahr, auswahl.merkmale(), vorhanden);
      }
    }
    return plan;
  }

  private void add(int jahr, Map<String, Set<String>> gesucht, Map<String, Set<String>> vorhanden) {
    Map<String, Set<String>> needed = new TreeMap<>();
    for (Map.Entry<String, Set<String>> merkmal : gesucht.entrySet()) {
      Set<String> found = vorhanden.getOrDefault(merkmal.getKey(), Set.of());
      Optional<Set<String>> parts =
          merkmal.getKey().equals(Altersbaender.MERKMAL)
              ? Altersbaender.compose(merkmal.getValue(), found)
              : Optional.of(merkmal.getValue()).filter(found::containsAll);
      if (parts.isEmpty()) {
        gruende.put(
            jahr,
            Sql.format(
                "%s %s lässt sich für %s aus den gelieferten Ausprägungen %s nicht genau"
                    + " zusammensetzen.",
                merkmal.getKey(), String.join(", ", merkmal.getValue()), jahr, found));
        return;
      }
      needed.put(merkmal.getKey(), parts.get());
    }
    brauchbar.put(jahr, needed);
  }

  /** Berichtsjahr → asked Merkmal → delivered Auspraegungen. */
  private static SortedMap<Integer, Map<String, Set<String>>> delivered(
      Verzeichnis verzeichnis, Kennzahlauswahl auswahl, Aufgliederung aufgliederung) {
    List<String> merkmale = new ArrayList<>(auswahl.merkmale().keySet());
    String columns = merkmale.stream().map(m -> ", " + Sql.name(m)).collect(Collectors.joining());
    String sql =
        Sql.format(
            """
            SELECT DISTINCT berichtsjahr%s FROM %s JOIN dim_weitere_merkmale USING (%s)
            WHERE datenquelle = %s AND aufgliederung = %s
            """,
            columns,
            aufgliederung.tabelle(),
            Sternschema.WEITERE,
            Sql.literal(aufgliederung.datenquelle()),
            Sql.literal(aufgliederung.id()));
    SortedMap<Integer, Map<String, Set<String>>> result = new TreeMap<>();
    for (Ergebniszeile zeile : verzeichnis.list(sql)) {
      Map<String, Set<String>> year =
          result.computeIfAbsent(Integer.valueOf(text(zeile, 0)), j -> new TreeMap<>());
      for (int i = 0; i < merkmale.size(); i++) {
        year.computeIfAbsent(merkmale.get(i), m -> new TreeSet<>()).add(text(zeile, i + 1));
      }
    }
    return result;
  }

  /** The condition for the rows to read. */
  String bedingung() {
    return brauchbar.isEmpty()
        ? "false"
        : brauchbar.entrySet().stream()
            .map(e -> "berichtsjahr = " + e.getKey() + bedingungen(e.getValue()))
            .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String bedingungen(Map<String, Set<String>> merkmale) {
    return merkmale.entrySet().stream()
        .map(e -> " AND " + Sql.name(e.getKey()) + " IN (" + Sql.literals(e.getValue()) + ")")
        .collect(Collectors.joining());
  }
}
