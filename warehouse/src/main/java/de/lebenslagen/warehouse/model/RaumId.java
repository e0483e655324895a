package de.lebenslagen.warehouse.model;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Identifies one area in one Gebietsstand of one Raumgliederung. The same place in another
 * Gebietsstand is another area.
 *
 * @param raumgliederung id of the area system, for instance {@code flensburg}
 * @param gebietsstand first day on which its boundaries are valid
 * @param ebene id of the level, for instance {@code stadtteil}
 * @param schluessel key within the level, for instance {@code 03}
 */
public record RaumId(String raumgliederung, LocalDate gebietsstand, String ebene, String schluessel)
    implements Comparable<RaumId> {

  /** The key of the pseudo-area that holds what the source could not assign. */
  public static final String NICHT_ZUORDENBAR = "nicht_zuordenbar";

  /** The key that stands for any place outside the town; only in moves, never an area. */
  public static final String AUSSERHALB = "ausserhalb";

  private static final Pattern KENNUNG = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern SCHLUESSEL = Pattern.compile("[A-Za-z0-9_.-]+");

  public RaumId {
    requireMatch(KENNUNG, "raumgliederung", raumgliederung);
    requireMatch(KENNUNG, "ebene", ebene);
    requireMatch(SCHLUESSEL, "schluessel", schluessel);
  }

  private static void requireMatch(Pattern pattern, String field, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "RaumId: " + field + " must match " + pattern + ", found \"" + text + "\"");
    }
  }

  /** Reads {@code flensburg:2018-01-01:stadtteil:03}. */
  public static RaumId parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException(
          "A RaumId looks like flensburg:2018-01-01:stadtteil:03, found \"" + text + "\"");
    }
    return new RaumId(parts[0], LocalDate.parse(parts[1]), parts[2], parts[3]);
  }

  /** The stored form, {@code flensburg:2018-01-01:stadtteil:03}. */
  public String schluesselVoll() {
    return raumgliederung + ":" + gebietsstand + ":" + ebene + ":" + schluessel;
  }

  /** By hand, for areas are looked up row by row: what the compiler makes is slow at the start. */
  @Override
  public int hashCode() {
    return 31 * (31 * schluessel.hashCode() + ebene.hashCode()) + gebietsstand.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof RaumId r
            && schluessel.equals(r.schluessel)
            && ebene.equals(r.ebene)
            && gebietsstand.equals(r.gebietsstand)
            && raumgliederung.equals(r.raumgliederung);
  }

  public boolean isNichtZuordenbar() {
    return schluessel.equals(NICHT_ZUORDENBAR);
  }

  public boolean isAusserhalb() {
    return schluessel.equals(AUSSERHALB);
  }

  /** By the stored form, without making it: areas are sorted at every start. */
  @Override
  public int compareTo(RaumId other) {
    int result = compareTeil(raumgliederung, other.raumgliederung);
    result = result != 0 ? result : gebietsstand.compareTo(other.gebietsstand);
    result = result != 0 ? result : compareTeil(ebene, other.ebene);
    return result != 0 ? result : schluessel.compareTo(other.schluessel);
  }

  /** As if a colon followed both. */
  private static int compareTeil(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return a.charAt(i) - b.charAt(i);
      }
    }
    return a.length() > common ? a.charAt(common) - ':' : ':' - b.charAt(common);
  }

  @Override
  public String toString() {
    return schluesselVoll();
  }
}
