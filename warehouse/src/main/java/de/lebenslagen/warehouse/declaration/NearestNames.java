package de.lebenslagen.warehouse.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * "Did you mean": the known names nearest to an unknown one, by edit distance (Damerau–Levenshtein,
 * optimal string alignment), upper and lower case being the same.
 */
public final class NearestNames {

  private static final int MOST = 3;
  private static final int LONGEST = 200;

  private NearestNames() {}

  /** At most three names, the nearest first; empty when none is near. */
  public static List<String> list(String unknown, Collection<String> known) {
    String wanted = fold(unknown);
    int limit = Math.max(1, wanted.length() / 3);
    List<List<String>> byDistance = new ArrayList<>();
    for (int i = 0; i <= limit; i++) {
      byDistance.add(new ArrayList<>());
    }
    for (String name : known) {
      int distance = distance(wanted, fold(name));
      if (distance <= limit) {
        byDistance.get(distance).add(name);
      }
    }
    List<String> result = new ArrayList<>();
    byDistance.forEach(result::addAll);
    return result.size() > MOST ? List.copyOf(result.subList(0, MOST)) : List.copyOf(result);
  }

  /**
   * A German sentence: "Gemeint ist vielleicht …", else the known names, else the given remedy.
   *
   * @param sonst whole sentence used when nothing is known
   */
  public static String abhilfe(String unknown, Collection<String> known, String sonst) {
    List<String> near = list(unknown, known);
    if (!near.isEmpty()) {
      return "Gemeint ist vielleicht \"" + String.join("\" oder \"", near) + "\".";
    }
    if (known.isEmpty()) {
      return sonst;
    }
    return "Möglich sind: " + String.join(", ", known) + ".";
  }

  private static String fold(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return cut.strip().toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
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
