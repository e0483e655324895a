package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One area system of a Datenstand.
 *
 * @param eintraege the areas of its latest Gebietsstand
 * @param rollen of the Ebenen of that Gebietsstand
 * @param staende the Gebietsstände on which it has areas to plan with
 * @param hatZahlen whether anything was counted in it
 */
record Gebietssystem(
    String id,
    List<Eintrag> eintraege,
    Set<EbenenRolle> rollen,
    SortedSet<LocalDate> staende,
    boolean hatZahlen) {

  /** Stands between the name of a system and of its Ebene. */
  static final String TRENNER = ":";

  /** An area and what its Ebene is for. */
  record Eintrag(RaumId id, String name, EbenenRolle rolle, int rang) {

    Gebiet gebiet() {
      return Gebiet.of(id, name);
    }

    boolean isVergleich() {
      return rolle == EbenenRolle.VERGLEICH;
    }
  }

  private static Gebietssystem of(String id, List<Eintrag> alle, boolean hatZahlen) {
    LocalDate last =
        alle.stream().map(e -> e.id().gebietsstand()).max(Comparator.naturalOrder()).orElseThrow();
    EbenenRolle planned =
        alle.stream().anyMatch(e -> e.rolle() == EbenenRolle.SOZIALRAUM)
            ? EbenenRolle.SOZIALRAUM
            : EbenenRolle.KLEINSTE;
    SortedSet<LocalDate> staende = new TreeSet<>();
    Set<EbenenRolle> rollen = new HashSet<>();
    List<Eintrag> latest = new ArrayList<>();
    for (Eintrag e : alle) {
      if (e.rolle() == planned) {
        staende.add(e.id().gebietsstand());
      }
      if (e.id().gebietsstand().equals(last)) {
        latest.add(e);
        rollen.add(e.rolle());
      }
    }
    return new Gebietssystem(id, latest, rollen, staende, hatZahlen);
  }

  /** Those of a query file, by name. */
  static List<Gebietssystem> readAll(Datenbank datenbank) {
    String sql =
        """
        SELECT r.raum_id::VARCHAR, r.name, e.rolle::VARCHAR, e.rang::INTEGER
        FROM dim_raum r JOIN dim_ebene e
          ON e.raumgliederung = r.raumgliederung AND e.gebietsstand = r.gebietsstand
             AND e.ebene = r.ebene
        WHERE NOT r.nicht_zuordenbar ORDER BY ALL
        """;
    Map<String, List<Eintrag>> bySystem = new TreeMap<>();
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      for (Ergebniszeile z : ergebnis.list()) {
        Eintrag e = eintrag(z);
        bySystem.computeIfAbsent(e.id().raumgliederung(), g -> new ArrayList<>()).add(e);
      }
    }
    Set<String> counted = readGezaehlte(datenbank);
    return bySystem.entrySet().stream()
        .map(e -> of(e.getKey(), e.getValue(), counted.contains(e.getKey())))
        .toList();
  }

  private static Eintrag eintrag(Ergebniszeile z) {
    return new Eintrag(
        RaumId.parse(String.valueOf(z.wert(0))),
        String.valueOf(z.wert(1)),
        EbenenRolle.valueOf(String.valueOf(z.wert(2))),
        Integer.parseInt(String.valueOf(z.wert(3))));
  }

  private static Set<String> readGezaehlte(Datenbank datenbank) {
    String sql =
        """
        SELECT DISTINCT a.raumgliederung::VARCHAR FROM dim_aufgliederung a
        JOIN meta.lieferumfang u
          ON u.datenquelle = a.datenquelle AND u.aufgliederung = a.aufgliederung
        """;
    Set<String> result = new HashSet<>();
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      ergebnis.list().forEach(z -> result.add(String.valueOf(z.wert(0))));
    }
    return result;
  }

  /**
   * The systems in which a town can plan: the best there are, of which there should be one. What
   * has numbers comes before what is only declared, Sozialräume come before smallest units, and
   * Gemeinde, Kreis and Land come last.
   */
  static List<Gebietssystem> listPlanende(List<Gebietssystem> alle) {
    List<Predicate<Gebietssystem>> order =
        List.of(
            s -> s.hatZahlen() && s.has(EbenenRolle.SOZIALRAUM),
            s -> s.hatZahlen() && s.isEigenes(),
            s -> s.has(EbenenRolle.SOZIALRAUM),
            Gebietssystem::isEigenes,
            Gebietssystem::hatZahlen,
            s -> true);
    return order.stream()
        .map(wanted -> alle.stream().filter(wanted).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean has(EbenenRolle rolle) {
    return rollen.contains(rolle);
  }

  /** Whether it divides the town, unlike the system of Gemeinden, Kreise and Länder. */
  private boolean isEigenes() {
    return has(EbenenRolle.SOZIALRAUM)
        || has(EbenenRolle.STADT)
        || !has(EbenenRolle.VERGLEICH) && has(EbenenRolle.KLEINSTE);
  }

  /** The name of the Ebene to plan with: Sozialraum, else smallest, else the town. */
  String planungsebene() {
    return List.of(EbenenRolle.SOZIALRAUM, EbenenRolle.KLEINSTE, EbenenRolle.STADT).stream()
        .flatMap(rolle -> eintraege.stream().filter(e -> e.rolle() == rolle).min(BY_RANG).stream())
        .findFirst()
        .or(() -> eintraege.stream().min(BY_RANG))
        .orElseThrow()
        .id()
        .ebene();
  }

  private static final Comparator<Eintrag> BY_RANG = Comparator.comparingInt(Eintrag::rang);

  Optional<Gebiet> findStadt() {
    return eintraege.stream()
        .filter(e -> e.rolle() == EbenenRolle.STADT)
        .findFirst()
        .map(Eintrag::gebiet);
  }

  Optional<Zielebene> findEbene(String name) {
    return eintraege.stream()
        .filter(e -> e.id().ebene().equals(name))
        .findFirst()
        .map(e -> ziel(name));
  }

  /** One of its Ebenen, on the last Gebietsstand where it has had several. */
  Zielebene ziel(String ebene) {
    Zielebene ziel = Zielebene.of(id, ebene);
    return staende.size() > 1 ? ziel.withGebietsstand(staende.last()) : ziel;
  }
}
