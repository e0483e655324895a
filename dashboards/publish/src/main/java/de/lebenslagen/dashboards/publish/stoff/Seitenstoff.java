package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that the pages tell, computed from one release and nothing else.
 *
 * @param set whose indicators are told about; empty: those of the catalogue
 * @param blaetter indicators with at least one figure, in the order of the set
 * @param fruehere what was published on earlier boundaries, the last ones first
 * @param schluessel the key figures among them, at most twelve
 * @param luecken indicators without a figure
 * @param quellen Datenquellen with published figures
 * @param altersaufbau where residents were published by age
 * @param indizes what stands behind the figures of each index
 * @param grenzen where the boundaries are from, with licence
 * @param einrichtungen the places that were published; may be none
 */
public record Seitenstoff(
    Optional<Indikatorenset> set,
    Ortslage lage,
    List<Indikatorblatt> blaetter,
    List<FruehererStand> fruehere,
    List<Indikatorblatt> schluessel,
    List<Luecke> luecken,
    List<Quelle> quellen,
    Optional<Altersstand> altersaufbau,
    Map<IndikatorSchluessel, Analyseergebnis> indizes,
    String grenzen,
    Einrichtungsbestand einrichtungen) {

  public Seitenstoff {
    blaetter = List.copyOf(blaetter);
    fruehere = List.copyOf(fruehere);
    schluessel = List.copyOf(schluessel);
    luecken = List.copyOf(luecken);
    quellen = List.copyOf(quellen);
    indizes = Map.copyOf(indizes);
  }

  /**
   * Who counted some values, as they must be named: the Datenquellen of their numerators and
   * denominators, each once. Not the usual sources that the catalogue knows.
   */
  public List<String> listQuellen(Collection<Indikatorwert> werte) {
    Set<String> ids = new HashSet<>();
    werte.forEach(w -> ids.addAll(w.herkunft().datenquellen()));
    return quellen.stream()
        .filter(q -> ids.contains(q.id()))
        .map(Quelle::nachweis)
        .distinct()
        .toList();
  }

  /** Those of an indicator in all its years, on whatever boundaries they were counted. */
  public List<String> listQuellen(Indikatorblatt blatt) {
    List<Indikatorwert> all = new ArrayList<>(blatt.listWerte(blatt.jahre()));
    listFruehere(blatt)
        .forEach(
            f -> {
              Indikatorblatt own = f.find(blatt.schluessel()).orElseThrow();
              all.addAll(own.listWerte(own.jahre()));
            });
    return listQuellen(all);
  }

  /** How a Datenquelle must be named. */
  public String nachweis(String datenquelle) {
    return quellen.stream()
        .filter(q -> q.id().equals(datenquelle))
        .map(Quelle::nachweis)
        .findFirst()
        .orElse(datenquelle);
  }

  public Optional<Indikatorblatt> find(IndikatorSchluessel schluessel) {
    return blaetter.stream().filter(b -> b.indikator().schluessel().equals(schluessel)).findFirst();
  }

  /** The indicators with figures, of one Handlungsfeld. */
  public List<Indikatorblatt> listBlaetter(String handlungsfeld) {
    return blaetter.stream()
        .filter(b -> b.indikator().handlungsfeld().equals(handlungsfeld))
        .toList();
  }

  /** The gaps by Handlungsfeld, in the order of the indicators. */
  public Map<String, List<Luecke>> listLueckenfelder() {
    return luecken.stream()
        .collect(
            Collectors.groupingBy(
                l -> l.indikator().handlungsfeld(), LinkedHashMap::new, Collectors.toList()));
  }

  /** What the indicators were chosen by, in the genitive. */
  public String auswahl() {
    return set.isPresent() ? "des Indikatorensets" : "des Katalogs";
  }

  /** The Handlungsfelder with figures, in the order of the indicators. */
  public List<String> listHandlungsfelder() {
    return blaetter.stream()
        .map(Indikatorblatt::indikator)
        .map(Indikator::handlungsfeld)
        .distinct()
        .toList();
  }

  /** The indicators with figures for areas below the town. */
  public List<Indikatorblatt> listRaumblaetter() {
    return blaetter.stream().filter(b -> !b.isNurStadt()).toList();
  }

  public boolean hasRaumblaetter(String handlungsfeld) {
    return listBlaetter(handlungsfeld).stream().anyMatch(b -> !b.isNurStadt());
  }

  /** All years with figures, as a reader writes them. */
  public String jahresspanne() {
    SortedSet<Integer> jahre = new TreeSet<>();
    blaetter.forEach(b -> jahre.addAll(listJahre(b)));
    return Jahresangabe.format(jahre);
  }

  /** The years of an indicator, as a reader writes them. */
  public String jahre(Indikatorblatt blatt) {
    return Jahresangabe.format(listJahre(blatt));
  }

  /** The years of an indicator, those on earlier boundaries too. */
  public SortedSet<Integer> listJahre(Indikatorblatt blatt) {
    SortedSet<Integer> result = new TreeSet<>(blatt.jahre());
    fruehere.forEach(f -> f.find(blatt.schluessel()).ifPresent(b -> result.addAll(b.jahre())));
    return result;
  }

  /** The earlier boundaries on which an indicator has figures. */
  public List<FruehererStand> listFruehere(Indikatorblatt blatt) {
    return fruehere.stream().filter(f -> f.find(blatt.schluessel()).isPresent()).toList();
  }

  /** Which page shows a year: empty for the present boundaries. */
  public Optional<FruehererStand> findStand(Indikatorblatt blatt, int jahr) {
    return listFruehere(blatt).stream()
        .filter(f -> f.find(blatt.schluessel()).orElseThrow().raumjahre().contains(jahr))
        .findFirst();
  }
}
