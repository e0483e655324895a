package de.lebenslagen.warehouse.freigabe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person wants to publish: {@code freigaben/ID.yml}.
 *
 * @param id name of the file
 * @param rang releases of lower rank come first; the yearly Monitoring has 1
 * @param text the declaration word for word
 * @param sha256 hash of {@code text}
 */
public record Freigabeantrag(
    String id, String titel, int rang, List<Tafel> tafeln, String text, String sha256) {

  public Freigabeantrag {
    tafeln = List.copyOf(tafeln);
  }

  /**
   * One wanted table.
   *
   * @param gegenstand what is counted; {@code *} and {@code ?} as wild cards
   * @param datenquelle where it must come from; empty: all sources
   * @param ebenen levels of the areas
   * @param nach the breakdowns, each a set of Merkmale; the empty set is the total
   * @param jahre Berichtsjahre
   */
  public record Tafel(
      String gegenstand,
      Optional<String> datenquelle,
      List<String> ebenen,
      List<Set<String>> nach,
      SortedSet<Integer> jahre) {
    public Tafel {
      ebenen = List.copyOf(ebenen);
      nach = nach.stream().map(Set::copyOf).toList();
      jahre = new TreeSet<>(jahre);
    }
  }

  /** The same with other tables. */
  Freigabeantrag with(List<Tafel> other) {
    return new Freigabeantrag(id, titel, rang, other, text, sha256);
  }
}
