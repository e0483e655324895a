package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Indexrezept.Schrumpfung;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.indicator.value.Indexraum;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.index.BinomialDraw;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.RankInterval;
import de.lebenslagen.warehouse.stats.rate.BetaBinomialShrinkage;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The ranks that chance alone could have given the areas of an index: cases are drawn anew from
 * shrunken shares, then the whole index is computed again (parametric bootstrap).
 *
 * @param anzahl number of draws
 * @param startwert with the same one the result is the same
 */
public record Zufallsziehung(int anzahl, long startwert) {

  /** The draws of every command that names none. */
  public static final Zufallsziehung UEBLICH = new Zufallsziehung(1000, 1);

  private static final int HOECHSTENS = 100_000;

  public Zufallsziehung {
    if (anzahl < 1 || anzahl > HOECHSTENS) {
      throw new IllegalArgumentException("Draws are 1 to 100,000, found " + anzahl);
    }
  }

  /** The rank intervals in the order of the areas, or why there are none. */
  Ergebnis<List<RankInterval>> compute(
      Indexlauf lauf, Function<IndikatorSchluessel, Einheit> einheiten) {
    if (lauf.index().rezept().schrumpfung() != Schrumpfung.KEINE) {
      return Ergebnis.missing("Mit geschrumpften Raten gibt es keine Rangspanne.");
    }
    List<RankInterval.Draw> draws = new ArrayList<>();
    for (int teil = 0; teil < lauf.bestandteile().size(); teil++) {
      Optional<RankInterval.Draw> draw = draw(lauf, teil);
      if (draw.isEmpty()) {
        return Ergebnis.missing(
            "Ohne Fälle und Nenner von \""
                + lauf.bestandteile().get(teil).name()
                + "\" keine Rangspanne.");
      }
      draws.add(draw.get());
    }
    List<Double> basis =
        lauf.index().bestandteile().stream()
            .map(b -> einheiten.apply(b.indikator()).basis())
            .toList();
    return lauf.werte()
        .map(
            w ->
                RankInterval.of(
                    w.index(),
                    random -> index(lauf, draws, basis, random),
                    anzahl,
                    Interval.LEVEL_95,
                    startwert));
  }

  private static Optional<RankInterval.Draw> draw(Indexlauf lauf, int teil) {
    List<Proportion> shares = new ArrayList<>();
    for (Indexraum raum : lauf.gueltig()) {
      Optional<Proportion> share = raum.findAnteil(teil);
      if (share.isEmpty()) {
        return Optional.empty();
      }
      shares.add(share.get());
    }
    List<Double> shrunk =
        BetaBinomialShrinkage.of(shares, Interval.LEVEL_95).stream()
            .flatMap(r -> r.find().stream())
            .map(r -> r.shrunk())
            .toList();
    return shrunk.size() == shares.size()
        ? Optional.of(BinomialDraw.of(shrunk, shares.stream().map(Proportion::population).toList()))
        : Optional.empty();
  }

  private static List<Double> index(
      Indexlauf lauf, List<RankInterval.Draw> draws, List<Double> basis, SplittableRandom random) {
    List<IndexComponent> drawn = new ArrayList<>();
    for (int teil = 0; teil < draws.size(); teil++) {
      double factor = basis.get(teil);
      IndexComponent part = lauf.bestandteile().get(teil);
      drawn.add(
          new IndexComponent(
              part.name(),
              draws.get(teil).next(random).stream().map(v -> v * factor).toList(),
              part.weight()));
    }
    return lauf.score(drawn)
        .find()
        .orElseGet(() -> Collections.nCopies(lauf.gueltig().size(), 0.0));
  }
}
