package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Gebietsnetz.Lage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Links areas to the areas they lie in, over all levels, area systems and Gebietsstaende. An area
 * that lies in several is cut into its overlays, which nobody counted.
 */
final class Raumbeziehungen {

  /** Joins two areas to what they have in common. */
  static final String SCHNITT = "&";

  private record Zaehlung(
      String gegenstand, String zeitbezug, SortedMap<String, String> merkmale) {}

  private final Zellnetz netz;
  private final Gebietsnetz gebiete;
  private final Set<String> ziele;
  private final Map<String, Set<String>> verbunden = new LinkedHashMap<>();

  /**
   * @param ziele the levels (of any Gebietsstand) for which sums are wanted
   */
  Raumbeziehungen(Zellnetz netz, Gebietsnetz gebiete, Set<String> ziele) {
    this.netz = netz;
    this.gebiete = gebiete;
    this.ziele = ziele;
  }

  /** Links all cells that are there; to be run again when there are more. */
  void relate() {
    Map<Zaehlung, Map<String, Set<String>>> counts = new LinkedHashMap<>();
    for (Netzzelle zelle : netz.list()) {
      if (zelle.isVerknuepfbar()) {
        Zellort ort = zelle.ort().orElseThrow();
        counts
            .computeIfAbsent(
                new Zaehlung(ort.gegenstand(), ort.zeitbezug(), ort.merkmale()),
                z -> new LinkedHashMap<>())
            .computeIfAbsent(gebiete.stufe(ort.raum()).schluessel(), s -> new LinkedHashSet<>())
            .add(ort.raum());
      }
    }
    gebiete
        .lagen()
        .forEach(
            (von, targets) -> targets.forEach((nach, list) -> relateAll(counts, von, nach, list)));
  }

  private void relateAll(
      Map<Zaehlung, Map<String, Set<String>>> counts, String von, String nach, List<Lage> lagen) {
    String ebene = nach.substring(nach.lastIndexOf(':') + 1);
    counts.forEach(
        (zaehlung, levels) -> {
          boolean below = levels.containsKey(von);
          boolean above = levels.containsKey(nach);
          if (below && (above || ziele.contains(ebene))) {
            relate(zaehlung, lagen, levels.getOrDefault(von, Set.of()), von + " " + nach);
          }
        });
  }

  private void relate(Zaehlung z, List<Lage> lagen, Set<String> counted, String levels) {
    Map<String, List<Zellort>> parts = new LinkedHashMap<>();
    Map<String, List<Zellort>> cuts = new LinkedHashMap<>();
    Map<String, List<Zellort>> unassigned = new LinkedHashMap<>();
    for (Lage lage : lagen) {
      if (gebiete.isSammelgebiet(lage.von()) && !counted.contains(lage.von())) {
        continue; // nothing was left unassigned
      }
      Zellort from = ort(z, lage.von());
      Zellort part = lage.ganz() ? from : from.inRaum(lage.von() + SCHNITT + lage.nach());
      parts.computeIfAbsent(lage.nach(), n -> new ArrayList<>()).add(part);
      if (gebiete.isSammelgebiet(lage.von())) {
        unassigned.computeIfAbsent(lage.nach(), n -> new ArrayList<>()).add(part);
      }
      if (!lage.ganz()) {
        cuts.computeIfAbsent(lage.von(), v -> new ArrayList<>()).add(part);
      }
    }
    cuts.forEach((von, pieces) -> netz.relate(ort(z, von), pieces));
    parts.forEach((nach, pieces) -> netz.relate(ort(z, nach), pieces));
    unassigned.forEach(
        (nach, ohne) -> {
          List<Zellort> assigned =
              Objects.requireNonNull(parts.get(nach)).stream()
                  .filter(p -> !ohne.contains(p))
                  .toList();
          netz.relateQuellsummen(ort(z, nach), assigned, ohne);
        });
    verbunden
        .computeIfAbsent(z.gegenstand() + "|" + z.zeitbezug(), k -> new TreeSet<>())
        .add(levels);
  }

  private static Zellort ort(Zaehlung z, String raum) {
    return new Zellort(z.gegenstand(), raum, z.zeitbezug(), z.merkmale());
  }

  /**
   * Whether all these levels hang together for a count: by areas that lie in one another and were
   * counted below. What does not can't be audited.
   */
  boolean isVerbunden(String gegenstand, String zeitbezug, Set<String> levels) {
    Set<String> links = verbunden.getOrDefault(gegenstand + "|" + zeitbezug, Set.of());
    Set<String> reached = new LinkedHashSet<>();
    levels.stream().findFirst().ifPresent(reached::add);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (String link : links) {
        List<String> pair = List.of(link.split(" "));
        if (pair.stream().anyMatch(reached::contains)) {
          grew |= reached.addAll(pair);
        }
      }
    }
    return reached.containsAll(levels);
  }
}
