package de.lebenslagen.warehouse.freigabe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links breakdowns to their sums; ages are linked by {@link Altersbeziehungen}. */
final class Merkmalbeziehungen {

  /** Marks the Auspraegung that stands for all that a source left out. */
  static final String UEBRIGE = "~uebrige";

  private record Gruppe(String datenquelle, String aufgliederung, String raum, String zeitbezug) {}

  private Merkmalbeziehungen() {}

  static void relate(Zellnetz netz, Collection<Quellzeile> zeilen) {
    Map<Gruppe, List<Quellzeile>> groups = new LinkedHashMap<>();
    for (Quellzeile zeile : zeilen) {
      if (zeile.isGenau()) {
        groups
            .computeIfAbsent(
                new Gruppe(
                    zeile.datenquelle(),
                    zeile.aufgliederung(),
                    zeile.ort().raum(),
                    zeile.ort().zeitbezug()),
                g -> new ArrayList<>())
            .add(zeile);
      }
    }
    groups.values().forEach(group -> relate(netz, group));
  }

  private static void relate(Zellnetz netz, List<Quellzeile> group) {
    Set<Zellort> orte = new LinkedHashSet<>();
    group.forEach(zeile -> orte.add(zeile.ort()));
    if (group.get(0).vollstaendig()) {
      relateSums(netz, orte, new LinkedHashSet<>());
    } else {
      relateRest(netz, orte);
    }
  }

  /** Each Merkmal added up, then those sums over the next one, down to the total. */
  private static void relateSums(Zellnetz netz, Set<Zellort> orte, Set<Set<String>> done) {
    Set<String> merkmale = new LinkedHashSet<>();
    orte.forEach(ort -> merkmale.addAll(ort.merkmale().keySet()));
    merkmale.remove(Zellort.ALTER);
    for (String merkmal : merkmale) {
      Map<Zellort, List<Zellort>> sums = new LinkedHashMap<>();
      for (Zellort ort : orte) {
        sums.computeIfAbsent(ort.without(merkmal), s -> new ArrayList<>()).add(ort);
      }
      sums.forEach(netz::relate);
      Set<String> fewer = new LinkedHashSet<>(merkmale);
      fewer.remove(merkmal);
      if (done.add(fewer)) {
        relateSums(netz, sums.keySet(), done);
      }
    }
  }

  private static void relateRest(Zellnetz netz, Set<Zellort> orte) {
    Map<Zellort, List<Zellort>> wholes = new LinkedHashMap<>();
    for (Zellort ort : orte) {
      Zellort whole = ort.insgesamt();
      String age = ort.merkmale().get(Zellort.ALTER);
      if (age != null) {
        whole = whole.with(Zellort.ALTER, age);
      }
      if (!whole.equals(ort)) {
        wholes.computeIfAbsent(whole, w -> new ArrayList<>()).add(ort);
      }
    }
    wholes.forEach(
        (whole, parts) -> {
          Zellort rest = whole;
          for (String merkmal : parts.get(0).merkmale().keySet()) {
            if (!whole.merkmale().containsKey(merkmal)) {
              rest = rest.with(merkmal, UEBRIGE);
            }
          }
          netz.relateRest(whole, parts, rest, whole.gegenstand());
        });
  }
}
