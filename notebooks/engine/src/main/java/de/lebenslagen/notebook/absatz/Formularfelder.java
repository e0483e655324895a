package de.lebenslagen.notebook.absatz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms in the text of a paragraph, written as in Zeppelin: {@code ${jahr}}, {@code ${jahr=2022}},
 * {@code ${gebiet=Nordstadt,Nordstadt|Neustadt}}, {@code ${jahr=2022,2021(voriges)|2022}}, {@code
 * ${checkbox:gebiet=A|B,A|B|C}}. In place of choices, {@code @gebiete}, {@code @jahre}, {@code
 * @indikatoren}, {@code @ebenen} and {@code @datenstaende} offer what the Datenstand has.
 */
public final class Formularfelder {

  private static final Pattern FELD =
      Pattern.compile(
          "\\$\\{(?:(checkbox|select|textbox|input)(?:\\(([^)}]*)\\))?:)?([^=}{|,:]+?)"
              + "(?:=([^},]*)(?:,([^}]*))?)?}");
  private static final Pattern WAHL = Pattern.compile("(.*?)\\((.*)\\)");

  private final Formulare formulare;
  private final Function<String, Optional<List<Formulare.Wahl>>> listen;
  private final Function<String, Optional<String>> objekte;

  /**
   * @param listen choices for a name like {@code @gebiete}; empty where there is no such list
   * @param objekte shared values: a form without default takes the value of that name
   */
  public Formularfelder(
      Formulare formulare,
      Function<String, Optional<List<Formulare.Wahl>>> listen,
      Function<String, Optional<String>> objekte) {
    this.formulare = formulare;
    this.listen = listen;
    this.objekte = objekte;
  }

  /** How a value is put into a text. */
  @FunctionalInterface
  public interface Einsatz {
    /**
     * @param davor the text before the form
     */
    String insert(String davor, String wert);
  }

  /** As it is. */
  public static String insertPlain(String davor, String wert) {
    return wert;
  }

  /** Inside a SQL text, with its quotes doubled: no value ends the text. */
  public static String insertSql(String davor, String wert) {
    boolean quoted = davor.chars().filter(c -> c == '\'').count() % 2 == 1;
    return quoted ? wert.replace("'", "''") : wert;
  }

  /** The text with all forms filled. */
  public String fill(String text, Einsatz einsatz) {
    Matcher feld = FELD.matcher(text);
    StringBuilder result = new StringBuilder();
    int end = 0;
    while (feld.find()) {
      result.append(text, end, feld.start());
      result.append(einsatz.insert(result.toString(), value(feld)));
      end = feld.end();
    }
    return result.append(text.substring(end)).toString();
  }

  private String value(Matcher feld) {
    String name = feld.group(3).strip();
    String vorgabe = feld.group(4);
    String choices = feld.group(5);
    if (vorgabe == null) {
      Optional<String> shared = objekte.apply(name);
      if (shared.isPresent()) {
        return shared.get();
      }
    }
    String first = vorgabe == null ? "" : vorgabe;
    if (choices == null || choices.isBlank()) {
      return formulare.text(name, first);
    }
    List<Formulare.Wahl> wahl = wahl(choices);
    if ("checkbox".equals(feld.group(1))) {
      String zwischen = feld.group(2) == null ? ", " : feld.group(2);
      return String.join(
          zwischen, formulare.waehleMehrere(name, Arrays.asList(first.split("\\|")), wahl));
    }
    return formulare.waehle(name, first, wahl);
  }

  private List<Formulare.Wahl> wahl(String choices) {
    return listen
        .apply(choices.strip())
        .orElseGet(
            () ->
                Arrays.stream(choices.split("\\|"))
                    .map(String::strip)
                    .map(Formularfelder::single)
                    .toList());
  }

  private static Formulare.Wahl single(String text) {
    Matcher m = WAHL.matcher(text);
    return m.matches() ? new Formulare.Wahl(m.group(1), m.group(2)) : Formulare.Wahl.of(text);
  }
}
