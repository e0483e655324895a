package de.lebenslagen.warehouse.freigabe;

import static de.lebenslagen.warehouse.freigabe.Gebietsnetz.text;

import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.build.Weiteremerkmale;
import de.lebenslagen.warehouse.query.ort.Einrichtungsarten;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a Datenstand tells about single facilities, and by which lists. */
final class Einrichtungsverzeichnis {

  static final String TABELLE = "fct_einrichtung";

  /**
   * An Aufgliederung of a list of facilities.
   *
   * @param stufe key of the {@link Gebietsnetz.Stufe} of the areas that it names
   * @param bekannt whether others have published it
   * @param ausPersonen whether it was counted from rows that are persons
   */
  record Liste(
      String gegenstand,
      String datenquelle,
      String aufgliederung,
      String stufe,
      Set<String> merkmale,
      boolean bekannt,
      boolean ausPersonen) {}

  /** How the numbers of a year came to be; the least sure one counts. */
  record Angabe(Wertart art, int rundung) {

    Angabe with(Angabe other) {
      return new Angabe(
          art.compareTo(other.art) >= 0 ? art : other.art, Math.max(rundung, other.rundung));
    }
  }

  private record Stelle(String datenquelle, String aufgliederung) {}

  private final Map<Stelle, Liste> listen = new LinkedHashMap<>();
  private final Map<Stelle, Map<Integer, Angabe>> angaben = new LinkedHashMap<>();
  private final SortedMap<String, Set<SortedMap<String, String>>> auspraegungen = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> arten = new TreeMap<>();
  private final Set<String> andere;

  private Einrichtungsverzeichnis(Datenbank datenbank) {
    Gebietsnetz.list(
            datenbank,
            """
            SELECT f.datenquelle::VARCHAR, f.aufgliederung::VARCHAR, f.gegenstand::VARCHAR,
                   f.berichtsjahr, f.wert_art::VARCHAR, f.rundung, f.altersgruppe::VARCHAR,
                   f.geschlecht::VARCHAR, f.staatsangehoerigkeit::VARCHAR,
                   f.weitere_merkmale::VARCHAR, coalesce(q.bereits_veroeffentlicht, false),
                   a.merkmale, concat_ws(':', a.raumgliederung, a.gebietsstand, a.ebene),
                   coalesce(q.personenbezogen, false)
            FROM fct_einrichtung f
            LEFT JOIN dim_datenquelle q ON q.datenquelle = f.datenquelle
            JOIN dim_aufgliederung a
              ON a.datenquelle = f.datenquelle AND a.aufgliederung = f.aufgliederung
            GROUP BY ALL ORDER BY ALL
            """)
        .forEach(this::add);
    this.andere = listGezaehlte(datenbank, auspraegungen.keySet());
    readArten(datenbank);
  }

  private void readArten(Datenbank datenbank) {
    Gebietsnetz.list(
            datenbank,
            """
            SELECT DISTINCT f.gegenstand::VARCHAR, e.art::VARCHAR FROM fct_einrichtung f
            JOIN dim_einrichtung e ON e.einrichtung = f.einrichtung
              AND e.datenquelle = f.datenquelle AND e.zeitbezug = f.zeitbezug
            WHERE e.art IS NOT NULL
            """)
        .forEach(
            row -> arten.computeIfAbsent(text(row, 0), g -> new TreeSet<>()).add(text(row, 1)));
    auspraegungen.forEach(
        (gegenstand, told) ->
            told.stream()
                .filter(merkmale -> merkmale.containsKey(Einrichtungsarten.MERKMAL))
                .forEach(
                    merkmale ->
                        arten
                            .computeIfAbsent(gegenstand, g -> new TreeSet<>())
                            .add(merkmale.get(Einrichtungsarten.MERKMAL))));
  }

  /** The kinds of facilities whose figures a Gegenstand holds. */
  SortedSet<String> listArten(String gegenstand) {
    return arten.getOrDefault(gegenstand, new TreeSet<>());
  }

  static Einrichtungsverzeichnis read(Datenbank datenbank) {
    return new Einrichtungsverzeichnis(datenbank);
  }

