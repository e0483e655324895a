package de.lebenslagen.ops.cli;

import java.nio.file.Path;

/**
 * Commands that a user can copy as they stand.
 *
 * @param ordner the folder to stand in
 * @param start how the program is called from there
 */
record Befehlszeile(String ordner, String start) {

  private static final String NAME = "lebenslagen";

  static Befehlszeile of(Umgebung umgebung, Path ordner) {
    return new Befehlszeile(
        quote(shorter(umgebung.ordner(), ordner)),
        umgebung.start().map(s -> quote(shorter(ordner, s))).orElse(NAME));
  }

  /** The absolute path, or the relative one where it is shorter. */
  private static String shorter(Path from, Path to) {
    String relative = from.toAbsolutePath().relativize(to.toAbsolutePath()).toString();
    String absolute = to.toAbsolutePath().toString();
    if (relative.length() >= absolute.length()) {
      return absolute;
    }
    return relative.isEmpty() ? "." : relative;
  }

  private static String quote(String path) {
    return path.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-~".indexOf(c) >= 0)
        ? path
        : "'" + path.replace("'", "'\\''") + "'";
  }

  String wechsel() {
    return "cd " + ordner;
  }

  String aufruf(String befehl) {
    return start + " " + befehl;
  }
}
