package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import de.lebenslagen.warehouse.stats.index.IndexRecipe;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an index is made, as its declaration says: the statistical recipe, which areas take part, and
 * the classes.
 *
 * @param verfahren transform, centre, spread, combination, closing
 * @param schrumpfung whether the rates of small areas are drawn to the middle first
 * @param basisjahr whose centre and spread hold for all years; empty: every year its own
 * @param mindesteinwohner who is too small to take part
 * @param ausschluesse areas that never take part, each with its reason
 * @param klassen frozen thresholds; empty: no classes
 * @param dynamik another index whose class stands beside this one's, as in "2+/-"
 */
public record Indexrezept(
    IndexRecipe verfahren,
    Schrumpfung schrumpfung,
    OptionalInt basisjahr,
    Optional<Mindestgroesse> mindesteinwohner,
    List<Ausschluss> ausschluesse,
    Optional<ClassBreaks> klassen,
    Optional<IndikatorSchluessel> dynamik) {

  /** Where nothing is declared: as in Berlin, of all areas, without classes. */
  public static final Indexrezept BERLIN =
      new Indexrezept(
          IndexRecipe.BERLIN,
          Schrumpfung.KEINE,
          OptionalInt.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Indexrezept {
    ausschluesse = List.copyOf(ausschluesse);
  }

  /** The same with another statistical recipe. */
  public Indexrezept withVerfahren(IndexRecipe other) {
    return new Indexrezept(
        other, schrumpfung, basisjahr, mindesteinwohner, ausschluesse, klassen, dynamik);
  }

  /** What happens to rates before they are compared. */
  public enum Schrumpfung {
    KEINE,
    /** The empirical Bayes estimate, see {@code BetaBinomialShrinkage}. */
    BETA_BINOMIAL
  }

  /**
   * Areas below it have no index and do not count for the others.
   *
   * @param indikator counts the residents
   */
  public record Mindestgroesse(IndikatorSchluessel indikator, int anzahl) {}

  /**
   * An area that does not take part.
   *
   * @param raum its key, as in its Raumgliederung
   * @param grund German
   */
  public record Ausschluss(String raum, String grund) {}
}
