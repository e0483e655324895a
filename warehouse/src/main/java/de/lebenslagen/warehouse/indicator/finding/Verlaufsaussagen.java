package de.lebenslagen.warehouse.indicator.finding;

import de.lebenslagen.warehouse.indicator.Einheit;
import java.util.List;

/** What a series says beside chance, in German. */
public final class Verlaufsaussagen {

  private Verlaufsaussagen() {}

  /**
   * In how many areas the years differ more than chance alone lets them.
   *
   * @param auffaellig names of those, after false alarms were held over all areas
   * @param geprueft how many areas were tested
   */
  public static String ofZufall(List<String> auffaellig, int geprueft) {
    if (geprueft == 0) {
      return "Für kein Gebiet lässt sich prüfen, ob die Jahre sich mehr als durch Zufall"
          + " unterscheiden.";
    }
    if (auffaellig.isEmpty()) {
      return "In keinem der "
          + geprueft
          + " geprüften Gebiete unterscheiden sich die Jahre mehr, als der Zufall allein ergäbe.";
    }
    return "In "
        + auffaellig.size()
        + " von "
        + geprueft
        + " geprüften Gebieten unterscheiden sich die Jahre mehr, als der Zufall allein ergäbe: "
        + String.join(", ", auffaellig)
        + ".";
  }

  /** That all areas were pulled to one value, or how far the farthest was. */
  public static String ofSchrumpfung(
      int jahr, String gebiet, double roh, double geschrumpft, Einheit einheit) {
    return jahr
        + ": Am weitesten zur Mitte gezogen wird "
        + gebiet
        + ", von "
        + Werttext.number(roh, einheit.nachkommastellen())
        + " auf "
        + Werttext.number(geschrumpft, einheit.nachkommastellen())
        + " ("
        + einheit.text()
        + ").";
  }
}
