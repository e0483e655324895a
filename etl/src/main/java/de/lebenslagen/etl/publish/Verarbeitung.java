package de.lebenslagen.etl.publish;

/**
 * Why a delivery whose rows are persons may be read: stated for each delivery, and logged before
 * its rows are.
 *
 * @param rechtsgrundlage legal basis, in the user's words
 * @param zweck purpose, in the user's words
 */
public record Verarbeitung(String rechtsgrundlage, String zweck) {
  public Verarbeitung {
    if (rechtsgrundlage.isBlank() || zweck.isBlank()) {
      throw new IllegalArgumentException("Legal basis and purpose must both be stated.");
    }
  }
}
