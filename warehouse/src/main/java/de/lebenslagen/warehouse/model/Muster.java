package de.lebenslagen.warehouse.model;

/** Shell patterns: {@code *} any characters, {@code ?} one. */
public final class Muster {

  private Muster() {}

  /** Whether the whole text fits. */
  public static boolean fits(String pattern, String text) {
    int p = 0;
    int n = 0;
    int star = -1;
    int retry = 0;
    while (n < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        retry = n;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
