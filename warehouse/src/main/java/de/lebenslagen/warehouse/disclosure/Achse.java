package de.lebenslagen.warehouse.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One dimension of a table: its Auspraegungen and how they add up, maybe in several ways (two area
 * systems over the same smallest units).
 *
 * @param name of the dimension; tables that name the same one are linked by it
 * @param art what kind of dimension, for proposals
 * @param insgesamt the Auspraegung that holds all others
 * @param hierarchien per hierarchy all its steps
 * @param unveroeffentlicht Auspraegungen that never appear in a publication, such as the overlay of
 *     two area systems
 */
public record Achse(
    String name,
    Art art,
    String insgesamt,
    List<List<Stufe>> hierarchien,
    Set<String> unveroeffentlicht) {

  /** An Auspraegung and the one right above it. */
  public record Stufe(String auspraegung, String darueber) {}

  /** The kind of a dimension: how it is made coarser. */
  public enum Art {
    RAUM("eine höhere Ebene statt der untersten zeigen"),
    ALTER("Altersgruppen zusammenfassen"),
    ZEIT("Zeitabschnitte zusammenfassen"),
    MERKMAL("Ausprägungen zusammenfassen");

    private final String vergroebern;

    Art(String vergroebern) {
      this.vergroebern = vergroebern;
    }
  }

  /** The same dimension with less to see, and the German words for it. */
  record Vergroeberung(String bezeichnung, Achse achse) {}

  public Achse {
    hierarchien = hierarchien.stream().map(List::copyOf).toList();
    unveroeffentlicht = Set.copyOf(unveroeffentlicht);
  }

  /** Insgesamt first, then as declared. */
  List<String> listAuspraegungen() {
    Set<String> all = new LinkedHashSet<>();
    all.add(insgesamt);
    hierarchien.forEach(steps -> steps.forEach(step -> all.add(step.auspraegung())));
    return List.copyOf(all);
  }

  /** The Auspraegungen that no hierarchy divides. */
  Set<String> listBlaetter() {
    Set<String> leaves = new LinkedHashSet<>(listAuspraegungen());
    hierarchien.forEach(steps -> steps.forEach(step -> leaves.remove(step.darueber())));
    return leaves;
  }

  /** Per divided Auspraegung of a hierarchy its parts. */
  static Map<String, List<String>> teile(List<Stufe> hierarchie) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Stufe step : hierarchie) {
      parts.computeIfAbsent(step.darueber(), above -> new ArrayList<>()).add(step.auspraegung());
    }
    return parts;
  }

  /** Per Auspraegung all that contain it, itself included. */
  Map<String, Set<String>> listDarueber() {
    Map<String, Set<String>> containing = new LinkedHashMap<>();
    for (String auspraegung : listAuspraegungen()) {
      Set<String> all = new LinkedHashSet<>(Set.of(auspraegung));
      hierarchien.forEach(hierarchie -> all.addAll(listDarueber(auspraegung, hierarchie)));
      containing.put(auspraegung, all);
    }
    return containing;
  }

  private static Set<String> listDarueber(String auspraegung, List<Stufe> hierarchie) {
    Set<String> above = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(auspraegung));
    while (!open.isEmpty()) {
      String current = open.remove(0);
      hierarchie.stream()
          .filter(step -> step.auspraegung().equals(current) && above.add(step.darueber()))
          .forEach(step -> open.add(step.darueber()));
    }
    return above;
  }

  /** Ways to show less of this dimension; nothing is forgotten, only less is published. */
  List<Vergroeberung> listVergroeberungen() {
    List<Vergroeberung> ways = new ArrayList<>();
    findOhneUnterste()
        .ifPresent(a -> ways.add(new Vergroeberung(name + ": " + art.vergroebern, a)));
    Set<String> all = new LinkedHashSet<>(listAuspraegungen());
    all.remove(insgesamt);
    if (!unveroeffentlicht.containsAll(all)) {
      ways.add(new Vergroeberung(name + ": nur insgesamt zeigen", ohne(all)));
    }
    return ways;
  }

  /** Without the lowest published step, where there is another one above it. */
  private Optional<Achse> findOhneUnterste() {
    Set<String> published = new HashSet<>(listAuspraegungen());
    published.removeAll(unveroeffentlicht);
    Set<String> divided = new HashSet<>();
    Set<String> deep = new LinkedHashSet<>();
    for (List<Stufe> hierarchie : hierarchien) {
      for (Stufe step : hierarchie) {
        if (published.contains(step.auspraegung())) {
          divided.add(step.darueber());
          if (!step.darueber().equals(insgesamt)) {
            deep.add(step.auspraegung());
          }
        }
      }
    }
    deep.removeAll(divided);
    return deep.isEmpty() ? Optional.empty() : Optional.of(ohne(deep));
  }

  private Achse ohne(Set<String> hidden) {
    Set<String> all = new HashSet<>(unveroeffentlicht);
    all.addAll(hidden);
    return new Achse(name, art, insgesamt, hierarchien, all);
  }
}
