package de.lebenslagen.dashboards.publish.brief;

import java.util.List;

/** A part of a letter's text. */
sealed interface Absatz {

  /** A paragraph. */
  record Text(String text) implements Absatz {}

  /** A heading. */
  record Ueberschrift(String text) implements Absatz {}

  /** A list with bullets. */
  record Punkte(List<String> punkte) implements Absatz {
    public Punkte {
      punkte = List.copyOf(punkte);
    }
  }

  /**
   * A table.
   *
   * @param breiten share of each column in percent; together 100
   */
  record Tabelle(List<String> kopf, List<Integer> breiten, List<List<String>> zeilen)
      implements Absatz {
    public Tabelle {
      kopf = List.copyOf(kopf);
      breiten = List.copyOf(breiten);
      zeilen = zeilen.stream().map(List::copyOf).toList();
      int columns = breiten.size();
      if (kopf.size() != columns || zeilen.stream().anyMatch(z -> z.size() != columns)) {
        throw new IllegalArgumentException("every row has " + columns + " cells");
      }
    }
  }
}
