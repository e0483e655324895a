package de.lebenslagen.notebook.einbau;

import de.lebenslagen.notebook.zugriff.Einstellungen.Javaschalter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is put into a Zeppelin and with which settings.
 *
 * @param plugin the folder with the interpreter's jars
 * @param sonde the folder with what it takes to ask an interpreter as a Zeppelin does
 * @param jdk the JDK with which the interpreter runs
 * @param arbeitsbereich the workspace it reads
 * @param prozesse how many notes share a process
 * @param zweck for the door {@code intern}, where a paragraph names none
 * @param datenstand for the door {@code intern}; empty: the current one
 * @param java whether paragraphs in Java run
 * @param variablen environment variables
 */
public record Einbauwunsch(
    Path plugin,
    Path sonde,
    Path jdk,
    Path arbeitsbereich,
    Prozesse prozesse,
    Optional<String> zweck,
    Optional<String> datenstand,
    Javaschalter java,
    Map<String, String> variablen) {

  /** How many notes share a process. */
  public enum Prozesse {
    /** Each note has one: what one does to its process disturbs no other. */
    JE_NOTIZ("isolated"),
    /** One for all: less memory, and a second note starts at once. */
    GEMEINSAM("scoped");

    private final String modus;

    Prozesse(String modus) {
      this.modus = modus;
    }

    /** Zeppelin's own word for it. */
    String modus() {
      return modus;
    }
  }
}
