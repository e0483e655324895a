package de.lebenslagen.ops.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * One thing measured several times in one run.
 *
 * @param name what was measured
 * @param einheit unit of the values, for instance {@code s} or {@code times}
 * @param werte the measured values in the order of the runs
 * @param bar the least that must hold; empty where nothing is asked
 * @param aim what we want
 * @param richtung which way is better
 * @param bemerkung what a reader must know to understand the figure
 */
record Messreihe(
    String name,
    String einheit,
    List<Double> werte,
    OptionalDouble bar,
    OptionalDouble aim,
    Richtung richtung,
    String bemerkung) {

  /** Which way is better. */
  enum Richtung {
    WENIGER,
    MEHR
  }

  Messreihe {
    werte = List.copyOf(werte);
    if (werte.isEmpty()) {
      throw new IllegalArgumentException(name + ": nothing was measured");
    }
  }

  static Messreihe sekunden(
      String name, List<Double> werte, double bar, double aim, String bemerkung) {
    return new Messreihe(
        name,
        "s",
        werte,
        OptionalDouble.of(bar),
        OptionalDouble.of(aim),
        Richtung.WENIGER,
        bemerkung);
  }

  /** A figure of which nothing is asked. */
  static Messreihe ohneVorgabe(String name, String einheit, List<Double> werte, String bemerkung) {
    return new Messreihe(
        name,
        einheit,
        werte,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Richtung.WENIGER,
        bemerkung);
  }

  double median() {
    List<Double> sorted = werte.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double min() {
    return werte.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double max() {
    return werte.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** The verdict by the median: {@code aim}, {@code bar}, {@code missed}, or nothing asked. */
  String urteil() {
    if (bar.isEmpty()) {
      return "";
    }
    UnaryOperator<Double> sign = v -> richtung == Richtung.WENIGER ? v : -v;
    double value = sign.apply(median());
    if (aim.isPresent() && value <= sign.apply(aim.getAsDouble())) {
      return "aim";
    }
    return value <= sign.apply(bar.getAsDouble()) ? "bar" : "missed";
  }

  static String format(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
