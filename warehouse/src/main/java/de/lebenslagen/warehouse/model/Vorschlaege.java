package de.lebenslagen.warehouse.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** "Meinten Sie …?": the known names that come nearest to one that is not known. */
public final class Vorschlaege {

  private static final int HOECHSTENS = 3;
  private static final Pattern AKZENTE = Pattern.compile("\\p{M}+");

  private Vorschlaege() {}

  /**
   * At most three names, the nearest first; empty where none is near. Case, umlauts and {@code ß}
   * make no difference, a shared beginning or part helps.
   */
  public static List<String> find(String gesucht, Collection<String> bekannt) {
    String wanted = fold(gesucht);
    int limit = Math.max(1, wanted.length() / 3);
    return bekannt.stream()
        .distinct()
        .map(name -> new Kandidat(name, distance(wanted, fold(name))))
        .filter(k -> k.abstand <= limit)
        .sorted(Comparator.comparingInt(Kandidat::abstand).thenComparing(Kandidat::name))
        .limit(HOECHSTENS)
        .map(Kandidat::name)
        .toList();
  }

  /** A German sentence with the nearest names, or with all of them where none is near. */
  public static String satz(String gesucht, Collection<String> bekannt) {
    List<String> near = find(gesucht, bekannt);
    if (!near.isEmpty()) {
      return "Meinten Sie "
          + String.join(" oder ", near.stream().map(n -> "\"" + n + "\"").toList())
          + "?";
    }
    List<String> all = bekannt.stream().distinct().sorted().toList();
    int shown = Math.min(all.size(), 12);
    String rest = all.size() > shown ? " und " + (all.size() - shown) + " weitere" : "";
    return all.isEmpty()
        ? "Es gibt noch keine Einträge."
        : "Bekannt sind: " + String.join(", ", all.subList(0, shown)) + rest + ".";
  }

  /** Lower case, without accents, {@code ß} as {@code ss}, {@code ae} as {@code a}. */
  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
    String plain = AKZENTE.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u").strip();
  }

  private record Kandidat(String name, int abstand) {}

  private static int distance(String wanted, String name) {
    if (wanted.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (wanted.length() >= 3 && name.contains(wanted)) {
      return 0;
    }
    return levenshtein(wanted, name);
  }

  private static int levenshtein(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
