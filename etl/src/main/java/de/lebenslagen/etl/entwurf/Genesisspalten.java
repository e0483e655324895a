package de.lebenslagen.etl.entwurf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the columns of a GENESIS ffcsv file are, which their names say: statistics, time, variables
 * with code and label, values with their marks. There are an older German and a newer English way
 * of naming them.
 */
final class Genesisspalten {

  /** Holds the marks of the column {@code value}. */
  static final String QUALITAET = "value_q";

  /** The column that {@link #QUALITAET} is about. */
  static final String WERT = "value";

  private static final List<String> ZEIT = List.of("time", "zeit");

  /** The signs beside numbers; none of them is a value. */
  private static final Map<String, String> ZUSAETZE =
      Map.of("e", "gezaehlt", "p", "vorlaeufig", "r", "revidiert", "s", "geschaetzt");

  private Genesisspalten() {}

  static boolean isZeit(String name) {
    return ZEIT.contains(low(name));
  }

  /** The key of a category, where an area may stand. */
  static boolean isSchluessel(String name) {
    return low(name).matches("\\d+_(variable_attribute|auspraegung)_code");
  }

  /** The text of a category. */
  static boolean isBezeichnung(String name) {
    return low(name).matches("\\d+_(variable_attribute|auspraegung)_label");
  }

  static boolean isWert(String name) {
    return low(name).equals(WERT) || name.contains("__");
  }

  /** Of these marks those that are known, and what they say of the number beside them. */
  static Map<String, String> zusaetze(Iterable<String> marken) {
    Map<String, String> result = new LinkedHashMap<>();
    for (String marke : marken) {
      String meaning = ZUSAETZE.get(marke);
      if (meaning != null) {
        result.put(marke, meaning);
      }
    }
    return result;
  }

  private static String low(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
