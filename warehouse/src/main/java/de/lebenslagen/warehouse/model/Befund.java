package de.lebenslagen.warehouse.model;

/**
 * One finding of a check, complete enough to act on it without asking.
 *
 * @param regel id of the Pruefregel, for instance {@code SUMME}
 * @param schweregrad what it means for the delivery
 * @param stelle where
 * @param erwartet what was expected, a German phrase
 * @param gefunden what was found, a German phrase
 * @param abhilfe what to do, a German sentence
 */
public record Befund(
    String regel,
    Schweregrad schweregrad,
    Fundstelle stelle,
    String erwartet,
    String gefunden,
    String abhilfe) {

  public Befund {
    requireText("regel", regel);
    requireText("erwartet", erwartet);
    requireText("gefunden", gefunden);
    requireText("abhilfe", abhilfe);
  }

  private static void requireText(String field, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A Befund needs its field " + field + ".");
    }
  }
}
