package de.lebenslagen.warehouse.analyse.declaration;

import de.lebenslagen.warehouse.model.Altersgruppe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Age groups as long as a step, the last one open, and how they come from the bands of a source.
 *
 * @param schrittJahre length of a step and of every closed group, 1 to 10
 * @param offenAb first age of the open group, a multiple of the step, at least two of them
 * @param ersatz what sources have instead, tried in this order: each bands without gap or overlap,
 *     the last one open from {@code offenAb}; within a band people are spread evenly
 */
public record Altersraster(int schrittJahre, int offenAb, List<List<Altersgruppe>> ersatz) {

  public Altersraster {
    ersatz = ersatz.stream().map(List::copyOf).toList();
    if (schrittJahre < 1 || schrittJahre > 10) {
      throw new IllegalArgumentException("A step is 1 to 10 years, found " + schrittJahre);
    }
    if (offenAb % schrittJahre != 0 || offenAb < 2 * schrittJahre || offenAb > 120) {
      throw new IllegalArgumentException(
          "The open group begins at a multiple of the step, found " + offenAb);
    }
    for (List<Altersgruppe> bands : ersatz) {
      requireWithoutGap(bands, offenAb);
    }
  }

  private static void requireWithoutGap(List<Altersgruppe> bands, int offenAb) {
    int next = 0;
    for (Altersgruppe band : bands) {
      if (band.von() != next) {
        throw new IllegalArgumentException("Bands follow each other, found " + band.schluessel());
      }
      next = band.bis().orElse(Integer.MAX_VALUE);
    }
    if (bands.isEmpty() || !bands.get(bands.size() - 1).equals(offen(offenAb))) {
      throw new IllegalArgumentException("The last band is " + offenAb + "+");
    }
  }

  private static Altersgruppe offen(int von) {
    return new Altersgruppe(von, OptionalInt.empty());
  }

  /** The groups, youngest first. */
  public List<Altersgruppe> gruppen() {
    List<Altersgruppe> result = new ArrayList<>();
    for (int von = 0; von < offenAb; von += schrittJahre) {
      result.add(new Altersgruppe(von, OptionalInt.of(von + schrittJahre)));
    }
    result.add(offen(offenAb));
    return result;
  }

  /** Index of the group of an age. */
  public int index(int alter) {
    return Math.min(alter, offenAb) / schrittJahre;
  }

  /** People by group, from people by bands of a source: spread evenly over the ages of each. */
  public List<Double> spread(List<Altersgruppe> bands, List<Double> people) {
    double[] result = new double[gruppen().size()];
    for (int b = 0; b < bands.size(); b++) {
      Altersgruppe band = bands.get(b);
      int bis = band.bis().orElse(band.von() + 1);
      for (int alter = band.von(); alter < bis; alter++) {
        result[index(alter)] += people.get(b) / (bis - band.von());
      }
    }
    return Arrays.stream(result).boxed().toList();
  }

  /**
   * How much of every group lies in a band, 0 to 1. Nothing divides the open group: a band that
   * shares an age with it takes all of it.
   */
  public List<Double> shares(Altersgruppe band) {
    List<Double> result = new ArrayList<>();
    for (Altersgruppe gruppe : gruppen()) {
      if (gruppe.bis().isEmpty()) {
        result.add(band.overlaps(gruppe) ? 1.0 : 0.0);
      } else {
        int from = Math.max(gruppe.von(), band.von());
        int to = Math.min(gruppe.bis().getAsInt(), band.bis().orElse(Integer.MAX_VALUE));
        result.add(Math.max(0, to - from) / (double) schrittJahre);
      }
    }
    return result;
  }
}
