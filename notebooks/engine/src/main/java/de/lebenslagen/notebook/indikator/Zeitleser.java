package de.lebenslagen.notebook.indikator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes the years out of a sentence. */
final class Zeitleser {

  private static final Pattern JAHR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern ZAHL = Pattern.compile("\\d{1,2}");
  private static final Set<String> BIS = Set.of("-", "bis");
  private static final Set<String> SEIT = Set.of("seit", "ab");
  private static final Set<String> ZULETZT = Set.of("zuletzt", "aktuell", "derzeit", "heute");
  private static final Set<String> DAVOR =
      Set.of("in", "im", "jahr", "jahre", "jahren", "von", "fur", "den", "der");
  private static final int UNENDLICH = 9999;

  private final Wortfolge worte;
  private final TreeSet<Integer> jahre = new TreeSet<>();
  private final List<Zeitangabe> andere = new ArrayList<>();

  private Zeitleser(Wortfolge worte) {
    this.worte = worte;
  }

  /** The years, which are no longer in the sentence afterwards. */
  static Zeitangabe take(Wortfolge worte) {
    Zeitleser leser = new Zeitleser(worte);
    int i = 0;
    while (i < worte.size()) {
      int taken = leser.takeAt(i);
      if (taken > 0) {
        int from = leser.before(i);
        worte.remove(from, i + taken - from);
        i = from;
      } else {
        i++;
      }
    }
    if (!leser.jahre.isEmpty()) {
      return new Zeitangabe.Jahre(leser.jahre);
    }
    return leser.andere.isEmpty() ? new Zeitangabe.Offen() : leser.andere.get(0);
  }

  /** Where small words before a year begin: "im Jahr 2022", "in den letzten 5 Jahren". */
  private int before(int index) {
    int from = index;
    while (from > 0 && DAVOR.contains(worte.form(from - 1))) {
      from--;
    }
    return from;
  }

  private int takeAt(int i) {
    if (isJahr(i)) {
      return takeJahre(i);
    }
    if (SEIT.contains(worte.form(i)) && isJahr(next(i))) {
      andere.add(new Zeitangabe.Zwischen(jahr(next(i)), UNENDLICH));
      return next(i) - i + 1;
    }
    if (worte.form(i).equals("bis") && isJahr(next(i))) {
      andere.add(new Zeitangabe.Zwischen(0, jahr(next(i))));
      return next(i) - i + 1;
    }
    return takeLetzte(i);
  }

  /** The place of the following word, "Jahr" and "zum Jahr" passed over. */
  private int next(int i) {
    int at = i + 1;
    while (Set.of("jahr", "jahre", "zum", "dem", "einschliesslich").contains(worte.form(at))) {
      at++;
    }
    return at;
  }

  private int takeJahre(int i) {
    int at = i;
    if (BIS.contains(worte.form(i + 1)) && isJahr(i + 2)) {
      int from = Math.min(jahr(i), jahr(i + 2));
      int to = Math.max(jahr(i), jahr(i + 2));
      for (int y = from; y <= to; y++) {
        jahre.add(y);
      }
      at = i + 2;
    } else {
      jahre.add(jahr(i));
    }
    boolean another = Set.of(",", "und", "sowie", "oder").contains(worte.form(at + 1));
    return at - i + (another && isJahr(at + 2) ? 2 : 1);
  }

  private int takeLetzte(int i) {
    String form = worte.form(i);
    if (ZULETZT.contains(form)) {
      andere.add(new Zeitangabe.Letzte(1));
      return 1;
    }
    if (form.equals("alle") && worte.form(i + 1).startsWith("jahre")
        || form.equals("allen") && worte.form(i + 1).startsWith("jahre")) {
      andere.add(new Zeitangabe.Zwischen(0, UNENDLICH));
      return 2;
    }
    if (!form.matches("letzte[nrs]?|neueste[nrs]?|jungste[nrs]?|vergangene[nrs]?")) {
      return 0;
    }
    if (worte.form(i + 1).equals("jahr")) {
      andere.add(new Zeitangabe.Letzte(1));
      return 2;
    }
    int number = number(worte.form(i + 1));
    if (number > 0 && worte.form(i + 2).startsWith("jahre")) {
      andere.add(new Zeitangabe.Letzte(number));
      return 3;
    }
    return 0;
  }

  private static int number(String form) {
    return ZAHL.matcher(form).matches()
        ? Integer.parseInt(form)
        : Zeitangabe.ZAHLWORTE.getOrDefault(form, 0);
  }

  private boolean isJahr(int i) {
    return JAHR.matcher(worte.form(i)).matches();
  }

  private int jahr(int i) {
    return Integer.parseInt(worte.form(i));
  }
}
