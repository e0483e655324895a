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
 * @param anzahl how many findings it stands for; 1 unless it bundles the like
 */
public record Befund(
    String regel,
    Schweregrad schweregrad,
    Fundstelle stelle,
    String erwartet,
    String gefunden,
    String abhilfe,
    int anzahl) {

  private static final String AUSGENOMMEN = " Ausgenommen: der Wert gilt als nicht geliefert.";

  /** A single finding. */
  public Befund(
      String regel,
      Schweregrad schweregrad,
      Fundstelle stelle,
      String erwartet,
      String gefunden,
      String abhilfe) {
    this(regel, schweregrad, stelle, erwartet, gefunden, abhilfe, 1);
  }

  /** As it stands where an Ausnahme gave up the values: it stops nothing any more. */
  public Befund ausgenommen() {
    return new Befund(
        regel, Schweregrad.WARNUNG, stelle, erwartet, gefunden, abhilfe + AUSGENOMMEN, anzahl);
  }

  /** Whether an Ausnahme gave up the values that it is about. */
  public boolean isAusgenommen() {
    return abhilfe.endsWith(AUSGENOMMEN);
  }

  public Befund {
    requireText("regel", regel);
    requireText("erwartet", erwartet);
    requireText("gefunden", gefunden);
    requireText("abhilfe", abhilfe);
    if (anzahl < 1) {
      throw new IllegalArgumentException("A Befund stands for at least one, found " + anzahl);
    }
  }

  private static void requireText(String field, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A Befund needs its field " + field + ".");
    }
  }
}
