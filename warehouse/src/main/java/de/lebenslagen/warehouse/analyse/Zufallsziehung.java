package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.index.IndexComponent;
import de.lebenslagen.warehouse.stats.index.RankInterval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The ranks that chance alone could have given the areas of an index: cases are drawn anew from
 * shrunken shares, at both times where a change goes in, then the whole index is computed again,
 * shrinking included (parametric bootstrap). The draws run on all cores.
 *
 * @param anzahl number of draws
 * @param startwert with the same one the result is the same
 */
public record Zufallsziehung(int anzahl, long startwert) {

  /** The draws of every command that names none. */
  public static final Zufallsziehung UEBLICH = new Zufallsziehung(1000, 1);

  /** With fewer the ends of a 95 % interval are a lottery of their own. */
  private static final int MINDESTENS = 100;

  private static final int HOECHSTENS = 100_000;

  public Zufallsziehung {
    if (anzahl < MINDESTENS || anzahl > HOECHSTENS) {
      throw new IllegalArgumentException("Draws are 100 to 100,000, found " + anzahl);
    }
  }

  /** The rank intervals in the order of the areas, or why there are none. */
  Ergebnis<List<RankInterval>> compute(
      Indexlauf lauf, Function<IndikatorSchluessel, Einheit> einheiten) {
    List<Bestandteilziehung> draws = new ArrayList<>();
    for (int teil = 0; teil < lauf.bestandteile().size(); teil++) {
      double basis = einheiten.apply(lauf.index().bestandteile().get(teil).indikator()).basis();
      Optional<Bestandteilziehung> draw = Bestandteilziehung.of(lauf, teil, basis);
      if (draw.isEmpty()) {
        return Ergebnis.missing(
            "Ohne Fälle und Nenner von \""
                + lauf.bestandteile().get(teil).name()
                + "\" keine Rangspanne.");
      }
      draws.add(draw.get());
    }
    return lauf.werte()
        .map(
            w ->
                RankInterval.of(
                    w.index(),
                    random -> index(lauf, draws, random),
                    anzahl,
                    Interval.LEVEL_95,
                    startwert));
  }

  private static List<Double> index(
      Indexlauf lauf, List<Bestandteilziehung> draws, SplittableRandom random) {
    List<IndexComponent> drawn = new ArrayList<>();
    for (int teil = 0; teil < draws.size(); teil++) {
      IndexComponent part = lauf.bestandteile().get(teil);
      drawn.add(new IndexComponent(part.name(), draws.get(teil).next(random), part.weight()));
    }
    return lauf.score(drawn)
        .find()
        .orElseGet(() -> Collections.nCopies(lauf.gueltig().size(), 0.0));
  }
}
