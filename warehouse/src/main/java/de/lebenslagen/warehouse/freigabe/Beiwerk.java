package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Wunschzellen.Wunsch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request wants beside counts of people: delivered values, those that are cells of the net
 * through the sums behind them and those that stand for themselves; and figures of facilities.
 */
record Beiwerk(Messwerte messwerte, List<Quellzeile> einzelne, OffeneZeilen offene) {

  /**
   * @param einzelne all facts; those that stand for themselves and can be released are kept
   */
  Beiwerk {
    einzelne =
        einzelne.stream()
            .filter(z -> z.tabelle().equals(Messwerte.TABELLE) && z.anzahl().isEmpty())
            .filter(messwerte::isFreigebbar)
            .toList();
  }

  /** Whether a part of the net is about sums behind means: judged when the counts are. */
  static boolean isSummen(Verbundteile.Teil teil) {
    return teil.zellen().stream()
        .anyMatch(z -> z.vorlage().filter(v -> v.tabelle().equals(Messwerte.TABELLE)).isPresent());
  }

  /**
   * The wishes without means and medians whose count nobody asks for and nobody was shown: hidden
   * once, they would stay hidden for good.
   *
   * @param beantragt keys of the wanted cells
   * @param gezeigt keys of what is shown already
   */
  List<Wunsch> requireAnzahl(
      List<Wunsch> wishes, Set<String> beantragt, Set<String> gezeigt, List<String> hinweise) {
    List<Wunsch> kept = new ArrayList<>();
    for (Wunsch wunsch : wishes) {
      Optional<Zellort> count = messwerte.findAnzahl(wunsch.zeile());
      String key = count.map(Zellort::schluessel).orElse("");
      if (count.isEmpty() || beantragt.contains(key) || gezeigt.contains(key)) {
        kept.add(wunsch);
      } else {
        String hinweis =
            wunsch.ort().gegenstand()
                + " bleibt zu: die Zahl der Menschen dahinter ("
                + count.get().gegenstand()
                + ") gehört mit in den Antrag, für dieselben Gebiete und Jahre.";
        if (!hinweise.contains(hinweis)) {
          hinweise.add(hinweis);
        }
      }
    }
    return kept;
  }

  boolean isOffen(Quellzeile zeile, Zellnetz netz, Set<String> gezeigt) {
    return messwerte.isOffen(zeile, netz, gezeigt);
  }
}
