package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.notebook.absatz.Ausgabe.Zahlen;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in brackets behind the name of a language, checked.
 *
 * @param tuer through which door
 * @param zeilen how many rows are shown
 * @param zahlen how numbers are written
 * @param als under which name the result is shared
 * @param titel over the result
 */
public record Absatzoptionen(
    Tuerwahl tuer, int zeilen, Zahlen zahlen, Optional<String> als, String titel) {

  private static final List<String> BEKANNT =
      List.of("tuer", "zweck", "datenstand", "freigabe", "zeilen", "zahlen", "als", "titel");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]{0,62}");

  /**
   * @throws Abbruch EINGABE for an unknown option or a value that does not fit
   */
  public static Absatzoptionen of(Map<String, String> optionen, Einstellungen einstellungen) {
    optionen.keySet().stream()
        .filter(o -> !BEKANNT.contains(o))
        .findFirst()
        .ifPresent(
            o -> {
              throw new Abbruch(
                  Abbruch.Kategorie.EINGABE,
                  "Die Angabe \"" + o + "\" gibt es nicht.",
                  Vorschlaege.satz(o, BEKANNT));
            });
    return new Absatzoptionen(
        Tuerwahl.of(optionen, einstellungen),
        zeilen(optionen.get("zeilen"), einstellungen),
        zahlen(optionen.get("zahlen"), einstellungen),
        Optional.ofNullable(optionen.get("als")).map(Absatzoptionen::name),
        optionen.getOrDefault("titel", ""));
  }

  private static int zeilen(@Nullable String text, Einstellungen e) {
    if (text == null) {
      return e.zeilen();
    }
    int wanted = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (wanted < 1 || wanted > e.zeilenHoechstens()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"zeilen\" ist eine Zahl von 1 bis "
              + e.zeilenHoechstens()
              + ", gefunden: "
              + text
              + ".",
          "Mehr Zeilen gehören in eine Datei: lebenslagen abfrage … --nach DATEI.");
    }
    return wanted;
  }

  private static Zahlen zahlen(@Nullable String text, Einstellungen einstellungen) {
    if (text == null) {
      return einstellungen.zahlen();
    }
    return switch (text) {
      case "deutsch" -> Zahlen.DEUTSCH;
      case "maschine" -> Zahlen.MASCHINE;
      default ->
          throw new Abbruch(
              Abbruch.Kategorie.EINGABE,
              "\"zahlen\" ist deutsch (1.234,5) oder maschine (1234.5), gefunden: " + text + ".",
              "Bitte eines davon schreiben.");
    };
  }

  /** A name under which something is shared: one that Java can use too. */
  public static String name(String text) {
    if (!NAME.matcher(text).matches()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + text + "\" ist kein Name, unter dem etwas geteilt werden kann.",
          "Bitte mit einem kleinen Buchstaben beginnen, ohne Umlaute und Leerzeichen: kinder2022.");
    }
    return text;
  }
}
