package de.lebenslagen.warehouse.analyse.prognose;

import java.util.ArrayList;
import java.util.List;

/**
 * The residents of one area at one time by age group of the raster.
 *
 * @param weiblich women; empty where sexes are not told apart
 * @param maennlich men, likewise
 * @param alle everybody
 */
record Altersbestand(List<Double> weiblich, List<Double> maennlich, List<Double> alle) {

  Altersbestand {
    weiblich = List.copyOf(weiblich);
    maennlich = List.copyOf(maennlich);
    alle = List.copyOf(alle);
  }

  /** Both sexes together. */
  static Altersbestand of(List<Double> alle) {
    return new Altersbestand(List.of(), List.of(), alle);
  }

  /** Who is neither woman nor man in the source goes half to each. */
  static Altersbestand of(List<Double> weiblich, List<Double> maennlich, List<Double> alle) {
    List<Double> women = new ArrayList<>();
    List<Double> men = new ArrayList<>();
    for (int g = 0; g < alle.size(); g++) {
      double rest = Math.max(0, alle.get(g) - weiblich.get(g) - maennlich.get(g)) / 2;
      women.add(weiblich.get(g) + rest);
      men.add(maennlich.get(g) + rest);
    }
    return new Altersbestand(women, men, plus(women, men));
  }

  Altersbestand plus(Altersbestand other) {
    return new Altersbestand(
        plus(weiblich, other.weiblich), plus(maennlich, other.maennlich), plus(alle, other.alle));
  }

  static List<Double> plus(List<Double> a, List<Double> b) {
    List<Double> result = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      result.add(a.get(i) + b.get(i));
    }
    return result;
  }

  double summe() {
    return alle.stream().mapToDouble(Double::doubleValue).sum();
  }
}
