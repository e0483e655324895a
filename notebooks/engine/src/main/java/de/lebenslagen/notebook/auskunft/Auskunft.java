package de.lebenslagen.notebook.auskunft;

import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.zugriff.Absatzoptionen;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.notebook.zugriff.Tueren;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * Answers sentences whose first word asks for something else than the values of an indicator:
 * {@code analyse kita_unter_6 je bezirk als karte}, {@code befunde wohngeld}. The grammar is in the
 * handbook (notizbuecher.md).
 */
public final class Auskunft {

  private final Tueren tueren;

  public Auskunft(Tueren tueren) {
    this.tueren = tueren;
  }

  /** What can be asked for, by the first word. */
  enum Art {
    ANALYSE("analyse"),
    BEFUNDE("befunde");

    private final String wort;

    Art(String wort) {
      this.wort = wort;
    }
  }

  /**
   * An answer.
   *
   * @param ausgaben what is shown
   * @param quellen where it comes from
   * @param tabelle the same for further computing
   */
  public record Antwort(List<Ausgabe> ausgaben, List<String> quellen, Table tabelle) {
    public Antwort {
      ausgaben = List.copyOf(ausgaben);
      quellen = List.copyOf(quellen);
    }
  }

  /** Whether a sentence asks for one of these. */
  public static boolean isGemeint(String satz) {
    return find(satz).isPresent();
  }

  private static Optional<Art> find(String satz) {
    String first = satz.strip().split("\\s", 2)[0].toLowerCase(Locale.GERMANY);
    return Stream.of(Art.values()).filter(a -> a.wort.equals(first)).findFirst();
  }

  /**
   * The answer.
   *
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE with suggestions where the sentence is
   *     not understood, or the door does not lead there
   */
  public Antwort answer(String satz, Tuer tuer, Absatzoptionen optionen) {
    Art art = find(satz).orElseThrow();
    String rest = satz.strip().substring(art.wort.length()).strip();
    return art == Art.ANALYSE
        ? new Analyseantwort(tuer, optionen).answer(rest)
        : new Befundantwort(tueren, tuer, optionen).answer(rest);
  }

  /** Words with which such a sentence may go on. */
  public static Stream<Vervollstaendigung> listWorte(Tuer tuer) {
    Stream<Vervollstaendigung> begin =
        Stream.of(Art.values()).map(a -> new Vervollstaendigung(a.wort, "Auskunft"));
    Stream<Vervollstaendigung> analysen =
        tuer.indikatoren().analysen().list().stream()
            .map(a -> new Vervollstaendigung(a.schluessel(), "Analyse"));
    return Stream.concat(begin, analysen);
  }
}
