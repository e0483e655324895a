package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.List;
import java.util.Optional;

/**
 * What an analysis gives: still confidential.
 *
 * @param tabellen every step, the outcome first
 * @param aussagen German sentences: what can be said
 * @param grenzen German sentences: what can't, and why; never empty
 */
public record Analyseergebnis(
    String titel,
    List<Analysetabelle> tabellen,
    List<String> aussagen,
    List<String> grenzen,
    Herkunft herkunft) {

  public Analyseergebnis {
    tabellen = List.copyOf(tabellen);
    aussagen = List.copyOf(aussagen);
    grenzen = List.copyOf(grenzen);
    if (tabellen.isEmpty() || grenzen.isEmpty()) {
      throw new IllegalArgumentException("An analysis has tables and limits: " + titel);
    }
  }

  public Optional<Analysetabelle> find(String schluessel) {
    return tabellen.stream().filter(t -> t.schluessel().equals(schluessel)).findFirst();
  }

  /** German: which tables there are, the nearest to a name first. */
  public String frage(String gesucht) {
    return Vorschlaege.satz(gesucht, tabellen.stream().map(Analysetabelle::schluessel).toList());
  }
}
