package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.Artmenge;
import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.gestaltung.Ortszeichen;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facilities of one kind, of the last list that names it. */
public final class Einrichtungsgruppe {

  private final String marke;
  private final String titel;
  private final Ortszeichen zeichen;
  private final LocalDate stand;
  private final LocalDate gebietsstand;
  private final List<Einrichtungseintrag> eintraege;
  private final Map<String, List<Einrichtungseintrag>> nachRaum = new HashMap<>();

  /**
   * @param marke what stands for the kind in addresses and names of files
   * @param titel of the kind in the singular, German
   * @param stand day of the list, or the last one of its period
   * @param gebietsstand of the present areas
   * @param eintraege by name
   */
  Einrichtungsgruppe(
      String marke,
      String titel,
      Ortszeichen zeichen,
      LocalDate stand,
      LocalDate gebietsstand,
      List<Einrichtungseintrag> eintraege) {
    this.marke = marke;
    this.titel = titel;
    this.zeichen = zeichen;
    this.stand = stand;
    this.gebietsstand = gebietsstand;
    this.eintraege = List.copyOf(eintraege);
    for (Einrichtungseintrag e : this.eintraege) {
      e.findRaum(gebietsstand)
          .ifPresent(r -> nachRaum.computeIfAbsent(r, k -> new ArrayList<>()).add(e));
    }
  }

  public String marke() {
    return marke;
  }

  public String titel() {
    return titel;
  }

  /** The kind in the plural; where that isn't known, as it is. */
  public String mehrzahl() {
    return Artmenge.mehrzahl(titel);
  }

  public Ortszeichen zeichen() {
    return zeichen;
  }

  /** Day of the list, or the last one of its period. */
  public LocalDate stand() {
    return stand;
  }

  /** Of the present areas. */
  public LocalDate gebietsstand() {
    return gebietsstand;
  }

  /** Day of the list, as a reader writes it. */
  public String tag() {
    return Werttext.tag(stand);
  }

  /** All of them, by name, those without a point or outside the town too. */
  public List<Einrichtungseintrag> eintraege() {
    return eintraege;
  }

  /** How many, as a reader writes it. */
  public String anzahl() {
    return Zahlformat.ANZAHL.format(eintraege.size());
  }

  /** Those in one of the present areas, by name. */
  public List<Einrichtungseintrag> listIn(Gebiet raum) {
    return List.copyOf(nachRaum.getOrDefault(raum.schluessel(), List.of()));
  }

  /** Those that stand on the map: in one of the present areas, with a point. */
  public List<Einrichtungseintrag> listVerortete() {
    return eintraege.stream()
        .filter(e -> e.punkt().isPresent() && e.findRaum(gebietsstand).isPresent())
        .toList();
  }

  /** Those whose list names no point. */
  public List<Einrichtungseintrag> listOhnePunkt() {
    return eintraege.stream().filter(e -> e.punkt().isEmpty()).toList();
  }

  /** Those that lie in none of the present areas. */
  public List<Einrichtungseintrag> listAusserhalb() {
    return eintraege.stream()
        .filter(e -> e.punkt().isPresent() && e.findRaum(gebietsstand).isEmpty())
        .toList();
  }

  /** How many lie in each area of a Gebietsstand, by the last part of the area's key. */
  public SortedMap<String, Integer> countNachRaum(LocalDate welcher) {
    SortedMap<String, Integer> result = new TreeMap<>();
    eintraege.forEach(
        e ->
            e.findRaum(welcher)
                .ifPresent(
                    r -> result.merge(r.substring(r.lastIndexOf(':') + 1), 1, Integer::sum)));
    return result;
  }
}
