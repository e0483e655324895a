package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.value.Zellspalte.Zelle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlantwort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What {@link Indikatorrechnung} computed, and how. */
public final class Indikatorwerte {

  private final Map<IndikatorSchluessel, List<Indikatorwert>> werte;
  private final Map<IndikatorSchluessel, Map<Stelle, Indikatorwert>> index =
      new ConcurrentHashMap<>();
  private final Kennzahlvorrat vorrat;

  /**
   * @param werte in the order of the indicators; those of each by area and year
   */
  Indikatorwerte(Map<IndikatorSchluessel, List<Indikatorwert>> werte, Kennzahlvorrat vorrat) {
    this.werte = Collections.unmodifiableMap(werte);
    this.vorrat = vorrat;
  }

  private record Stelle(List<RaumId> gebiet, int jahr) {}

  /** All values, by indicator, area, year. */
  public List<Indikatorwert> list() {
    return werte.values().stream().flatMap(List::stream).toList();
  }

  /** The values of one indicator. */
  public List<Indikatorwert> list(IndikatorSchluessel indikator) {
    return werte.getOrDefault(indikator, List.of());
  }

  /** The values of one indicator and year, one per area. */
  public List<Indikatorwert> list(IndikatorSchluessel indikator, int jahr) {
    return list(indikator).stream().filter(w -> w.berichtsjahr() == jahr).toList();
  }

  /** The areas, groups last. */
  public List<Gebiet> listGebiete() {
    return werte.values().stream()
        .findFirst()
        .map(first -> first.stream().map(Indikatorwert::gebiet).distinct().toList())
        .orElse(List.of());
  }

  public Optional<Indikatorwert> find(
      IndikatorSchluessel indikator, Gebiet gebiet, int berichtsjahr) {
    return Optional.ofNullable(
        index
            .computeIfAbsent(indikator, this::createIndex)
            .get(new Stelle(gebiet.raeume(), berichtsjahr)));
  }

  private Map<Stelle, Indikatorwert> createIndex(IndikatorSchluessel indikator) {
    Map<Stelle, Indikatorwert> result = new HashMap<>();
    list(indikator).forEach(w -> result.put(new Stelle(w.gebiet().raeume(), w.berichtsjahr()), w));
    return result;
  }

  /** The years in which an indicator has a number anywhere. */
  public SortedSet<Integer> listJahre(IndikatorSchluessel indikator) {
    SortedSet<Integer> result = new TreeSet<>();
    list(indikator).stream()
        .filter(w -> w.wert().findZahl().isPresent())
        .forEach(w -> result.add(w.berichtsjahr()));
    return result;
  }

  /** The stock that went into a count, where the year has several. */
  private static Optional<Zelle> findTag(Zellspalte spalte, RaumId raum, int jahr, Teilwert teil) {
    return teil.zeitbezuege().stream()
        .filter(z -> z.art() == Zeitart.STICHTAG && z.bis().getYear() == jahr)
        .findFirst()
        .flatMap(z -> spalte.find(raum, z.bis()));
  }

  /** The cells that make up a numerator or denominator. */
  public List<Rechenschritt> listSchritte(Indikatorwert wert, Teilwert teil, int jahre) {
    List<Rechenschritt> result = new ArrayList<>();
    for (Summand summand : teil.zaehlung().summanden()) {
      Kennzahlantwort antwort = vorrat.getAntwort(summand);
      for (int back = 0; back < jahre; back++) {
        int jahr = wert.berichtsjahr() - summand.jahresversatz() - back;
        Zellspalte spalte = vorrat.getSpalte(summand, Set.of(Zeitart.values()));
        for (Zelle zelle :
            spalte.list(wert.gebiet(), jahr, raum -> findTag(spalte, raum, jahr, teil))) {
          result.add(new Rechenschritt(summand, antwort, jahr, zelle.kennzahl(), zelle.wert()));
        }
      }
    }
    return result;
  }
}
