package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one rule in one delivery: ten of a kind are one thing to know.
 *
 * @param anzahl how many there are
 * @param beispiel the first one
 */
record Befundgruppe(
    Pruefbericht bericht, String regel, Schweregrad schweregrad, int anzahl, Befund beispiel) {

  /** The groups of a report, the most serious first. */
  static List<Befundgruppe> list(Pruefbericht bericht) {
    Map<String, List<Befund>> groups = new LinkedHashMap<>();
    for (Befund befund : bericht.befunde()) {
      groups
          .computeIfAbsent(befund.schweregrad() + befund.regel(), k -> new ArrayList<>())
          .add(befund);
    }
    return groups.values().stream()
        .map(
            g ->
                new Befundgruppe(
                    bericht,
                    g.get(0).regel(),
                    g.get(0).schweregrad(),
                    g.stream().mapToInt(Befund::anzahl).sum(),
                    g.get(0)))
        .toList();
  }

  /** What is known about it: the declared reason, else what to do. */
  String erklaerung() {
    String abhilfe = beispiel.abhilfe();
    int known = abhilfe.indexOf("Bekannt: ");
    return known < 0 ? abhilfe : abhilfe.substring(known + "Bekannt: ".length());
  }
}
