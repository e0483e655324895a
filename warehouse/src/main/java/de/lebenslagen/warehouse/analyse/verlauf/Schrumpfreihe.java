package de.lebenslagen.warehouse.analyse.verlauf;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.rate.BetaBinomialShrinkage;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import de.lebenslagen.warehouse.stats.rate.ShrunkRate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shares of one year, each pulled towards the others as far as its size makes necessary. */
final class Schrumpfreihe {

  private Schrumpfreihe() {}

  /** By area, as parts of 1; where an area has no share the German reason. */
  static Map<Gebiet, Ergebnis<ShrunkRate>> of(List<Indikatorwert> jahr) {
    List<Proportion> known = new ArrayList<>();
    List<Optional<Proportion>> all = jahr.stream().map(Schrumpfreihe::share).toList();
    all.forEach(a -> a.ifPresent(known::add));
    Iterator<Ergebnis<ShrunkRate>> shrunk =
        BetaBinomialShrinkage.of(known, Interval.LEVEL_95).iterator();
    Map<Gebiet, Ergebnis<ShrunkRate>> result = new LinkedHashMap<>();
    for (int i = 0; i < jahr.size(); i++) {
      result.put(
          jahr.get(i).gebiet(),
          all.get(i).isPresent()
              ? shrunk.next()
              : Ergebnis.missing("Ohne Fälle und Nenner gibt es nichts zu schrumpfen."));
    }
    return result;
  }

  private static Optional<Proportion> share(Indikatorwert wert) {
    return wert.wert().findZahl().isPresent() ? Anteile.find(wert) : Optional.empty();
  }
}
