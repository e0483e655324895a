package de.lebenslagen.warehouse.analyse.declaration;

import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Types of areas: those that are alike in several indicators.
 *
 * @param merkmale at least two
 * @param typen how many types; empty: the number that separates best
 * @param hoechstens most types that are tried, at least 2
 * @param mindesteinwohner who is too small to take part
 */
public record Typologie(
    List<Typmerkmal> merkmale,
    OptionalInt typen,
    int hoechstens,
    Optional<Mindestgroesse> mindesteinwohner)
    implements Analysevorhaben {

  public Typologie {
    merkmale = List.copyOf(merkmale);
  }

  /** All indicators that it needs: its traits, then the one that counts the residents. */
  public List<IndikatorSchluessel> listBenoetigte() {
    return Stream.concat(
            merkmale.stream().map(Typmerkmal::indikator),
            mindesteinwohner.map(Mindestgroesse::indikator).stream())
        .distinct()
        .toList();
  }

  /**
   * An indicator in which areas are compared.
   *
   * @param gewicht above 0: how much a distance in it counts
   */
  public record Typmerkmal(IndikatorSchluessel indikator, double gewicht) {}

  /**
   * Areas below it take no part.
   *
   * @param indikator counts the residents
   */
  public record Mindestgroesse(IndikatorSchluessel indikator, int anzahl) {}
}
