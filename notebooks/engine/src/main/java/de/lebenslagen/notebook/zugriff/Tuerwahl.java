package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.Map;
import java.util.Optional;

/** Through which door a paragraph goes. */
public sealed interface Tuerwahl {

  /**
   * Published cells only.
   *
   * @param kennung which Freigabe; empty: the last one
   */
  record Freigabe(Optional<String> kennung) implements Tuerwahl {}

  /**
   * All figures, unchecked.
   *
   * @param zweck for what; is logged
   * @param datenstand which one; empty: the current one
   */
  record Intern(String zweck, Optional<String> datenstand) implements Tuerwahl {}

  /**
   * What the options of a paragraph say: {@code tuer}, {@code zweck}, {@code datenstand}, {@code
   * freigabe}; without them the door {@code freigabe}.
   *
   * @throws Abbruch EINGABE where they don't fit together
   */
  static Tuerwahl of(Map<String, String> optionen, Einstellungen einstellungen) {
    String tuer = optionen.getOrDefault("tuer", "freigabe");
    Optional<String> datenstand =
        Optional.ofNullable(optionen.get("datenstand")).or(einstellungen::datenstand);
    return switch (tuer) {
      case "freigabe" -> freigabe(optionen);
      case "intern" -> intern(optionen, einstellungen, datenstand);
      default ->
          throw new Abbruch(
              Abbruch.Kategorie.EINGABE,
              "Die Tür \"" + tuer + "\" gibt es nicht.",
              "Bitte tuer=freigabe (nur Freigegebenes) oder tuer=intern (alles, mit Zweck) schreiben.");
    };
  }

  private static Tuerwahl freigabe(Map<String, String> optionen) {
    if (optionen.containsKey("datenstand")) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"datenstand\" gehört zur Tür intern; eine Freigabe hat ihren eigenen Datenstand.",
          "Bitte (tuer=intern, zweck=\"…\") ergänzen oder mit freigabe=KENNUNG eine Freigabe nennen.");
    }
    return new Freigabe(Optional.ofNullable(optionen.get("freigabe")));
  }

  private static Tuerwahl intern(
      Map<String, String> optionen, Einstellungen einstellungen, Optional<String> datenstand) {
    if (optionen.containsKey("freigabe")) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"freigabe\" gehört zur Tür freigabe; verlangt ist die Tür intern.",
          "Bitte eines von beiden weglassen.");
    }
    String zweck =
        Optional.ofNullable(optionen.get("zweck"))
            .filter(z -> !z.isBlank())
            .or(einstellungen::zweck)
            .orElseThrow(
                () ->
                    new Abbruch(
                        Abbruch.Kategorie.EINGABE,
                        "Durch die Tür intern geht es nur mit einem Zweck; er wird protokolliert.",
                        "Bitte so schreiben: (tuer=intern, zweck=\"Prüfung durch das Jugendamt\")."));
    return new Intern(zweck, datenstand);
  }
}
