package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.model.Muster;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which kinds of facilities may be named in public, by the policy. What it does not name stays
 * closed; what it calls secret stays closed whatever else it says, and however it is spelled.
 *
 * @param offen patterns of kinds, compared letter by letter
 * @param geheim patterns of kinds, kept as {@link #fold} leaves texts, wild cards as they are
 */
record Einrichtungsregel(List<String> offen, List<String> geheim) {

  /** A policy from before facilities could be released: it lets none out. */
  static final Einrichtungsregel KEINE = new Einrichtungsregel(List.of(), List.of());

  private static final Pattern MARKEN = Pattern.compile("\\p{M}+");
  private static final Pattern RAND = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Wild cards stay. */
  private static final Pattern MUSTERRAND = Pattern.compile("[^\\p{L}\\p{N}*?]+");

  private static final Pattern NUR_PLATZHALTER = Pattern.compile("[^\\p{L}\\p{N}]*");

  Einrichtungsregel {
    offen = List.copyOf(offen);
    geheim = geheim.stream().map(muster -> letters(muster, MUSTERRAND)).toList();
  }

  /** What the policy says about a kind. */
  enum Urteil {
    /** It may be named. */
    OFFEN,
    /** It is never named. */
    GEHEIM,
    /** Nobody has decided: it stays closed until somebody has. */
    UNENTSCHIEDEN
  }

  static Einrichtungsregel parse(Knoten knoten) {
    knoten.requireFelder(List.of("offen", "geheim"));
    for (Knoten muster : knoten.get("offen").liste()) {
      if (NUR_PLATZHALTER.matcher(muster.nichtLeer()).matches()) {
        throw muster.fehler(
            "eine Art mit mindestens einem Buchstaben, etwa kita oder *schule",
            muster.text(),
            "Ein Muster, das auf alles passt, öffnete auch, was niemand bedacht hat. Bitte die"
                + " Arten nennen.");
      }
    }
    knoten.get("geheim").liste().forEach(Knoten::nichtLeer);
    return new Einrichtungsregel(knoten.listTexte("offen"), knoten.listTexte("geheim"));
  }

  /**
   * What holds for a kind.
   *
   * @param art as the star holds it
   * @param titel as it is printed
   */
  Urteil decide(String art, String titel) {
    if (soundsGeheim(art) || soundsGeheim(titel)) {
      return Urteil.GEHEIM;
    }
    return offen.stream().anyMatch(muster -> Muster.fits(muster, art))
        ? Urteil.OFFEN
        : Urteil.UNENTSCHIEDEN;
  }

  /** Whether a text is that of a secret kind, however it is spelled. */
  boolean soundsGeheim(String text) {
    String folded = fold(text);
    return geheim.stream().anyMatch(muster -> Muster.fits(muster, folded));
  }

  /**
   * Lower case letters and digits without accents, {@code ß} as {@code ss}, {@code ae} as {@code
   * a}: {@code Frauen*-Haus} and {@code frauenhaus} are the same.
   */
  static String fold(String text) {
    return letters(text, RAND);
  }

  private static String letters(String text, Pattern without) {
    String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
    String plain = MARKEN.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    String letters = without.matcher(plain).replaceAll("");
    return letters.replace("ae", "a").replace("oe", "o").replace("ue", "u");
  }
}
