package de.lebenslagen.notebook.indikator;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the areas out of a sentence: names, groups joined by +, levels, the town. */
final class Gebietsleser {

  private static final Set<String> DAVOR =
      Set.of(
          "in",
          "im",
          "fur",
          "von",
          "aus",
          "der",
          "die",
          "den",
          "dem",
          "des",
          "das",
          "gegen",
          "gegenuber",
          "mit",
          "zu",
          "zur",
          "zum",
          "neben",
          "verglichen",
          "sowie",
          "bei",
          "ganz",
          "ganze",
          "ganzen",
          "je",
          "pro",
          "nach",
          "alle",
          "allen",
          "aller",
          "jeden",
          "jedem",
          "einzelnen",
          ",",
          "und",
          "gebiet",
          "gebiete");
  private static final Set<String> STADT =
      Set.of("stadt", "gesamtstadt", "stadtweit", "gesamtstadtisch", "insgesamt", "kommune");
  private static final Set<String> SOZIALRAUM =
      Set.of(
          "sozialraum",
          "sozialraume",
          "sozialraumen",
          "quartier",
          "quartiere",
          "quartieren",
          "gebiete",
          "gebieten",
          "gebiet",
          "raum",
          "raume",
          "raumen");

  private final Gebietsverzeichnis verzeichnis;
  private final List<Name> namen;
  private final List<Gebiet> gefunden = new ArrayList<>();
  private Optional<Zielebene> ebene = Optional.empty();

  private record Name(List<String> formen, Gebiet gebiet) {}

  /**
   * What a sentence says about areas.
   *
   * @param gebiete in the order of the sentence; empty: all of the level
   * @param ebene where a level was named
   */
  record Angabe(List<Gebiet> gebiete, Optional<Zielebene> ebene) {}

  private Gebietsleser(Gebietsverzeichnis verzeichnis) {
    this.verzeichnis = verzeichnis;
    this.namen =
        verzeichnis.list().stream()
            .map(g -> new Name(Wortfolge.listFormen(g.name()), g))
            .sorted(Comparator.comparingInt((Name n) -> n.formen().size()).reversed())
            .toList();
  }

  /** The areas, which are no longer in the sentence afterwards. */
  static Angabe take(Wortfolge worte, Gebietsverzeichnis verzeichnis) {
    Gebietsleser leser = new Gebietsleser(verzeichnis);
    int i = 0;
    while (i < worte.size()) {
      int taken = leser.takeAt(worte, i);
      if (taken > 0) {
        int from = before(worte, i);
        worte.remove(from, i + taken - from);
        i = from;
      } else {
        i++;
      }
    }
    return new Angabe(leser.gefunden, leser.ebene);
  }

  private static int before(Wortfolge worte, int index) {
    int from = index;
    while (from > 0 && DAVOR.contains(worte.form(from - 1))) {
      from--;
    }
    return from;
  }

  private int takeAt(Wortfolge worte, int i) {
    Optional<Name> name = findName(worte, i);
    if (name.isPresent()) {
      return takeName(worte, i, name.get());
    }
    String form = worte.form(i);
    if (STADT.contains(form) && verzeichnis.findStadt().isPresent()) {
      gefunden.add(verzeichnis.findStadt().get());
      return 1;
    }
    Optional<Zielebene> level = findEbene(form);
    if (level.isPresent()) {
      ebene = level;
      return 1;
    }
    return 0;
  }

  private Optional<Name> findName(Wortfolge worte, int i) {
    return namen.stream().filter(n -> worte.matches(i, n.formen())).findFirst();
  }

  private int takeName(Wortfolge worte, int i, Name name) {
    StringBuilder group = new StringBuilder(name.gebiet().name());
    int at = i + name.formen().size();
    Optional<Name> next = worte.form(at).equals("+") ? findName(worte, at + 1) : Optional.empty();
    while (next.isPresent()) {
      group.append('+').append(next.get().gebiet().name());
      at += 1 + next.get().formen().size();
      next = worte.form(at).equals("+") ? findName(worte, at + 1) : Optional.empty();
    }
    gefunden.add(group.indexOf("+") < 0 ? name.gebiet() : verzeichnis.get(group.toString()));
    return at - i;
  }

  private Optional<Zielebene> findEbene(String form) {
    if (SOZIALRAUM.contains(form)) {
      return Optional.of(verzeichnis.sozialraumEbene());
    }
    return verzeichnis.listEbenen().stream()
        .filter(e -> isFormOf(form, Wortfolge.fold(e)))
        .findFirst()
        .map(verzeichnis::getEbene);
  }

  private static boolean isFormOf(String form, String ebene) {
    return form.startsWith(ebene)
        && Set.of("", "e", "en", "n", "s", "es").contains(form.substring(ebene.length()));
  }
}
