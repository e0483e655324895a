package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of an indicator, the same in all years and figures, so that a colour always means the
 * same. A value is put into a class as it is printed: 17,96, printed 18,0, lies in "18,0 und mehr".
 *
 * @param grenzen rising; a value on one belongs to the class above; none: one class for all
 * @param skala how colours run
 * @param format how thresholds and values are printed
 */
public record Klassen(List<Double> grenzen, Skala skala, Zahlformat format) {

  /** The most classes that colours can tell apart. */
  public static final int HOECHSTENS = 5;

  /** How colours run. */
  public enum Skala {
    /** From light to dark. */
    STUFEN,
    /** From one colour over a light middle to another: changes, indices around 0. */
    ABWEICHUNG
  }

  public Klassen {
    grenzen = List.copyOf(grenzen);
    if (grenzen.size() >= HOECHSTENS) {
      throw new IllegalArgumentException("At most 5 classes, found " + (grenzen.size() + 1));
    }
    for (int i = 1; i < grenzen.size(); i++) {
      if (grenzen.get(i) <= grenzen.get(i - 1)) {
        throw new IllegalArgumentException("Thresholds must rise, found " + grenzen);
      }
    }
  }

  /**
   * Round classes over all values of an indicator: of all areas and all years.
   *
   * @param alle values with and without numbers
   */
  public static Klassen of(Bildwerte alle, Zahlformat format) {
    return Klassenwahl.choose(numbers(alle), format);
  }

  /** Classes on both sides of 0, of the same width, for changes. */
  public static Klassen ofAenderung(Bildwerte alle, Zahlformat format) {
    return Klassenwahl.chooseAroundZero(numbers(alle), format);
  }

  private static double[] numbers(Bildwerte alle) {
    return alle.list().stream().flatMapToDouble(w -> w.findZahl().stream()).sorted().toArray();
  }

  public int anzahl() {
    return grenzen.size() + 1;
  }

  /** The class of a value, 0 for the lowest. */
  public int klasse(double wert) {
    double printed = round(wert, format.nachkommastellen());
    return (int) grenzen.stream().filter(g -> printed >= g - 1e-9).count();
  }

  /** A value with a number of digits, half up, as it is printed. */
  public static double round(double wert, int digits) {
    return BigDecimal.valueOf(wert).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }

  /** The colour of a class. */
  public Farbe farbe(int klasse) {
    return farben().get(klasse);
  }

  /** The colours from the lowest class to the highest. */
  public List<Farbe> farben() {
    return skala == Skala.STUFEN ? Farbe.stufen(anzahl()) : Farbe.abweichungen(anzahl());
  }

  /** The colour of a value. */
  public Farbe farbeVon(double wert) {
    return farbe(klasse(wert));
  }

  /** What a class is called: {@code unter 15,0}, {@code 15,0 bis unter 18,0}. */
  public String text(int klasse) {
    if (grenzen.isEmpty()) {
      return "alle Werte";
    }
    if (klasse == 0) {
      return "unter " + format.format(grenzen.get(0));
    }
    String from = format.format(grenzen.get(klasse - 1));
    return klasse == grenzen.size()
        ? from + " und mehr"
        : from + " bis unter " + format.format(grenzen.get(klasse));
  }

  /** What all classes are called, from the lowest to the highest. */
  public List<String> texte() {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < anzahl(); i++) {
      result.add(text(i));
    }
    return result;
  }
}
