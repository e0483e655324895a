package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Indexrezept.Schrumpfung;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.indicator.value.Indexraum;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.BinomialDraw;
import de.lebenslagen.warehouse.stats.rate.BetaBinomialShrinkage;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Draws one part of an index anew, as it goes into the index: its share, its shrunken share, or the
 * change of either since an earlier year.
 *
 * @param spaeter the shares of the year
 * @param frueher those of the earlier year; empty where no change goes in
 */
record Bestandteilziehung(Zeitpunkt spaeter, Optional<Zeitpunkt> frueher) {

  /**
   * The shares of one year.
   *
   * @param form from drawn shares to the values of the part
   */
  private record Zeitpunkt(BinomialDraw ziehung, UnaryOperator<List<Double>> form) {

    List<Double> next(SplittableRandom random) {
      return form.apply(ziehung.next(random));
    }
  }

  /** Empty where cases or population of an area are not known. */
  static Optional<Bestandteilziehung> of(Indexlauf lauf, int teil, double basis) {
    boolean shrunk = lauf.index().rezept().schrumpfung() == Schrumpfung.BETA_BINOMIAL;
    Optional<Zeitpunkt> later = zeitpunkt(lauf, r -> r.findAnteil(teil), basis, shrunk);
    if (lauf.index().bestandteile().get(teil).veraenderung() == 0) {
      return later.map(l -> new Bestandteilziehung(l, Optional.empty()));
    }
    Optional<Zeitpunkt> earlier = zeitpunkt(lauf, r -> r.findAnteilFrueher(teil), basis, shrunk);
    return later.flatMap(l -> earlier.map(e -> new Bestandteilziehung(l, Optional.of(e))));
  }

  private static Optional<Zeitpunkt> zeitpunkt(
      Indexlauf lauf,
      Function<Indexraum, Optional<Proportion>> anteil,
      double basis,
      boolean shrunk) {
    List<Proportion> shares =
        lauf.gueltig().stream().flatMap(r -> anteil.apply(r).stream()).toList();
    if (shares.size() < lauf.gueltig().size()) {
      return Optional.empty();
    }
    List<Long> nenner = shares.stream().map(Proportion::population).toList();
    List<Double> centres =
        BetaBinomialShrinkage.estimates(shares).stream().map(Ergebnis::get).toList();
    return Optional.of(
        new Zeitpunkt(
            BinomialDraw.of(centres, nenner),
            shrunk ? drawn -> shrink(drawn, nenner) : drawn -> scale(drawn, basis)));
  }

  private static List<Double> scale(List<Double> drawn, double basis) {
    return drawn.stream().map(v -> v * basis).toList();
  }

  /** The whole way again: the drawn shares are counts, and shrunk as the observed ones were. */
  private static List<Double> shrink(List<Double> drawn, List<Long> nenner) {
    List<Proportion> shares = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      shares.add(new Proportion(Math.round(drawn.get(i) * nenner.get(i)), nenner.get(i)));
    }
    return Indexlauf.shrink(shares);
  }

  /** One value per area. */
  List<Double> next(SplittableRandom random) {
    List<Double> now = spaeter.next(random);
    if (frueher.isEmpty()) {
      return now;
    }
    List<Double> before = frueher.get().next(random);
    return IntStream.range(0, now.size()).mapToObj(i -> now.get(i) - before.get(i)).toList();
  }
}
