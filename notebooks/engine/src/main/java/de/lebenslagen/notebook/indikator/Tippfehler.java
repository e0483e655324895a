package de.lebenslagen.notebook.indikator;

/** Whether two words differ as a slip of the fingers would make them differ. */
final class Tippfehler {

  private static final int LANG = 8;

  private Tippfehler() {}

  /** One edit (insert, delete, replace, swap), two in long words. */
  static boolean isNear(String a, String b) {
    int allowed = Math.min(a.length(), b.length()) >= LANG ? 2 : 1;
    return Math.abs(a.length() - b.length()) <= allowed && edits(a, b) <= allowed;
  }

  /** Damerau–Levenshtein, optimal string alignment. */
  private static int edits(String a, String b) {
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
