package de.lebenslagen.warehouse.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * "Meinten Sie …?": the known names that come nearest to one that is not known. Case, umlauts,
 * accents and {@code ß} make no difference.
 *
 * <p>A name is near within a third of the text's length in edits (insert, delete, replace, swap
 * neighbours: Damerau–Levenshtein, optimal string alignment), or when one contains the other.
 */
public final class Vorschlaege {

  private static final int HOECHSTENS = 3;
  private static final int HOECHSTENS_BEKANNT = 12;

  /** What is longer is no name, and comparing would take its time. */
  private static final int LAENGSTER_TEXT = 200;

  private static final int KUERZESTER_TEIL = 3;
  private static final Pattern AKZENTE = Pattern.compile("\\p{M}+");

  private Vorschlaege() {}

  /** At most three names, the nearest first, then by name; empty where none is near. */
  public static List<String> list(String gesucht, Collection<String> bekannt) {
    return list(gesucht, bekannt.stream().distinct().sorted().toList(), List::of);
  }

  /**
   * At most three things, the nearest first, those equally near in the list's order.
   *
   * @param namen under which a thing may be asked for, for instance key and title
   */
  public static <T> List<T> list(
      String gesucht, List<T> bekannt, Function<? super T, List<String>> namen) {
    String wanted = fold(gesucht);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return bekannt.stream()
        .map(thing -> new Kandidat<>(thing, distance(wanted, namen.apply(thing))))
        .filter(k -> k.abstand < Integer.MAX_VALUE)
        .sorted(Comparator.comparingInt(Kandidat::abstand))
        .limit(HOECHSTENS)
        .map(Kandidat::thing)
        .toList();
  }

  /** The nearest names as a German question; empty where none is near. */
  public static Optional<String> findFrage(String gesucht, Collection<String> bekannt) {
    return Optional.of(list(gesucht, bekannt)).filter(n -> !n.isEmpty()).map(Vorschlaege::frage);
  }

  /** The names as a German question; they must not be empty. */
  public static String frage(List<String> namen) {
    List<String> quoted = namen.stream().map(n -> "\"" + n + "\"").toList();
    int last = quoted.size() - 1;
    String first = String.join(", ", quoted.subList(0, last));
    return "Meinten Sie " + first + (last > 0 ? " oder " : "") + quoted.get(last) + "?";
  }

  /** The question, or a German sentence with what is known where nothing is near. */
  public static String satz(String gesucht, Collection<String> bekannt) {
    return satz(gesucht, bekannt, "Es gibt noch keine Einträge.");
  }

  /**
   * The question, or a German sentence with what is known, by name, where nothing is near.
   *
   * @param sonst whole sentence for the case that nothing is known
   */
  public static String satz(String gesucht, Collection<String> bekannt, String sonst) {
    return bekannt.isEmpty()
        ? sonst
        : findFrage(gesucht, bekannt).orElseGet(() -> listing(bekannt));
  }

  private static String listing(Collection<String> bekannt) {
    List<String> all = bekannt.stream().distinct().sorted().toList();
    int shown = Math.min(all.size(), HOECHSTENS_BEKANNT);
    String rest = all.size() > shown ? " und " + (all.size() - shown) + " weitere" : "";
    return "Bekannt sind: " + String.join(", ", all.subList(0, shown)) + rest + ".";
  }

  /** Lower case, without accents, {@code ß} as {@code ss}, {@code ae} as {@code a}. */
  private static String fold(String text) {
    String cut = text.substring(0, Math.min(text.length(), LAENGSTER_TEXT));
    String lower = cut.toLowerCase(Locale.ROOT).replace("ß", "ss");
    String plain = AKZENTE.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u").strip();
  }

  private record Kandidat<T>(T thing, int abstand) {}

  private static int distance(String wanted, List<String> namen) {
    return namen.stream()
        .map(Vorschlaege::fold)
        .filter(name -> !name.isEmpty())
        .mapToInt(name -> distance(wanted, name))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** Edits between the two, {@code Integer.MAX_VALUE} where they are not near. */
  private static int distance(String wanted, String name) {
    int lengths = Math.abs(wanted.length() - name.length());
    if (contains(wanted, name) || contains(name, wanted)) {
      return lengths;
    }
    int limit = limit(wanted);
    int edits = lengths <= limit ? edits(wanted, name) : lengths;
    return edits <= limit ? edits : Integer.MAX_VALUE;
  }

  /** One letter stands for all others, so it has no near name. */
  private static int limit(String wanted) {
    return wanted.length() == 1 ? 0 : Math.max(1, wanted.length() / 3);
  }

  private static boolean contains(String whole, String part) {
    return part.length() >= KUERZESTER_TEIL && whole.contains(part);
  }

  /**
   * How many edits lead from one text to the other: insert, delete, replace, swap neighbours
   * (Damerau–Levenshtein, optimal string alignment). Letters are compared as they are.
   */
  public static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
