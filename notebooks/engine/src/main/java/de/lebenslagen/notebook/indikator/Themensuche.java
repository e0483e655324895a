package de.lebenslagen.notebook.indikator;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the indicators that some words mean: by key, code, name, the list of search words, else by
 * how many of the words occur in an indicator's name and definition.
 */
final class Themensuche {

  /** Words that say nothing about what is meant. */
  private static final Set<String> LEER =
      Set.of(
          "der",
          "die",
          "das",
          "des",
          "den",
          "dem",
          "ein",
          "eine",
          "einen",
          "einer",
          "in",
          "im",
          "an",
          "am",
          "und",
          "von",
          "vom",
          "fur",
          "mit",
          "je",
          "pro",
          "nach",
          "wie",
          "viele",
          "viel",
          "hoch",
          "gross",
          "ist",
          "sind",
          "war",
          "waren",
          "gibt",
          "es",
          "leben",
          "lebt",
          "wohnen",
          "zeig",
          "zeige",
          "zeigt",
          "mir",
          "uns",
          "bitte",
          "anteil",
          "anteile",
          "anzahl",
          "zu",
          "zur",
          "zum",
          "was",
          "welche",
          "welcher",
          "wo",
          "sich",
          "hat",
          "haben",
          "hatte",
          "auf",
          "bei",
          "aus",
          "als",
          "entwickelt",
          "entwickelte",
          "verandert",
          "veranderte",
          "sieht",
          "steht",
          "indikator",
          "prozent",
          "menschen",
          "bezieht",
          "beziehen",
          "aller",
          "alle",
          "allen",
          "gegen",
          "verglichen",
          "gegenuber",
          "neben");

  private static final double GENUG = 0.6;
  private static final double KNAPP = 0.08;
  private static final int VORSCHLAEGE = 5;
  private static final int KUERZESTER_ANFANG = 4;

  private final Indikatorkatalog katalog;
  private final Suchworte suchworte;
  private final Set<String> stadt;

  /**
   * @param stadt name of the town: "sozialindex" means {@code sozialindex_flensburg} in Flensburg
   */
  Themensuche(Indikatorkatalog katalog, Suchworte suchworte, String stadt) {
    this.katalog = katalog;
    this.suchworte = suchworte;
    this.stadt = Set.copyOf(listWichtige(stadt));
  }

  /**
   * What was found.
   *
   * @param gemeint that are meant, the most exact first; empty: nothing is near enough
   * @param aehnlich others that may be meant
   */
  record Fund(List<Indikator> gemeint, List<Indikator> aehnlich) {}

  /** The words that matter, as they compare; Roman numerals of the laws as digits. */
  static List<String> listWichtige(String text) {
    List<String> result = new ArrayList<>();
    for (String form : Wortfolge.listFormen(text)) {
      if (!LEER.contains(form)) {
        result.add(ziffer(form));
      }
    }
    if (result.isEmpty()) {
      List<String> all = Wortfolge.listFormen(text);
      result.addAll(all.contains("menschen") ? List.of("menschen") : all);
    }
    return joinLaw(result);
  }

  private static String ziffer(String form) {
    return switch (form) {
      case "ii", "zwei" -> "2";
      case "iii" -> "3";
      case "iv", "vier" -> "4";
      case "viii" -> "8";
      case "xii" -> "12";
      default -> form;
    };
  }

  /** "sgb2" is written in many ways. */
  private static List<String> joinLaw(List<String> words) {
    List<String> result = new ArrayList<>();
    for (String w : words) {
      if (w.matches("sgb\\d+")) {
        result.add("sgb");
        result.add(w.substring(3));
      } else {
        result.add(w);
      }
    }
    return result;
  }

  Fund find(String text) {
    Optional<Indikator> exact =
        katalog.list().stream().filter(i -> isNamed(i, text.strip())).findFirst();
    if (exact.isPresent()) {
      return new Fund(List.of(exact.get()), List.of());
    }
    List<String> words = listWichtige(text);
    Optional<List<String>> known = suchworte.find(words);
    if (known.isPresent()) {
      List<Indikator> named =
          known.get().stream()
              .flatMap(k -> katalog.find(new IndikatorSchluessel(k)).stream())
              .toList();
      return new Fund(named, List.of());
    }
    List<Indikator> whole = katalog.list().stream().filter(i -> isWhole(i, words)).toList();
    return isOneFamily(whole) ? new Fund(whole, List.of()) : search(words);
  }

