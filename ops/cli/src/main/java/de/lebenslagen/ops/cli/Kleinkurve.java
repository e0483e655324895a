package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.indicator.Indikatorwert;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** A series in one word: {@code ▂▃·╎▅▇}; a gap is a point, a break a line. */
final class Kleinkurve {

  private static final String STUFEN = "▁▂▃▄▅▆▇█";
  private static final String LUECKE = "·";

  /** Before the first value of a new rule. */
  static final String BRUCH = "╎";

  private final double von;
  private final double bis;

  /** The same scale for all series that stand below each other, so that heights compare. */
  private Kleinkurve(double von, double bis) {
    this.von = von;
    this.bis = bis;
  }

  static Kleinkurve of(List<List<OptionalDouble>> reihen) {
    double[] all =
        reihen.stream()
            .flatMap(List::stream)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    return all.length == 0 ? new Kleinkurve(0, 0) : new Kleinkurve(all[0], all[all.length - 1]);
  }

  String render(List<OptionalDouble> reihe) {
    StringBuilder result = new StringBuilder();
    for (OptionalDouble wert : reihe) {
      result.append(wert.isPresent() ? stufe(wert.getAsDouble()) : LUECKE);
    }
    return result.toString();
  }

  /** The series with a mark before each of these years. */
  String render(List<Indikatorwert> reihe, Set<Integer> brueche) {
    StringBuilder result = new StringBuilder();
    for (Indikatorwert wert : reihe) {
      result.append(brueche.contains(wert.berichtsjahr()) ? BRUCH : "");
      result.append(render(List.of(wert.wert().findZahl())));
    }
    return result.toString();
  }

  private char stufe(double wert) {
    int last = STUFEN.length() - 1;
    int level = bis > von ? (int) Math.round((wert - von) / (bis - von) * last) : last / 2;
    return STUFEN.charAt(level);
  }
}
