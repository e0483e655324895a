package de.lebenslagen.ops.bench;

import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Berechnung.Anzahl;
import de.lebenslagen.warehouse.indicator.Berechnung.Geliefert;
import de.lebenslagen.warehouse.indicator.Berechnung.Mittelwert;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Zeitart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is counted together and broken out alike: one Aufgliederung.
 *
 * @param merkmale Merkmal → Auspraegungen, which are a partition
 * @param zeiten the kinds of time in which it is delivered, each once a year
 */
record Zellgruppe(
    String gegenstand,
    String tabelle,
    Map<String, SortedSet<String>> merkmale,
    EnumSet<Zeitart> zeiten) {

  private static final String ALTER = "altersgruppe";

  /** Everything that indicators ask for, each selection as finely as it is asked. */
  static List<Zellgruppe> listGefragte(List<Indikator> indikatoren) {
    Map<String, Zellgruppe> groups = new LinkedHashMap<>();
    for (Indikator indikator : indikatoren) {
      Set<Zeitart> above = indikator.zeitvorgabe().zaehler();
      Set<Zeitart> below = indikator.zeitvorgabe().nenner();
      Berechnung berechnung = indikator.berechnung();
      if (berechnung instanceof Anzahl anzahl) {
        add(groups, anzahl.zaehler(), above);
      } else if (berechnung instanceof Quote quote) {
        add(groups, quote.zaehler(), above);
        add(groups, quote.nenner(), below);
      } else if (berechnung instanceof Mittelwert mittelwert) {
        add(groups, mittelwert.summe(), above);
        add(groups, mittelwert.anzahl(), below);
      } else if (berechnung instanceof Geliefert g) {
        add(groups, g.gegenstand(), "fct_messwert", g.merkmale(), above);
      }
    }
    return groups.values().stream().map(Zellgruppe::withPartition).toList();
  }

  private static void add(Map<String, Zellgruppe> groups, Zaehlung zaehlung, Set<Zeitart> arten) {
    for (Summand s : zaehlung.summanden()) {
      add(groups, s.gegenstand(), "fct_zaehlung", s.merkmale(), arten);
    }
  }

  private static void add(
      Map<String, Zellgruppe> groups,
      String gegenstand,
      String tabelle,
      Map<String, Set<String>> merkmale,
      Set<Zeitart> arten) {
    Zellgruppe group =
        groups.computeIfAbsent(
            gegenstand + new TreeSet<>(merkmale.keySet()),
            k ->
                new Zellgruppe(
                    gegenstand, tabelle, new TreeMap<>(), EnumSet.noneOf(Zeitart.class)));
    group.zeiten().add(arten.stream().min(Zeitart::compareTo).orElseThrow());
    merkmale.forEach((m, a) -> group.merkmale().computeIfAbsent(m, x -> new TreeSet<>()).addAll(a));
  }

  /** The asked bands overlap: cut at every age where one of them begins or ends. */
  private Zellgruppe withPartition() {
    SortedSet<String> bands = merkmale.get(ALTER);
    if (bands == null) {
      return this;
    }
    TreeSet<Integer> cuts = new TreeSet<>();
    boolean open = false;
    for (String text : bands) {
      Altersgruppe band = Altersgruppe.parse(text);
      cuts.add(band.von());
      band.bis().ifPresent(cuts::add);
      open |= band.bis().isEmpty();
    }
    SortedSet<String> partition = new TreeSet<>();
    List<Integer> ages = new ArrayList<>(cuts);
    for (int i = 0; i + 1 < ages.size(); i++) {
      partition.add(ages.get(i) + "-" + ages.get(i + 1));
    }
    if (open) {
      partition.add(cuts.last() + "+");
    }
    Map<String, SortedSet<String>> result = new TreeMap<>(merkmale);
    result.put(ALTER, partition);
    return new Zellgruppe(gegenstand, tabelle, result, zeiten);
  }

  /** All combinations of Auspraegungen. */
  List<Map<String, String>> listZellen() {
    List<Map<String, String>> result = new ArrayList<>(List.of(Map.of()));
    merkmale.forEach(
        (merkmal, auspraegungen) -> {
          List<Map<String, String>> longer = new ArrayList<>();
          for (Map<String, String> zelle : result) {
            for (String auspraegung : auspraegungen) {
              Map<String, String> next = new TreeMap<>(zelle);
              next.put(merkmal, auspraegung);
              longer.add(next);
            }
          }
          result.clear();
          result.addAll(longer);
        });
    return result;
  }

  /** Its key. */
  String aufgliederung() {
    return (gegenstand + "_" + String.join("_", merkmale.keySet())).replaceAll("_$", "");
  }
}
