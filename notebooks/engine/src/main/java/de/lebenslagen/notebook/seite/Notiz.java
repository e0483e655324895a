package de.lebenslagen.notebook.seite;

import java.util.List;
import java.util.Map;

/**
 * A note as it is stored.
 *
 * @param name as shown; folders before a slash left out
 */
public record Notiz(String name, List<Notizabsatz> absaetze) {

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
