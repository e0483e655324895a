package de.lebenslagen.notebook.indikator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as words that compare: lower case, without accents, {@code ß} as {@code ss}, {@code ä}
 * and {@code ae} as {@code a}. Hyphens part words, {@code + , -} stay words of their own.
 */
final class Wortfolge {

  private static final Pattern WORT = Pattern.compile("[\\p{L}\\p{N}§]+|[+,;–—-]");
  private static final Pattern AKZENTE = Pattern.compile("\\p{M}+");

  private final List<Wort> woerter = new ArrayList<>();

  /**
   * One word.
   *
   * @param roh as it was written
   * @param form as it compares
   */
  record Wort(String roh, String form) {
    boolean isZeichen() {
      return !Character.isLetterOrDigit(form.charAt(0)) && form.charAt(0) != '§';
    }
  }

  private Wortfolge() {}

  static Wortfolge of(String text) {
    Wortfolge result = new Wortfolge();
    Matcher m = WORT.matcher(text);
    while (m.find()) {
      result.woerter.add(new Wort(m.group(), fold(m.group())));
    }
    return result;
  }

  /** The forms of the words of a text, signs left out. */
  static List<String> listFormen(String text) {
    return of(text).woerter.stream().filter(w -> !w.isZeichen()).map(Wort::form).toList();
  }

  static String fold(String text) {
    String lower =
        text.toLowerCase(Locale.GERMANY).replace("ß", "ss").replace('–', '-').replace('—', '-');
    String plain = AKZENTE.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u");
  }

  List<Wort> woerter() {
    return woerter;
  }

  int size() {
    return woerter.size();
  }

  String form(int index) {
    return index >= 0 && index < woerter.size() ? woerter.get(index).form() : "";
  }

  /** Whether these forms stand from that place on. */
  boolean matches(int index, List<String> formen) {
    for (int i = 0; i < formen.size(); i++) {
      if (!form(index + i).equals(formen.get(i))) {
        return false;
      }
    }
    return !formen.isEmpty();
  }

  void remove(int from, int count) {
    woerter.subList(from, from + count).clear();
  }

  String text() {
    return String.join(" ", woerter.stream().map(Wort::roh).toList());
  }
}
