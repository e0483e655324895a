package de.lebenslagen.notebook.indikator;

import de.lebenslagen.warehouse.model.Vorschlaege;

/** Whether two words differ as a slip of the fingers would make them differ. */
final class Tippfehler {

  private static final int LANG = 8;

  private Tippfehler() {}

  /** One edit (insert, delete, replace, swap), two in long words. */
  static boolean isNear(String a, String b) {
    int allowed = Math.min(a.length(), b.length()) >= LANG ? 2 : 1;
    return Math.abs(a.length() - b.length()) <= allowed && Vorschlaege.edits(a, b) <= allowed;
  }
}
