package de.lebenslagen.warehouse.pruefung;

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
 * @param befunde in the order of the file; at least one
 */
public record Befundgruppe(Pruefbericht bericht, List<Befund> befunde) {

  public Befundgruppe {
    befunde = List.copyOf(befunde);
  }

  /** The groups of a report, the most serious first. */
  public static List<Befundgruppe> list(Pruefbericht bericht) {
    Map<String, List<Befund>> groups = new LinkedHashMap<>();
    for (Befund befund : bericht.befunde()) {
      groups
          .computeIfAbsent(befund.schweregrad() + befund.regel(), k -> new ArrayList<>())
          .add(befund);
    }
    return groups.values().stream().map(g -> new Befundgruppe(bericht, g)).toList();
  }

  /** The first of them. */
  public Befund beispiel() {
    return befunde.get(0);
  }

  /** The rule that found them. */
  public String regel() {
    return beispiel().regel();
  }

  /** How serious they are. */
  public Schweregrad schweregrad() {
    return beispiel().schweregrad();
  }

  /** How many findings there are, bundled ones included. */
  public int anzahl() {
    return befunde.stream().mapToInt(Befund::anzahl).sum();
  }

  /** Whether what to do is the same for all. */
  public boolean hasGemeinsameAbhilfe() {
    return befunde.stream().map(Befund::abhilfe).distinct().count() == 1;
  }

  /** What is known about it: the declared reason, else what to do. */
  public String erklaerung() {
    String abhilfe = beispiel().abhilfe();
    int known = abhilfe.indexOf("Bekannt: ");
    return known < 0 ? abhilfe : abhilfe.substring(known + "Bekannt: ".length());
  }
}
