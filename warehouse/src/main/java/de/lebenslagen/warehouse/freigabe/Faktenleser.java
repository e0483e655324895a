package de.lebenslagen.warehouse.freigabe;

import static de.lebenslagen.warehouse.freigabe.Gebietsnetz.text;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads from a Datenstand the counts that a release needs. */
final class Faktenleser {

  /** Tables of people and cases: what disclosure control is about. */
  private static final Set<String> ZAEHLUNGEN =
      Set.of("fct_einwohnerbestand", "fct_bewegung", "fct_leistungsbezug", "fct_zaehlung");

  /** Amounts of money: released only where the policy says who contributes. */
  private static final String AUSGABEN = "fct_ausgabe";

  private final Datenbank datenbank;
  private final Set<String> groessen;

  /**
   * @param groessen Gegenstaende that are sums of amounts, or belong to the rule about them
   */
  Faktenleser(Datenbank datenbank, Set<String> groessen) {
    this.datenbank = datenbank;
    this.groessen = groessen;
  }

  /**
   * A counted or measured thing.
   *
   * @param additivZeit whether periods add up
   */
  record Gegenstand(String id, boolean additivRaum, boolean additivMerkmale, boolean additivZeit) {}

  /** All that is counted or measured, by id. */
  SortedMap<String, Gegenstand> gegenstaende() {
    SortedMap<String, Gegenstand> result = new TreeMap<>();
    for (Ergebniszeile row :
        Gebietsnetz.list(
            datenbank,
            "SELECT gegenstand::VARCHAR, additiv_raum, additiv_merkmale, additiv_zeit"
                + " FROM dim_gegenstand")) {
      result.put(
          text(row, 0),
          new Gegenstand(
              text(row, 0),
              Boolean.TRUE.equals(row.wert(1)),
              Boolean.TRUE.equals(row.wert(2)),
              Boolean.TRUE.equals(row.wert(3))));
    }
    return result;
  }

  /**
   * Those of these Gegenstaende that are no counts of people in one area: moves, amounts of money.
   * What {@link Messwerte} says of rates and means, and {@link Einrichtungszahlen} of facilities,
   * is another matter.
   */
  Set<String> listOhneFallzahl(Collection<String> gegenstaende) {
    Set<String> result = new TreeSet<>();
    for (Sterntabelle tabelle : Sternschema.listFakten()) {
      boolean amounts = tabelle.name().equals(AUSGABEN);
      boolean facilities = tabelle.name().equals(Einrichtungsverzeichnis.TABELLE);
      if (!ZAEHLUNGEN.contains(tabelle.name()) && !isMesswert(tabelle.name()) && !facilities) {
        Gebietsnetz.list(
                datenbank,
                Sql.format(
                    "SELECT DISTINCT gegenstand::VARCHAR FROM %s WHERE gegenstand::VARCHAR IN (%s)",
                    tabelle.name(), Sql.literals(gegenstaende)))
            .stream()
            .map(row -> text(row, 0))
            .filter(gegenstand -> !(amounts && groessen.contains(gegenstand)))
            .forEach(result::add);
      }
    }
    return result;
  }

  private static boolean isMesswert(String tabelle) {
    return tabelle.equals(Messwerte.TABELLE);
  }

  /** The facts of these Gegenstaende in these Berichtsjahre, in the order of the star. */
  List<Quellzeile> read(Collection<String> gegenstaende, Collection<Integer> jahre) {
    List<Quellzeile> result = new ArrayList<>();
    if (gegenstaende.isEmpty() || jahre.isEmpty()) {
      return result;
    }
    for (Sterntabelle tabelle : Sternschema.listFakten()) {
      boolean counts = ZAEHLUNGEN.contains(tabelle.name()) || isMesswert(tabelle.name());
      Collection<String> wanted = counts ? gegenstaende : List.of();
      if (tabelle.name().equals(AUSGABEN)) {
        wanted = gegenstaende.stream().filter(groessen::contains).toList();
      }
      if (!wanted.isEmpty()) {
        for (Ergebniszeile row : Gebietsnetz.list(datenbank, sql(tabelle.name(), wanted, jahre))) {
          result.add(zeile(tabelle.name(), row));
        }
      }
    }
    result.addAll(new Nullzeilen(datenbank).list(result));
    return result;
  }

