package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlantwort;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlquelle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The counts behind a set of indicators: each selection is asked once, however many indicators use
 * it, all in few statements.
 */
final class Kennzahlvorrat {

  private final Wertauswahl auswahl;
  private final Map<Schluessel, SortedSet<Integer>> bedarf = new LinkedHashMap<>();
  private final Map<Schluessel, Kennzahlantwort> antworten = new HashMap<>();
  private final Map<Spaltenschluessel, Zellspalte> spalten = new ConcurrentHashMap<>();

  Kennzahlvorrat(Wertauswahl auswahl) {
    this.auswahl = auswahl;
  }

  private record Schluessel(
      String gegenstand, Optional<String> datenquelle, Map<String, Set<String>> merkmale) {

    static Schluessel of(Summand s) {
      return new Schluessel(s.gegenstand(), s.datenquelle(), s.merkmale());
    }
  }

  private record Spaltenschluessel(Schluessel auswahl, Set<Zeitart> arten) {}

  /** Notes that a selection is needed for these years. */
  void request(Summand summand, Set<Integer> jahre) {
    bedarf.computeIfAbsent(Schluessel.of(summand), s -> new TreeSet<>()).addAll(jahre);
  }

  /** Asks for all that was requested. */
  void load(Kennzahlquelle quelle) {
    List<Schluessel> keys = new ArrayList<>(bedarf.keySet());
    List<Kennzahlantwort> found =
        quelle.answerAll(
            keys.stream()
                .map(
                    k ->
                        new Kennzahlauswahl(
                            k.gegenstand(),
                            k.datenquelle(),
                            k.merkmale(),
                            auswahl.ziel(),
                            Optional.empty(),
                            Objects.requireNonNull(bedarf.get(k))))
                .toList());
    for (int i = 0; i < keys.size(); i++) {
      antworten.put(keys.get(i), found.get(i));
    }
  }

  /** The areas that have a value of any selection, without those that collect the unassigned. */
  SortedMap<RaumId, String> listRaeume() {
    Map<RaumId, String> result = new HashMap<>();
    antworten.values().forEach(a -> a.werte().forEach(w -> result.put(w.raum(), w.name())));
    result.keySet().removeIf(RaumId::isNichtZuordenbar);
    return new TreeMap<>(result);
  }

  Kennzahlantwort getAntwort(Summand summand) {
    return Objects.requireNonNull(antworten.get(Schluessel.of(summand)), "not requested");
  }

  private boolean isDelivered(Summand summand) {
    return getAntwort(summand).werte().stream().anyMatch(w -> w.zeitbezug().isPresent());
  }

  /** The first form of which something was delivered; where there is none, the first. */
  Zaehlung choose(Zaehlung zaehlung) {
    if (zaehlung.gleichwertig().isEmpty()) {
      return zaehlung;
    }
    List<Summand> form =
        zaehlung.listFormen().stream()
            .filter(f -> f.stream().allMatch(this::isDelivered))
            .findFirst()
            .orElse(zaehlung.summanden());
    return new Zaehlung(zaehlung.bezeichnung(), form);
  }

  /** What a selection has in a kind of time, in all areas and years; made once. */
  Zellspalte getSpalte(Summand summand, Set<Zeitart> arten) {
    return spalten.computeIfAbsent(
        new Spaltenschluessel(Schluessel.of(summand), Set.copyOf(arten)),
        k -> Zellspalte.of(getAntwort(summand), arten));
  }
}
