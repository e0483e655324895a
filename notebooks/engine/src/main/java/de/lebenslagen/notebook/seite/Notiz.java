package de.lebenslagen.notebook.seite;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A note as it is stored.
 *
 * @param name as shown; folders before a slash left out
 * @param frage the question that it answers, German; empty where it says none
 * @param daten the demo whose data it is made for, as in {@code lebenslagen demo berlin}; empty:
 *     any
 */
public record Notiz(
    String name, Optional<String> frage, Optional<String> daten, List<Notizabsatz> absaetze) {

  public Notiz {
    absaetze = List.copyOf(absaetze);
  }

  /**
   * A paragraph as it is stored.
   *
   * @param titel shown over it; empty where there is none
   * @param text with the percent sign
   * @param parameter last values of its forms
   */
  public record Notizabsatz(String titel, String text, Map<String, String> parameter) {
    public Notizabsatz {
      parameter = Map.copyOf(parameter);
    }
  }
}
