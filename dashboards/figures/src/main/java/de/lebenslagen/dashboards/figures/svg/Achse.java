package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.Zahlformat;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale with round ticks.
 *
 * @param von value at {@code anfang}, a tick
 * @param bis value at {@code ende}, a tick
 * @param schritt between two ticks
 * @param anfang in pixels
 * @param ende in pixels; below {@code anfang} where values rise upwards
 */
record Achse(double von, double bis, double schritt, double anfang, double ende) {

  /** Wide ones first: of two that fit alike the one with fewer ticks is taken. */
  private static final double[] SCHRITTE = {10, 5, 2.5, 2, 1};

  /** From this share of the largest value on a scale need not begin at zero. */
  private static final double FERN_VON_NULL = 0.6;

  /** A scale that begins at zero, or ends there. */
  static Achse mitNull(double min, double max, int striche, double anfang, double ende) {
    return of(Math.min(0, min), Math.max(0, max), striche, anfang, ende);
  }

  /** A scale around the values; from zero unless they all lie far from it. */
  static Achse um(double min, double max, int striche, double anfang, double ende) {
    boolean far = min > 0 && max > min && min / max > FERN_VON_NULL;
    return far ? of(min, max, striche, anfang, ende) : mitNull(min, max, striche, anfang, ende);
  }

  private static Achse of(double min, double max, int striche, double anfang, double ende) {
    double top = max > min ? max : min + Math.max(1, Math.abs(min) * 0.1);
    double power = Math.pow(10, Math.floor(Math.log10((top - min) / striche)));
    Achse best = with(20 * power, min, top, anfang, ende);
    for (double s : SCHRITTE) {
      Achse next = with(s * power, min, top, anfang, ende);
      if (next.abschnitte() <= striche + 1 && next.bis - next.von < best.bis - best.von - 1e-9) {
        best = next;
      }
    }
    return best;
  }

  private static Achse with(double step, double min, double top, double anfang, double ende) {
    return new Achse(
        Math.floor(min / step + 1e-9) * step,
        Math.ceil(top / step - 1e-9) * step,
        step,
        anfang,
        ende);
  }

  private long abschnitte() {
    return Math.round((bis - von) / schritt);
  }

  double at(double wert) {
    return anfang + (wert - von) / (bis - von) * (ende - anfang);
  }

  boolean isOhneNull() {
    return von > 0 || bis < 0;
  }

  List<Double> striche() {
    List<Double> result = new ArrayList<>();
    for (int i = 0; i <= abschnitte(); i++) {
      result.add(von + i * schritt);
    }
    return result;
  }

  /** A tick with as many digits as the step needs. */
  String text(double strich) {
    int digits = 0;
    while (digits < 6
        && Math.abs(schritt * Math.pow(10, digits) % 1) > 1e-6
        && Math.abs(schritt * Math.pow(10, digits) % 1) < 1 - 1e-6) {
      digits++;
    }
    return new Zahlformat(digits, Zahlformat.Vorzeichen.NUR_MINUS).format(strich);
  }
}
