package de.lebenslagen.etl.entwurf;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.List;
import java.util.Optional;

/**
 * Something that a file does not say and only a person knows.
 *
 * @param id by which a file of answers names it
 * @param text German
 * @param moeglich the answers among which one is chosen; empty where any text will do
 * @param vorschlag what is taken when nobody answers; empty where that would be guessing
 */
public record Frage(String id, String text, List<Wahl> moeglich, Optional<String> vorschlag) {

  /**
   * A possible answer.
   *
   * @param wert as it is written in a file of answers
   * @param text German
   */
  public record Wahl(String wert, String text) {}

  public Frage {
    moeglich = List.copyOf(moeglich);
  }

  /** One that is answered by any text. */
  static Frage offen(String id, String text, Optional<String> vorschlag) {
    return new Frage(id, text, List.of(), vorschlag);
  }

  /**
   * The answer as it is used: one of the possible ones, named by its word or its number.
   *
   * @throws Abbruch EINGABE where it is none of them
   */
  public String accept(String antwort) {
    String text = antwort.strip();
    if (moeglich.isEmpty() && !text.isEmpty() && text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    for (int i = 0; i < moeglich.size(); i++) {
      if (moeglich.get(i).wert().equalsIgnoreCase(text) || text.equals("" + (i + 1))) {
        return moeglich.get(i).wert();
      }
    }
    List<String> known = moeglich.stream().map(Wahl::wert).toList();
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"" + text + "\" ist keine Antwort auf: " + this.text,
        known.isEmpty()
            ? "Bitte einen Text schreiben."
            : Vorschlaege.satz(text, known, "Möglich ist: " + String.join(", ", known) + "."));
  }
}