  /** Whether the words are all that its name or key says, the name of the town aside. */
  private boolean isWhole(Indikator i, List<String> words) {
    return Stream.of(i.name(), i.schluessel().wert().replace('_', ' '))
        .map(text -> listWichtige(text).stream().filter(w -> !stadt.contains(w)).toList())
        .anyMatch(words::equals);
  }

  private static boolean isNamed(Indikator i, String text) {
    return i.schluessel().wert().equalsIgnoreCase(text)
        || i.kuerzel().equalsIgnoreCase(text)
        || Wortfolge.listFormen(i.name()).equals(Wortfolge.listFormen(text));
  }

  private record Treffer(Indikator indikator, double guete) {}

  private Fund search(List<String> words) {
    if (words.isEmpty()) {
      return new Fund(List.of(), List.of());
    }
    List<Treffer> all =
        katalog.list().stream()
            .map(i -> new Treffer(i, guete(i, words)))
            .filter(t -> t.guete() > 0)
            .sorted(Comparator.comparingDouble(Treffer::guete).reversed())
            .toList();
    if (all.isEmpty()) {
      return new Fund(List.of(), List.of());
    }
    double best = all.get(0).guete();
    List<Indikator> near = all.stream().limit(VORSCHLAEGE).map(Treffer::indikator).toList();
    if (best < GENUG) {
      return new Fund(List.of(), near);
    }
    List<Treffer> first = all.stream().filter(t -> t.guete() >= best - KNAPP).toList();
    if (!isOneFamily(first.stream().map(Treffer::indikator).toList())) {
      return new Fund(List.of(), near);
    }
    return new Fund(first.stream().map(Treffer::indikator).toList(), near);
  }

  /** Whether all are one indicator and its variants: then the question is clear. */
  private static boolean isOneFamily(List<Indikator> indikatoren) {
    Set<IndikatorSchluessel> standards = new LinkedHashSet<>();
    indikatoren.forEach(
        i -> standards.add(i.variante().map(v -> v.standard()).orElse(i.schluessel())));
    return standards.size() == 1;
  }

  /**
   * From 0 to 1: the share of the words that occur in the indicator (in its name fully, in its
   * definition by half), less for a name that says much more than was asked. 0 where any word
   * occurs nowhere.
   */
  private static double guete(Indikator indikator, List<String> words) {
    List<String> name = new ArrayList<>(listWichtige(indikator.name()));
    name.addAll(listWichtige(indikator.schluessel().wert().replace('_', ' ')));
    List<String> definition = listWichtige(indikator.definition());
    double sum = 0;
    for (String word : words) {
      double inName = match(word, name);
      double inText = inName > 0 ? 0 : 0.5 * match(word, definition);
      if (inName + inText == 0) {
        return 0;
      }
      sum += inName + inText;
    }
    long distinct = listWichtige(indikator.name()).stream().distinct().count();
    double surplus = Math.max(0, distinct - words.size());
    return sum / words.size() - 0.04 * surplus;
  }

  private static double match(String word, List<String> in) {
    double best = 0;
    for (String other : in) {
      best = Math.max(best, match(word, other));
    }
    return best;
  }

  /** Less where a word says more than the other, or only nearly the same. */
  private static double match(String word, String other) {
    if (word.equals(other)) {
      return 1;
    }
    int common = 0;
    while (common < Math.min(word.length(), other.length())
        && word.charAt(common) == other.charAt(common)) {
      common++;
    }
    int shorter = Math.min(word.length(), other.length());
    if (common >= KUERZESTER_ANFANG && common >= shorter - 2) {
      return 0.9 * Math.min(1, (common + 2.0) / word.length());
    }
    if (shorter > KUERZESTER_ANFANG && other.contains(word)) {
      return 0.8;
    }
    if (shorter > KUERZESTER_ANFANG && word.contains(other)) {
      return 0.8 * other.length() / word.length();
    }
    return shorter > KUERZESTER_ANFANG && Tippfehler.isNear(word, other) ? 0.7 : 0;
  }
}