  private void add(Ergebniszeile row) {
    Stelle stelle = new Stelle(text(row, 0), text(row, 1));
    listen.putIfAbsent(
        stelle,
        new Liste(
            text(row, 2),
            stelle.datenquelle(),
            stelle.aufgliederung(),
            text(row, 12),
            Arrays.stream(text(row, 11).split(","))
                .map(String::strip)
                .filter(m -> !m.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)),
            Boolean.TRUE.equals(row.wert(10)),
            Boolean.TRUE.equals(row.wert(13))));
    angaben
        .computeIfAbsent(stelle, s -> new TreeMap<>())
        .merge(
            Integer.parseInt(text(row, 3)),
            new Angabe(Wertart.valueOf(text(row, 4)), Integer.parseInt(text(row, 5))),
            Angabe::with);
    SortedMap<String, String> merkmale = new TreeMap<>(Weiteremerkmale.parse(text(row, 9)));
    for (int i = 0; i < Sternschema.EIGENE_MERKMALE.size(); i++) {
      merkmale.put(Sternschema.EIGENE_MERKMALE.get(i), text(row, 6 + i));
    }
    merkmale.values().removeIf(Sternschema.INSGESAMT::equals);
    auspraegungen.computeIfAbsent(text(row, 2), g -> new LinkedHashSet<>()).add(merkmale);
  }

  /** Those of these Gegenstaende that any table but that of facilities counts or measures. */
  static Set<String> listGezaehlte(Datenbank datenbank, Collection<String> gegenstaende) {
    Set<String> result = new TreeSet<>();
    for (Sterntabelle tabelle : Sternschema.listFakten()) {
      if (!tabelle.name().equals(TABELLE) && !gegenstaende.isEmpty()) {
        Gebietsnetz.list(
                datenbank,
                Sql.format(
                    "SELECT DISTINCT gegenstand::VARCHAR FROM %s WHERE gegenstand::VARCHAR IN (%s)",
                    tabelle.name(), Sql.literals(gegenstaende)))
            .forEach(row -> result.add(text(row, 0)));
      }
    }
    return result;
  }

  /** All Gegenstaende that were told of single facilities. */
  Set<String> gegenstaende() {
    return auspraegungen.keySet();
  }

  /** Whether something else than a list of facilities tells it too. */
  boolean isAuchGezaehlt(String gegenstand) {
    return andere.contains(gegenstand);
  }

  /** The area systems in which the lists of a Gegenstand place their facilities. */
  SortedSet<String> listGliederungen(String gegenstand) {
    return listen.values().stream()
        .filter(l -> l.gegenstand().equals(gegenstand))
        .map(l -> l.stufe().substring(0, l.stufe().indexOf(':')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The sources of a Gegenstand. */
  SortedSet<String> listDatenquellen(String gegenstand) {
    return listen.values().stream()
        .filter(l -> l.gegenstand().equals(gegenstand))
        .map(Liste::datenquelle)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Optional<Liste> find(String datenquelle, String aufgliederung) {
    return Optional.ofNullable(listen.get(new Stelle(datenquelle, aufgliederung)));
  }

  /** Whether others have published all that this source tells. */
  boolean isBekannt(String datenquelle) {
    return isAny(datenquelle, Liste::bekannt);
  }

  /** Whether this source lists persons: then it counts them, whatever it calls that. */
  boolean isAusPersonen(String datenquelle) {
    return isAny(datenquelle, Liste::ausPersonen);
  }

  private boolean isAny(String datenquelle, Predicate<Liste> property) {
    return listen.values().stream()
        .anyMatch(l -> l.datenquelle().equals(datenquelle) && property.test(l));
  }

  Angabe angabe(Liste liste, int jahr) {
    return angaben
        .getOrDefault(new Stelle(liste.datenquelle(), liste.aufgliederung()), Map.of())
        .getOrDefault(jahr, new Angabe(Wertart.GEZAEHLT, 1));
  }

  /** What was told of a Gegenstand by these Merkmale, each combination once. */
  List<SortedMap<String, String>> listAuspraegungen(String gegenstand, Set<String> merkmale) {
    Set<SortedMap<String, String>> result = new LinkedHashSet<>();
    for (SortedMap<String, String> told : auspraegungen.getOrDefault(gegenstand, Set.of())) {
      if (told.keySet().containsAll(merkmale)) {
        SortedMap<String, String> some = new TreeMap<>(told);
        some.keySet().retainAll(merkmale);
        result.add(some);
      }
    }
    return List.copyOf(result);
  }
}
