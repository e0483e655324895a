package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes all weights that follow from what is declared: both ways, from the larger Ebenen whose
 * parts are known, over several Gebietsstände, and for what could not be assigned. What is declared
 * wins over what is derived, a short way over a long one.
 */
final class Umrechnungsabschluss {

  /** From an Ebene of one Gebietsstand to one of another. */
  private record Richtung(LocalDate von, String vonEbene, LocalDate nach, String nachEbene) {}

  private final List<Gebietsstand> staende;
  private final Map<Richtung, Map<RaumId, List<Raumumrechnung>>> tabellen = new LinkedHashMap<>();

  private Umrechnungsabschluss(Collection<Gebietsstand> staende) {
    this.staende = List.copyOf(staende);
  }

  static List<Raumumrechnung> close(
      Collection<Gebietsstand> staende, Collection<Umrechnungsgrundlage> grundlagen) {
    Umrechnungsabschluss abschluss = new Umrechnungsabschluss(staende);
    grundlagen.forEach(g -> abschluss.add(g));
    grundlagen.stream()
        .filter(g -> g.verfahren() != Umrechnungsverfahren.GEWICHTE)
        .map(Umrechnungsgrundlage::umgekehrt)
        .forEach(abschluss::add);
    grundlagen.forEach(g -> abschluss.addGroessere(g));
    grundlagen.stream()
        .map(Umrechnungsgrundlage::umgekehrt)
        .forEach(g -> abschluss.addGroessere(g));
    abschluss.chain();
    return abschluss.list();
  }

  private void add(Umrechnungsgrundlage g) {
    List<Ueberschneidung> massen =
        g.verfahren() == Umrechnungsverfahren.GLEICH
            ? g.massen().stream().map(u -> new Ueberschneidung(u.von(), u.nach(), 1)).toList()
            : Crosswalk.withFlaechen(g.flaechen(), g.massen());
    put(richtung(g, g.altEbene()), Crosswalk.of(g.verfahren(), massen));
    addUnerreichte(richtung(g, g.altEbene()), g);
  }

  private static Richtung richtung(Umrechnungsgrundlage g, String ebene) {
    return new Richtung(g.alt().gueltigVon(), ebene, g.neu().gueltigVon(), g.neuEbene());
  }

  private void put(Richtung richtung, Crosswalk crosswalk) {
    if (tabellen.containsKey(richtung)) {
      return;
    }
    Map<RaumId, List<Raumumrechnung>> tabelle = new TreeMap<>();
    for (RaumId von : crosswalk.listQuellen()) {
      List<Raumumrechnung> ziele = new ArrayList<>();
      crosswalk
          .listGewichte(von)
          .forEach(
              (nach, w) ->
                  ziele.add(new Raumumrechnung(von, nach, Math.min(1, w), crosswalk.verfahren())));
      tabelle.put(von, ziele);
    }
    tabellen.put(richtung, tabelle);
  }

  /** An area into which nothing goes has 0 cases, not an unknown number. */
  private void addUnerreichte(Richtung richtung, Umrechnungsgrundlage g) {
    Map<RaumId, List<Raumumrechnung>> tabelle = tabellen.getOrDefault(richtung, Map.of());
    Set<RaumId> erreicht = new HashSet<>();
    tabelle.values().forEach(ziele -> ziele.forEach(z -> erreicht.add(z.nach())));
    for (Ueberschneidung u : g.massen()) {
      List<Raumumrechnung> ziele = tabelle.get(u.von());
      if (!erreicht.contains(u.nach()) && ziele != null && !ziele.isEmpty()) {
        ziele.add(new Raumumrechnung(u.von(), u.nach(), 0, g.verfahren()));
      }
    }
  }

  /** From the areas that are put together from those whose residents are known. */
  private void addGroessere(Umrechnungsgrundlage g) {
    if (g.verfahren() == Umrechnungsverfahren.GEWICHTE) {
      return;
    }
    Umrechnungsverfahren verfahren =
        g.verfahren() == Umrechnungsverfahren.GLEICH
            ? Umrechnungsverfahren.EINWOHNER
            : g.verfahren();
    for (Ebene ebene : g.alt().ebenen()) {
      List<Ueberschneidung> massen = sum(g.alt(), ebene, g.massen());
      List<Ueberschneidung> flaechen = sum(g.alt(), ebene, g.flaechen());
      if (ebene.abdeckung() == Abdeckung.VOLLSTAENDIG && !massen.isEmpty()) {
        put(
            richtung(g, ebene.id()),
            Crosswalk.of(verfahren, Crosswalk.withFlaechen(flaechen, massen)));
      }
    }
  }

