package de.lebenslagen.etl.entwurf;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The words that stand in a cell where a row is the total of others. */
final class Summenwort {

  private static final List<String> WOERTER =
      List.of("summe", "insgesamt", "gesamt", "stadt gesamt", "gesamtstadt", "zusammen", "total");

  private Summenwort() {}

  /** Those of the texts that name a total, in their order. */
  static List<String> list(Collection<String> texte) {
    return texte.stream().filter(t -> WOERTER.contains(t.toLowerCase(Locale.ROOT))).toList();
  }
}
