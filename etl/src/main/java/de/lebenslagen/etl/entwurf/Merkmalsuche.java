package de.lebenslagen.etl.entwurf;

import de.lebenslagen.warehouse.model.Altersgruppe;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what texts such as "unter 3", "65 und älter" or "weiblich" stand for. */
final class Merkmalsuche {

  private static final Pattern UNTER = Pattern.compile("(?:^|[^0-9])unter (\\d{1,3})(?!\\d)");
  private static final Pattern BIS_UNTER =
      Pattern.compile("(\\d{1,3}) ?(?:bis|–|-) ?unter (\\d{1,3})");
  private static final Pattern BIS = Pattern.compile("(\\d{1,3}) ?(?:bis|–|-) ?(\\d{1,3})");
  private static final Pattern AB =
      Pattern.compile("(?:ab (\\d{1,3}))|(?:(\\d{1,3}) ?(?:\\+|und älter|und mehr|u\\. ?ä\\.))");

  private static final Map<String, Map<String, String>> WOERTER = woerter();

  private Merkmalsuche() {}

  private static Map<String, Map<String, String>> woerter() {
    Map<String, Map<String, String>> result = new LinkedHashMap<>();
    result.put(
        "geschlecht",
        Map.ofEntries(
            Map.entry("w", "weiblich"),
            Map.entry("weiblich", "weiblich"),
            Map.entry("frauen", "weiblich"),
            Map.entry("m", "maennlich"),
            Map.entry("männlich", "maennlich"),
            Map.entry("maennlich", "maennlich"),
            Map.entry("männer", "maennlich"),
            Map.entry("d", "divers"),
            Map.entry("divers", "divers"),
            Map.entry("o", "ohne_angabe"),
            Map.entry("ohne angabe", "ohne_angabe")));
    result.put(
        "staatsangehoerigkeit",
        Map.of(
            "deutsch", "deutsch",
            "deutsche", "deutsch",
            "d", "deutsch",
            "nicht deutsch", "nicht_deutsch",
            "nichtdeutsch", "nicht_deutsch",
            "nichtdeutsche", "nicht_deutsch",
            "ausländer", "nicht_deutsch",
            "ausländisch", "nicht_deutsch",
            "eu", "eu",
            "drittstaat", "drittstaat"));
    return result;
  }

  /** The age band that a text names; "3-5" includes both ends. */
  static Optional<Altersgruppe> findAlter(String text) {
    String low =
        text.toLowerCase(Locale.GERMANY).replace("jahren", "").replace("jahre", "").strip();
    Matcher between = BIS_UNTER.matcher(low);
    if (between.find()) {
      return band(between.group(1), Integer.parseInt(between.group(2)));
    }
    Matcher closed = BIS.matcher(low);
    if (closed.find()) {
      return band(closed.group(1), Integer.parseInt(closed.group(2)) + 1);
    }
    Matcher below = UNTER.matcher(low);
    if (below.find()) {
      return band("0", Integer.parseInt(below.group(1)));
    }
    Matcher open = AB.matcher(low);
    if (open.find()) {
      String from = open.group(1) == null ? open.group(2) : open.group(1);
      return Optional.of(new Altersgruppe(Integer.parseInt(from), OptionalInt.empty()));
    }
    return Optional.empty();
  }

  private static Optional<Altersgruppe> band(String from, int to) {
    int von = Integer.parseInt(from);
    return von < to && to <= 130
        ? Optional.of(new Altersgruppe(von, OptionalInt.of(to)))
        : Optional.empty();
  }

  /** The shipped Merkmal whose Auspraegungen all these texts name, and which each names. */
  static Optional<Map.Entry<String, Map<String, String>>> findMerkmal(Iterable<String> texte) {
    Map<String, String> ages = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, String>> merkmal : WOERTER.entrySet()) {
      Map<String, String> codes = new LinkedHashMap<>();
      boolean all = true;
      for (String text : texte) {
        String meaning = merkmal.getValue().get(text.toLowerCase(Locale.GERMANY));
        all &= meaning != null && !codes.containsValue(meaning);
        codes.put(text, String.valueOf(meaning));
      }
      if (all && codes.size() > 1) {
        return Optional.of(Map.entry(merkmal.getKey(), codes));
      }
    }
    for (String text : texte) {
      Optional<Altersgruppe> band = findAlter(text);
      if (band.isEmpty() || overlaps(band.get(), ages)) {
        return Optional.empty();
      }
      ages.put(text, band.get().schluessel());
    }
    return ages.size() > 1 ? Optional.of(Map.entry("altersgruppe", ages)) : Optional.empty();
  }

  private static boolean overlaps(Altersgruppe band, Map<String, String> others) {
    return others.values().stream().map(Altersgruppe::parse).anyMatch(band::overlaps);
  }
}
