package de.lebenslagen.warehouse.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the known names that are close to a mistyped one. */
public final class Aehnlichkeit {

  private static final int HOECHSTENS = 3;

  private Aehnlichkeit() {}

  /**
   * Up to three known names, the closest first: those that contain the text or are contained in it,
   * and those within a third of its length in edits (insert, delete, replace, swap neighbours).
   */
  public static List<String> list(String gesucht, Collection<String> bekannt) {
    String text = gesucht.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, text.length() / 3);
    return bekannt.stream()
        .distinct()
        .filter(b -> distance(text, b.toLowerCase(Locale.ROOT), limit) <= limit)
        .sorted(
            Comparator.comparingInt((String b) -> distance(text, b.toLowerCase(Locale.ROOT), limit))
                .thenComparing(Comparator.naturalOrder()))
        .limit(HOECHSTENS)
        .toList();
  }

  /** The names as a German question, or empty text. */
  public static String question(String gesucht, Collection<String> bekannt) {
    List<String> names = list(gesucht, bekannt);
    return names.isEmpty() ? "" : "Gemeint vielleicht: " + String.join(", ", names) + "?";
  }

  private static int distance(String a, String b, int limit) {
    boolean contained = a.length() > 2 && b.contains(a) || b.length() > 2 && a.contains(b);
    int edits = edits(a, b);
    return contained ? Math.min(limit, edits) : edits;
  }

  /** Damerau–Levenshtein distance, optimal string alignment. */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
