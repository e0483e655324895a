package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Lieferumfang.Zelle;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a selection needs in each year, because sources change from year to year: the delivered
 * Auspraegungen that make up the wanted ones, or the reason why there is nothing.
 *
 * @param brauchbar Berichtsjahr → asked Merkmal → Auspraegungen to read
 * @param gruende Berichtsjahr → German sentence why there is no value
 * @param zeiten Zeitbezug → what there is of the wanted cells
 */
record Jahresplan(
    SortedMap<Integer, Map<String, Set<String>>> brauchbar,
    SortedMap<Integer, String> gruende,
    SortedMap<String, Zeit> zeiten) {

  /**
   * What there is at one time.
   *
   * @param zellen how many cells each area must have for a whole value
   * @param lieferungen from which they come, sorted
   */
  record Zeit(int jahr, int zellen, List<LieferungId> lieferungen) {

    static Zeit of(Zelle zelle) {
      return new Zeit(zelle.jahr(), 1, zelle.lieferungen());
    }

    Zeit plus(Zeit other) {
      return new Zeit(
          jahr,
          zellen + other.zellen,
          lieferungen.equals(other.lieferungen)
              ? lieferungen
              : Stream.concat(lieferungen.stream(), other.lieferungen.stream())
                  .distinct()
                  .sorted(Comparator.comparing(LieferungId::wert))
                  .toList());
    }
  }

  static Jahresplan of(List<Zelle> umfang, Kennzahlauswahl auswahl, Aufgliederung aufgliederung) {
    SortedMap<Integer, Map<String, Set<String>>> delivered = delivered(umfang, auswahl);
    Jahresplan plan = new Jahresplan(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
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
    umfang.stream()
        .filter(plan::isWanted)
        .forEach(z -> plan.zeiten.merge(z.zeitbezug(), Zeit.of(z), Zeit::plus));
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
      List<Zelle> umfang, Kennzahlauswahl auswahl) {
    SortedMap<Integer, Map<String, Set<String>>> result = new TreeMap<>();
    for (Zelle zelle : umfang) {
      Map<String, Set<String>> year = result.computeIfAbsent(zelle.jahr(), j -> new TreeMap<>());
      for (String merkmal : auswahl.merkmale().keySet()) {
        year.computeIfAbsent(merkmal, m -> new TreeSet<>()).add(auspraegung(zelle, merkmal));
      }
    }
    return result;
  }

  private static String auspraegung(Zelle zelle, String merkmal) {
    return zelle.auspraegungen().getOrDefault(merkmal, Sternschema.INSGESAMT);
  }

  boolean isWanted(Zelle zelle) {
    Map<String, Set<String>> needed = brauchbar.get(zelle.jahr());
    return needed != null
        && needed.entrySet().stream()
            .allMatch(e -> e.getValue().contains(auspraegung(zelle, e.getKey())));
  }

  /** How many cells each area must have at that time for a whole value. */
  int zellen(String zeitbezug) {
    Zeit zeit = zeiten.get(zeitbezug);
    return zeit == null ? 0 : zeit.zellen();
  }

  /** The kinds of status that occur in the rows to read. */
  Set<Statuscode> listStatus(List<Zelle> umfang) {
    return umfang.stream()
        .filter(this::isWanted)
        .flatMap(z -> z.status().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Statuscode.class)));
  }

  /**
   * The condition for the rows to read, {@code true} where it is all of them: years that need the
   * same are asked together.
   */
  String bedingung(List<Zelle> umfang) {
    Map<Map<String, Set<String>>, Set<Integer>> years = new LinkedHashMap<>();
    brauchbar.forEach((jahr, n) -> years.computeIfAbsent(n, k -> new TreeSet<>()).add(jahr));
    if (years.isEmpty()) {
      return "false";
    }
    boolean all =
        years.size() == 1
            && umfang.stream().map(Zelle::jahr).allMatch(brauchbar.keySet()::contains);
    return years.entrySet().stream()
        .map(
            e ->
                all
                    ? bedingungen(e.getKey(), umfang)
                    : jahre(e.getValue()) + " AND " + bedingungen(e.getKey(), umfang))
        .collect(Collectors.joining(" OR "));
  }

  private static String jahre(Set<Integer> jahre) {
    return "berichtsjahr IN ("
        + jahre.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  private static String bedingungen(Map<String, Set<String>> merkmale, List<Zelle> umfang) {
    List<String> all = new ArrayList<>();
    Map<String, Set<String>> weitere = new TreeMap<>();
    merkmale.forEach(
        (merkmal, auspraegungen) -> {
          if (merkmal.equals(Altersbaender.MERKMAL)) {
            all.add(between(merkmal, auspraegungen, umfang));
          } else if (Sternschema.EIGENE_MERKMALE.contains(merkmal)) {
            all.add(in(merkmal, auspraegungen));
          } else {
            weitere.put(merkmal, auspraegungen);
          }
        });
    if (!weitere.isEmpty()) {
      all.add(in(Sternschema.WEITERE, listWeitere(weitere, umfang)));
    }
    return all.isEmpty() ? "true" : String.join(" AND ", all);
  }

  /**
   * Bands that lie side by side among the delivered ones are one comparison, not many: DuckDB
   * compares the places of ENUM values, and keeps bands in the order of age.
   *
   * @param umfang sorted by band
   */
  private static String between(String merkmal, Set<String> bands, List<Zelle> umfang) {
    List<List<String>> runs = new ArrayList<>();
    boolean open = false;
    for (String band : umfang.stream().map(z -> auspraegung(z, merkmal)).distinct().toList()) {
      boolean wanted = bands.contains(band);
      if (wanted && !open) {
        runs.add(new ArrayList<>());
      }
      if (wanted) {
        runs.get(runs.size() - 1).add(band);
      }
      open = wanted;
    }
    return runs.stream()
        .map(run -> run.size() == 1 ? in(merkmal, Set.of(run.get(0))) : between(merkmal, run))
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String between(String merkmal, List<String> run) {
    return Sql.format(
        "%s BETWEEN %s::auspraegung AND %s::auspraegung",
        Sql.name(merkmal), Sql.literal(run.get(0)), Sql.literal(run.get(run.size() - 1)));
  }

  /** The stored texts that hold the wanted Auspraegungen. */
  private static Set<String> listWeitere(Map<String, Set<String>> merkmale, List<Zelle> umfang) {
    return umfang.stream()
        .filter(
            z ->
                merkmale.entrySet().stream()
                    .allMatch(e -> e.getValue().contains(auspraegung(z, e.getKey()))))
        .map(Zelle::weitere)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String in(String spalte, Set<String> werte) {
    return Sql.name(spalte) + " IN (" + Sql.literals(werte) + ")";
  }
}
