package de.lebenslagen.dashboards.publish.site;

import java.util.List;

/**
 * What was written.
 *
 * @param hinweise what a person should still do, German sentences
 */
public record Siteergebnis(
    int seiten, int dateien, long bytes, int indikatoren, int raeume, List<String> hinweise) {

  public Siteergebnis {
    hinweise = List.copyOf(hinweise);
  }
}
