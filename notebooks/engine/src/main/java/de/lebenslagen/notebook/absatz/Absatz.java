package de.lebenslagen.notebook.absatz;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One paragraph of a note: {@code %sozialraum.sql(tuer=intern, zweck="Prüfung")} and its text.
 *
 * @param sprache as written after the percent sign; empty where there is none
 * @param optionen what stands in brackets behind it, in this order
 * @param text what follows, without the first line break
 */
public record Absatz(String sprache, Map<String, String> optionen, String text) {

  private static final Pattern KOPF =
      Pattern.compile("\\s*%([\\w.]+)(\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\))?[ \\t]*\\R?");
  private static final Pattern OPTION =
      Pattern.compile(
          "\\s*([\\w.]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\"]*)))?\\s*(?:,|$)");

  public Absatz {
    optionen = Map.copyOf(optionen);
  }

  /**
   * Takes a paragraph apart.
   *
   * @throws Abbruch EINGABE where the options can't be read
   */
  public static Absatz parse(String text) {
    Matcher kopf = KOPF.matcher(text);
    if (!kopf.lookingAt()) {
      return new Absatz("", Map.of(), text);
    }
    String klammer = kopf.group(2);
    Map<String, String> optionen =
        klammer == null ? Map.of() : parseOptionen(klammer.substring(1, klammer.length() - 1));
    return new Absatz(kopf.group(1), optionen, text.substring(kopf.end()));
  }

  private static Map<String, String> parseOptionen(String text) {
    Map<String, String> result = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(text);
    int end = 0;
    while (end < text.length() && option.find(end) && option.start() == end) {
      String quoted = option.group(2);
      String plain = option.group(3);
      result.put(
          option.group(1),
          quoted != null
              ? quoted.replaceAll("\\\\(.)", "$1")
              : plain == null ? "ja" : plain.strip());
      end = option.end();
    }
    if (end < text.length()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Angaben \"(" + text + ")\" hinter dem Namen der Sprache sind nicht zu lesen.",
          "Bitte so schreiben: (tuer=intern, zweck=\"Prüfung durch das Jugendamt\").");
    }
    return result;
  }
}
