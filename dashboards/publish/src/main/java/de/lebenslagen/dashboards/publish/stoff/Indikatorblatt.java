package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.indicator.value.Rangfolge;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One indicator with all that the pages say about it. Areas are compared as one family, because a
 * reader looks for the one that stands out.
 */
public final class Indikatorblatt {

  private static final int SPANNE_JAHRE = 5;

  private final Indikator indikator;
  private final Map<Gebiet, Map<Integer, Indikatorwert>> werte = new HashMap<>();
  private final List<Gebiet> raeume;
  private final Optional<Gebiet> stadt;
  private final SortedSet<Integer> jahre = new TreeSet<>();
  private final SortedSet<Integer> raumjahre = new TreeSet<>();
  private final Map<Gebiet, Vergleich> stadtvergleiche = new HashMap<>();
  private final Map<Gebiet, Vergleich> aenderungDerStadt = new HashMap<>();
  private final Map<Gebiet, Vergleich> aenderungen = new HashMap<>();
  private boolean aenderungenGeprueft;
  private final Map<Integer, Rangfolge> raenge = new TreeMap<>();

  Indikatorblatt(
      Indikator indikator,
      List<Gebiet> raeume,
      Optional<Gebiet> stadt,
      Collection<Indikatorwert> werte) {
    this.indikator = indikator;
    this.raeume = List.copyOf(raeume);
    this.stadt = stadt;
    for (Indikatorwert wert : werte) {
      this.werte
          .computeIfAbsent(wert.gebiet(), g -> new TreeMap<>())
          .put(wert.berichtsjahr(), wert);
      if (wert.wert().findZahl().isPresent()) {
        jahre.add(wert.berichtsjahr());
        if (!stadt.equals(Optional.of(wert.gebiet()))) {
          raumjahre.add(wert.berichtsjahr());
        }
      }
    }
    if (!jahre.isEmpty()) {
      compare();
    }
  }

  private void compare() {
    for (int jahr : raumjahre) {
      raenge.put(jahr, Rangfolge.of(list(jahr)));
    }
    findStadt(jahr()).ifPresent(this::compareToStadt);
    stadt.ifPresent(
        s -> basisjahr().ifPresent(b -> compareToBasis(List.of(s), b, aenderungDerStadt)));
  }

  private void compareToStadt(Indikatorwert town) {
    Vergleichsfamilie familie = new Vergleichsfamilie();
    list(jahr()).forEach(w -> familie.addGanzes(indikator, w, town));
    familie.judge().forEach(v -> stadtvergleiche.put(v.wert().gebiet(), v));
  }

  private void compareToBasis(List<Gebiet> gebiete, int basis, Map<Gebiet, Vergleich> result) {
    Vergleichsfamilie familie = new Vergleichsfamilie();
    gebiete.forEach(g -> addJahre(familie, g, basis));
    familie.judge().forEach(v -> result.put(v.wert().gebiet(), v));
  }

  private void addJahre(Vergleichsfamilie familie, Gebiet gebiet, int basis) {
    Optional<Indikatorwert> now = find(gebiet, jahr());
    Optional<Indikatorwert> then = find(gebiet, basis);
    if (now.isPresent() && then.isPresent()) {
      familie.addJahre(indikator, now.get(), then.get());
    }
  }

  public Indikator indikator() {
    return indikator;
  }

  public String schluessel() {
    return indikator.schluessel().wert();
  }

  public List<Gebiet> raeume() {
    return raeume;
  }

  public Optional<Gebiet> stadt() {
    return stadt;
  }

  /** The years in which there is a number for an area or the town. */
  public SortedSet<Integer> jahre() {
    return jahre;
  }

  /** The years in which there is a number for an area below the town. */
  public SortedSet<Integer> raumjahre() {
    return raumjahre;
  }

  /** Whether there are figures for the town alone. */
  public boolean isNurStadt() {
    return raumjahre.isEmpty();
  }

  /** The year that is shown first: the last with figures for areas, else for the town. */
  public int jahr() {
    return raumjahre.isEmpty() ? jahre.last() : raumjahre.last();
  }

  /** What the last year is compared with: five years before, else the first year with figures. */
  public OptionalInt basisjahr() {
    if (jahre.contains(jahr() - SPANNE_JAHRE)) {
      return OptionalInt.of(jahr() - SPANNE_JAHRE);
    }
    return jahre.first() < jahr() ? OptionalInt.of(jahre.first()) : OptionalInt.empty();
  }

  public Optional<Indikatorwert> find(Gebiet gebiet, int jahr) {
    return Optional.ofNullable(werte.getOrDefault(gebiet, Map.of()).get(jahr));
  }

  public Optional<Indikatorwert> findStadt(int jahr) {
    return stadt.flatMap(s -> find(s, jahr));
  }

  /** The values of all areas below the town in a year, in the order of the areas. */
  public List<Indikatorwert> list(int jahr) {
    return raeume.stream().flatMap(r -> find(r, jahr).stream()).toList();
  }

  /** The values of all areas and the town in some years. */
  public List<Indikatorwert> listWerte(Collection<Integer> wanted) {
    return Stream.concat(raeume.stream(), stadt.stream())
        .flatMap(g -> wanted.stream().flatMap(j -> find(g, j).stream()))
        .toList();
  }

  public Optional<Rang> findRang(Gebiet gebiet, int jahr) {
    return Optional.ofNullable(raenge.get(jahr)).flatMap(r -> r.find(gebiet));
  }

  /** The area against the town in {@link #jahr()}. */
  public Optional<Vergleich> findStadtvergleich(Gebiet gebiet) {
    return Optional.ofNullable(stadtvergleiche.get(gebiet));
  }

  /** The area or town in {@link #jahr()} against {@link #basisjahr()}. */
  public Optional<Vergleich> findAenderung(Gebiet gebiet) {
    return Optional.ofNullable(
        stadt.equals(Optional.of(gebiet))
            ? aenderungDerStadt.get(gebiet)
            : aenderungen().get(gebiet));
  }

  /** Those of all areas, tested when the first is asked for: hundreds of exact tests take time. */
  private synchronized Map<Gebiet, Vergleich> aenderungen() {
    if (!aenderungenGeprueft) {
      basisjahr().ifPresent(b -> compareToBasis(raeume, b, aenderungen));
      aenderungenGeprueft = true;
    }
    return aenderungen;
  }

  /** What can be said about an area or the town, each sentence with its test. */
  public List<Aussage> listAussagen(Gebiet gebiet) {
    List<Aussage> result = new ArrayList<>();
    findStadtvergleich(gebiet).ifPresent(v -> result.add(Aussagen.ofGebiet(indikator, v)));
    findAenderung(gebiet)
        .filter(v -> v.mit().wert().findZahl().isPresent())
        .ifPresent(v -> result.add(Aussagen.ofZeit(indikator, Aussage.Art.SEIT_BEGINN, v)));
    return result;
  }
}