  private static String sql(
      String tabelle, Collection<String> gegenstaende, Collection<Integer> jahre) {
    return Sql.format(
        """
        SELECT f.datenquelle::VARCHAR, f.aufgliederung::VARCHAR, f.gegenstand::VARCHAR,
               f.raum_id::VARCHAR, f.zeitbezug::VARCHAR, f.berichtsjahr, f.altersgruppe::VARCHAR,
               f.geschlecht::VARCHAR, f.staatsangehoerigkeit::VARCHAR, f.weitere_merkmale::VARCHAR,
               f.%s, f.wertstatus::VARCHAR, f.status_grund, f.wert_art::VARCHAR, f.rundung,
               coalesce(q.bereits_veroeffentlicht, false), coalesce(a.vollstaendig, false),
               coalesce(a.vorrang, 0)
        FROM %s f
        LEFT JOIN dim_datenquelle q ON q.datenquelle = f.datenquelle
        LEFT JOIN dim_aufgliederung a
          ON a.datenquelle = f.datenquelle AND a.aufgliederung = f.aufgliederung
        WHERE f.gegenstand::VARCHAR IN (%s) AND f.berichtsjahr IN (%s)
        ORDER BY f.datenquelle::VARCHAR, f.aufgliederung::VARCHAR, f.raum_id::VARCHAR,
                 f.zeitbezug::VARCHAR, f.altersgruppe::VARCHAR, f.geschlecht::VARCHAR,
                 f.staatsangehoerigkeit::VARCHAR, f.weitere_merkmale::VARCHAR
        """,
        isMesswert(tabelle) ? "wert" : "anzahl",
        tabelle,
        Sql.literals(gegenstaende),
        jahre.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static Quellzeile zeile(String tabelle, Ergebniszeile row) {
    Zellort ort = new Zellort(text(row, 2), text(row, 3), text(row, 4), merkmale(row));
    return new Quellzeile(
        tabelle,
        text(row, 0),
        text(row, 1),
        ort,
        Integer.parseInt(text(row, 5)),
        row.wert(10) instanceof Number n && !isMesswert(tabelle)
            ? OptionalLong.of(n.longValue())
            : OptionalLong.empty(),
        Statuscode.valueOf(text(row, 11)),
        Optional.ofNullable(row.wert(12)).map(Object::toString).orElse(""),
        text(row, 13),
        Integer.parseInt(text(row, 14)),
        Boolean.TRUE.equals(row.wert(15)),
        Boolean.TRUE.equals(row.wert(16)),
        Long.parseLong(text(row, 17)),
        row.wert(10) instanceof Number n && isMesswert(tabelle)
            ? Optional.of(BigDecimal.valueOf(n.doubleValue()))
            : Optional.empty());
  }

  private static SortedMap<String, String> merkmale(Ergebniszeile row) {
    SortedMap<String, String> merkmale = new TreeMap<>();
    for (int i = 0; i < Sternschema.EIGENE_MERKMALE.size(); i++) {
      merkmale.put(Sternschema.EIGENE_MERKMALE.get(i), text(row, 6 + i));
    }
    merkmale.putAll(parseWeitere(text(row, 9)));
    merkmale.values().removeIf(Sternschema.INSGESAMT::equals);
    return merkmale;
  }

  private static Map<String, String> parseWeitere(String weitere) {
    Map<String, String> result = new TreeMap<>();
    for (String pair : weitere.split(";")) {
      int equal = pair.indexOf('=');
      if (equal > 0) {
        result.put(pair.substring(0, equal), pair.substring(equal + 1));
      }
    }
    return result;
  }
}