  private static List<Ueberschneidung> sum(
      Gebietsstand stand, Ebene ebene, List<Ueberschneidung> teile) {
    Map<RaumId, List<Raumzuordnung>> byVon = new TreeMap<>();
    stand.zuordnungen().stream()
        .filter(z -> z.nach().ebene().equals(ebene.id()))
        .filter(z -> z.gueltigBis().equals(stand.gueltigBis()))
        .forEach(z -> byVon.computeIfAbsent(z.von(), k -> new ArrayList<>()).add(z));
    return teile.stream()
        .flatMap(
            u ->
                byVon.getOrDefault(u.von(), List.of()).stream()
                    .map(z -> new Ueberschneidung(z.nach(), u.nach(), u.masse() * z.anteil())))
        .toList();
  }

  /** Two known steps make a third, until nothing is added. */
  private void chain() {
    boolean added = true;
    while (added) {
      List<Richtung> neue = new ArrayList<>();
      for (Richtung erste : List.copyOf(tabellen.keySet())) {
        for (Richtung zweite : List.copyOf(tabellen.keySet())) {
          findGemeinsame(erste, zweite).ifPresent(neue::add);
        }
      }
      added = !neue.isEmpty();
    }
  }

  /** Puts two steps together, where the second goes on from the first and no way is known yet. */
  private Optional<Richtung> findGemeinsame(Richtung erste, Richtung zweite) {
    boolean folgt =
        erste.nach().equals(zweite.von()) && erste.nachEbene().equals(zweite.vonEbene());
    boolean bekannt =
        tabellen.keySet().stream()
            .anyMatch(
                r ->
                    r.von().equals(erste.von())
                        && r.vonEbene().equals(erste.vonEbene())
                        && r.nach().equals(zweite.nach()));
    if (!folgt || bekannt || erste.von().equals(zweite.nach())) {
      return Optional.empty();
    }
    Richtung richtung =
        new Richtung(erste.von(), erste.vonEbene(), zweite.nach(), zweite.nachEbene());
    Map<RaumId, List<Raumumrechnung>> weiter = tabellen.getOrDefault(zweite, Map.of());
    Map<RaumId, List<Raumumrechnung>> tabelle = new TreeMap<>();
    tabellen
        .getOrDefault(erste, Map.of())
        .forEach((von, ziele) -> tabelle.put(von, compose(von, ziele, weiter)));
    tabellen.put(richtung, tabelle);
    return Optional.of(richtung);
  }

  /** Empty where a part of the first step goes to an area from which the second knows no way. */
  private static List<Raumumrechnung> compose(
      RaumId von, List<Raumumrechnung> ziele, Map<RaumId, List<Raumumrechnung>> weiter) {
    SortedMap<RaumId, Double> gewichte = new TreeMap<>();
    Umrechnungsverfahren verfahren = Umrechnungsverfahren.GLEICH;
    for (Raumumrechnung a : ziele) {
      List<Raumumrechnung> naechste = weiter.getOrDefault(a.nach(), List.of());
      if (naechste.isEmpty() && a.gewicht() > 0) {
        return List.of();
      }
      verfahren = verfahren.combine(a.verfahren());
      for (Raumumrechnung b : naechste) {
        verfahren = verfahren.combine(b.verfahren());
        gewichte.merge(b.nach(), a.gewicht() * b.gewicht(), Double::sum);
      }
    }
    List<Raumumrechnung> result = new ArrayList<>();
    for (Map.Entry<RaumId, Double> e : gewichte.entrySet()) {
      result.add(new Raumumrechnung(von, e.getKey(), Math.min(1, e.getValue()), verfahren));
    }
    return result;
  }

  private List<Raumumrechnung> list() {
    List<Raumumrechnung> result = new ArrayList<>();
    tabellen.forEach(
        (richtung, tabelle) -> {
          tabelle.values().forEach(result::addAll);
          findSammelgebiete(richtung).ifPresent(result::add);
        });
    result.sort(Comparator.naturalOrder());
    return List.copyOf(result);
  }

  /** What could not be assigned goes over as it is. */
  private Optional<Raumumrechnung> findSammelgebiete(Richtung richtung) {
    Optional<RaumId> von = findSammelgebiet(richtung.von(), richtung.vonEbene());
    Optional<RaumId> nach = findSammelgebiet(richtung.nach(), richtung.nachEbene());
    return von.isPresent() && nach.isPresent()
        ? Optional.of(new Raumumrechnung(von.get(), nach.get(), 1, Umrechnungsverfahren.GLEICH))
        : Optional.empty();
  }

  private Optional<RaumId> findSammelgebiet(LocalDate stand, String ebene) {
    Stream<Raum> alle =
        staende.stream()
            .filter(s -> s.gueltigVon().equals(stand))
            .flatMap(s -> s.listSammelgebiete().stream());
    return alle.map(Raum::id).filter(id -> id.ebene().equals(ebene)).findFirst();
  }
}
