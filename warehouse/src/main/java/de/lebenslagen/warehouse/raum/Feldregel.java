package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Takes a key or name out of a field of an area file.
 *
 * @param muster must match the whole field; its first group is the value
 * @param stellen digits of a purely numeric key; 0: any
 */
record Feldregel(String feld, Pattern muster, int stellen) {

  private static final int LAENGSTER_WERT = 500;
  private static final Pattern ALLES = Pattern.compile("(.*)", Pattern.DOTALL);

  /**
   * A value, and whether a zero was put before it.
   *
   * @param roh the field as it stands in the file
   */
  record Wert(String roh, String text, NullenStatus nullen) {}

  /** Whether leading zeros had been lost. */
  enum NullenStatus {
    WIE_GELIEFERT,
    ERGAENZT
  }

  /** Reads {@code {feld: AREA_ID, muster: 'STGT(\d+)', stellen: 2}}. */
  static Feldregel of(Knoten knoten) {
    knoten.requireFelder(List.of("feld", "muster", "stellen"));
    Pattern muster =
        knoten
            .find("muster")
            .map(
                m ->
                    m.als("ein Muster mit genau einer Klammer wie 'STGT(\\d+)'", Feldregel::muster))
            .orElse(ALLES);
    int stellen = knoten.find("stellen").map(Knoten::ganzzahl).orElse(0);
    return new Feldregel(knoten.get("feld").text(), muster, stellen);
  }

  private static Pattern muster(String text) {
    try {
      Pattern pattern = Pattern.compile(text);
      if (pattern.matcher("").groupCount() == 1) {
        return pattern;
      }
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
    throw new IllegalArgumentException("not exactly one group: " + text);
  }

  /** The value; empty where the field is missing or does not fit the pattern. */
  Optional<Wert> find(Map<String, String> felder) {
    String roh = felder.getOrDefault(feld, "");
    if (roh.isBlank() || roh.length() > LAENGSTER_WERT) {
      return Optional.empty();
    }
    String ergaenzt = ergaenzt(roh);
    Matcher matcher = muster.matcher(ergaenzt);
    if (!matcher.matches() || matcher.group(1) == null || matcher.group(1).isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Wert(
            roh,
            matcher.group(1).strip(),
            ergaenzt.equals(roh) ? NullenStatus.WIE_GELIEFERT : NullenStatus.ERGAENZT));
  }

  /** The field as it stands in the file, empty text where it is missing. */
  String roh(Map<String, String> felder) {
    return felder.getOrDefault(feld, "");
  }

  private String ergaenzt(String roh) {
    boolean zuKurz = roh.length() < stellen && roh.chars().allMatch(c -> c >= '0' && c <= '9');
    return zuKurz ? "0".repeat(stellen - roh.length()) + roh : roh;
  }
}
