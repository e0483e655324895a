package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of all indicators that a release allows: on every level, in every year and on the
 * Gebietsstand on which something was published.
 *
 * @param indikatoren those with values, in the order of the catalogue
 * @param werte by indicator, area, year
 */
public record Wertestoff(List<Indikator> indikatoren, List<Indikatorwert> werte) {

  /** Where and when something was published. */
  private record Stelle(String raumgliederung, LocalDate gebietsstand, String ebene, int jahr) {

    static Stelle of(Indikatorwert wert) {
      RaumId raum = wert.gebiet().raeume().get(0);
      return new Stelle(
          raum.raumgliederung(), raum.gebietsstand(), raum.ebene(), wert.berichtsjahr());
    }
  }

  /** The values of one indicator at one place and time; of no use where none was delivered. */
  private record Gruppe(String indikator, Stelle stelle) {}

  public Wertestoff {
    indikatoren = List.copyOf(indikatoren);
    werte = List.copyOf(werte);
  }

  /** Computes those of all indicators behind the door {@code freigabe}. */
  static Wertestoff read(Datenbank datenbank, Indikatorkatalog katalog, String programmversion) {
    return read(datenbank, katalog, katalog.list(), programmversion);
  }

  /**
   * Computes those of some indicators behind the door {@code freigabe}.
   *
   * @param katalog where an index finds its parts
   */
  public static Wertestoff read(
      Datenbank datenbank,
      Indikatorkatalog katalog,
      List<Indikator> indikatoren,
      String programmversion) {
    Indikatorrechnung rechnung =
        new Indikatorrechnung(new Kennzahlen(datenbank), katalog::get, programmversion);
    Set<Stelle> stellen = readStellen(datenbank);
    List<Indikatorwert> all = new ArrayList<>();
    for (Wertauswahl auswahl : listAuswahlen(stellen)) {
      rechnung.compute(indikatoren, auswahl).list().stream()
          .filter(w -> stellen.contains(Stelle.of(w)))
          .forEach(all::add);
    }
    List<Indikatorwert> werte = keepDelivered(all);
    Set<String> present = new HashSet<>();
    werte.forEach(w -> present.add(w.indikator().wert()));
    return new Wertestoff(
        indikatoren.stream().filter(i -> present.contains(i.schluessel().wert())).toList(), werte);
  }

  private static Set<Stelle> readStellen(Datenbank datenbank) {
    String sql =
        """
        SELECT DISTINCT a.raumgliederung::VARCHAR, a.gebietsstand, a.ebene::VARCHAR,
               u.berichtsjahr::INTEGER
        FROM meta.lieferumfang u
        JOIN dim_aufgliederung a
          ON a.datenquelle = u.datenquelle AND a.aufgliederung = u.aufgliederung
        ORDER BY ALL
        """;
    Set<Stelle> result = new LinkedHashSet<>();
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      for (Ergebniszeile z : ergebnis.list()) {
        result.add(
            new Stelle(
                String.valueOf(z.wert(0)),
                LocalDate.parse(String.valueOf(z.wert(1))),
                String.valueOf(z.wert(2)),
                Integer.parseInt(String.valueOf(z.wert(3)))));
      }
    }
    return result;
  }

  /**
   * Per level and Gebietsstand the years of which something was published there. A release holds no
   * weights between Gebietsstände, so each is asked for by itself.
   */
  private static List<Wertauswahl> listAuswahlen(Set<Stelle> stellen) {
    Map<Zielebene, SortedMap<LocalDate, SortedSet<Integer>>> ebenen = new LinkedHashMap<>();
    for (Stelle s : stellen) {
      ebenen
          .computeIfAbsent(Zielebene.of(s.raumgliederung(), s.ebene()), e -> new TreeMap<>())
          .computeIfAbsent(s.gebietsstand(), g -> new TreeSet<>())
          .add(s.jahr());
    }
    List<Wertauswahl> result = new ArrayList<>();
    ebenen.forEach(
        (ebene, staende) ->
            staende.forEach(
                (stand, jahre) ->
                    result.add(
                        Wertauswahl.of(
                            staende.size() > 1 ? ebene.withGebietsstand(stand) : ebene, jahre))));
    return result;
  }

  /** Where an indicator has neither a number nor a hidden one, it was not published. */
  private static List<Indikatorwert> keepDelivered(List<Indikatorwert> all) {
    Set<Gruppe> delivered = new HashSet<>();
    for (Indikatorwert wert : all) {
      Statuscode code = wert.wert().code();
      if (code.hasZahl() || code == Statuscode.GESPERRT || code == Statuscode.GEHEIM_QUELLE) {
        delivered.add(gruppe(wert));
      }
    }
    return all.stream()
        .filter(w -> delivered.contains(gruppe(w)))
        .sorted(
            Comparator.comparing(Indikatorwert::indikator)
                .thenComparing(Indikatorwert::gebiet)
                .thenComparing(Indikatorwert::berichtsjahr))
        .toList();
  }

  private static Gruppe gruppe(Indikatorwert wert) {
    return new Gruppe(wert.indikator().wert(), Stelle.of(wert));
  }
}
