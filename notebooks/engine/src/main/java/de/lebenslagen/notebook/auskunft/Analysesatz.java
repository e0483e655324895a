package de.lebenslagen.notebook.auskunft;

import de.lebenslagen.notebook.zugriff.Indikatorsicht;
import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a sentence about an analysis asks for.
 *
 * @param wahl which analysis
 * @param jahr the wanted year; empty: the last with values
 * @param ebene the level of the areas
 * @param tabelle which of its tables; empty: the first
 * @param bild which figure; empty: none
 * @param spalte of which column; empty: the one that says most
 */
record Analysesatz(
    Wahl wahl,
    OptionalInt jahr,
    Zielebene ebene,
    Optional<String> tabelle,
    Optional<Analysebild.Form> bild,
    Optional<String> spalte) {

  private static final String SO =
      "So geht es: analyse NAME 2024 je stadtteil tabelle NAME als karte SPALTE; alles nach dem"
          + " ersten Namen kann fehlen.";
  private static final Set<String> KLEIN =
      Set.of("im", "jahr", "für", "von", "ab", "der", "die", "das", "auf", "basisjahr", ",");
  private static final Set<String> VOR_EBENE = Set.of("je", "nach", "pro", "ebene");

  /** What can be analysed. */
  sealed interface Wahl {}

  /** A declared analysis. */
  record Deklariert(Analysedeklaration analyse) implements Wahl {}

  /** An index, taken apart. */
  record Zerlegt(Indikator index) implements Wahl {}

  /** A name and what it stands for. */
  private record Name(String text, Wahl wahl) {}

  /**
   * Understands what follows the word {@code analyse}.
   *
   * @throws Abbruch EINGABE with suggestions
   */
  static Analysesatz parse(String text, Indikatorsicht sicht) {
    List<Name> namen = listNamen(sicht);
    Name name =
        namen.stream()
            .filter(n -> isPrefix(n.text(), text))
            .max((a, b) -> Integer.compare(a.text().length(), b.text().length()))
            .orElseThrow(() -> unknown(text, sicht));
    return new Leser(words(text.substring(name.text().length())), sicht).read(name.wahl());
  }

  private static boolean isPrefix(String name, String text) {
    return text.regionMatches(true, 0, name, 0, name.length())
        && (text.length() == name.length() || !isPart(text.charAt(name.length())));
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.replace(",", " , ").strip().split("\\s+"))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static List<Name> listNamen(Indikatorsicht sicht) {
    List<Name> result = new ArrayList<>();
    for (Analysedeklaration a : sicht.analysen().list()) {
      result.add(new Name(a.schluessel(), new Deklariert(a)));
      result.add(new Name(a.name(), new Deklariert(a)));
    }
    listIndizes(sicht)
        .forEach(
            i ->
                Stream.of(i.schluessel().wert(), i.kuerzel(), i.name())
                    .forEach(n -> result.add(new Name(n, new Zerlegt(i)))));
    return result;
  }

  private static Stream<Indikator> listIndizes(Indikatorsicht sicht) {
    return sicht.katalog().list().stream().filter(i -> i.berechnung() instanceof Index);
  }

  private static Abbruch unknown(String text, Indikatorsicht sicht) {
    List<String> keys =
        Stream.concat(
                sicht.analysen().list().stream().map(Analysedeklaration::schluessel),
                listIndizes(sicht).map(i -> i.schluessel().wert()))
            .toList();
    String first = text.isBlank() ? "" : text.split("\\s", 2)[0];
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        first.isEmpty()
            ? "Welche Analyse gemeint ist, steht nicht da."
            : "Eine Analyse \"" + first + "\" gibt es nicht.",
        Vorschlaege.satz(first, keys) + " " + SO);
  }

  /** Reads the words behind the name, one after another. */
  private static final class Leser {
    private final List<String> worte;
    private final Indikatorsicht sicht;
    private int at;
    private OptionalInt jahr = OptionalInt.empty();
    private Optional<Zielebene> ebene = Optional.empty();
    private Optional<String> tabelle = Optional.empty();
    private Optional<Analysebild.Form> bild = Optional.empty();
    private Optional<String> spalte = Optional.empty();

    Leser(List<String> worte, Indikatorsicht sicht) {
      this.worte = worte;
      this.sicht = sicht;
    }

    Analysesatz read(Wahl wahl) {
      while (at < worte.size()) {
        take(worte.get(at++).toLowerCase(Locale.GERMANY));
      }
      return new Analysesatz(
          wahl,
          jahr,
          ebene.orElseGet(() -> sicht.gebiete().sozialraumEbene()),
          tabelle,
          bild,
          spalte);
    }

    private void take(String wort) {
      if (wort.matches("(19|20)\\d\\d")) {
        jahr = OptionalInt.of(Integer.parseInt(wort));
      } else if (VOR_EBENE.contains(wort)) {
        ebene = Optional.of(sicht.gebiete().getEbene(next(wort)));
      } else if (wort.equals("tabelle")) {
        tabelle = Optional.of(next(wort));
      } else if (wort.equals("als")) {
        takeBild(next(wort).toLowerCase(Locale.GERMANY));
      } else if (!KLEIN.contains(wort)) {
        throw misunderstood(wort);
      }
    }

    private void takeBild(String wort) {
      bild = Optional.of(Analysebild.Form.get(wort));
      if (at < worte.size() && isName(worte.get(at).toLowerCase(Locale.GERMANY))) {
        spalte = Optional.of(worte.get(at++));
      }
    }

    private static boolean isName(String wort) {
      return !wort.matches("(19|20)\\d\\d|als|tabelle")
          && !VOR_EBENE.contains(wort)
          && !KLEIN.contains(wort);
    }

    private String next(String after) {
      if (at >= worte.size()) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE, "Hinter \"" + after + "\" fehlt ein Wort.", SO);
      }
      return worte.get(at++);
    }

    private static Abbruch misunderstood(String wort) {
      return new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + wort + "\" ist in einem Satz über eine Analyse nicht zu verstehen.",
          SO);
    }
  }
}
