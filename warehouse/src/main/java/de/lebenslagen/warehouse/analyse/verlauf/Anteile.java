package de.lebenslagen.warehouse.analyse.verlauf;

import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cases and people behind a value. */
final class Anteile {

  private Anteile() {}

  /** Whole cases of whole people, no more cases than people, somebody there; else empty. */
  static Optional<Proportion> find(Indikatorwert wert) {
    OptionalDouble cases = zahl(wert.zaehler());
    OptionalDouble people = zahl(wert.nenner());
    if (cases.isEmpty() || people.isEmpty() || cases.getAsDouble() < 0) {
      return Optional.empty();
    }
    Proportion share =
        new Proportion(Math.round(cases.getAsDouble()), Math.round(people.getAsDouble()));
    return share.population() == 0 || share.isAboveOne() ? Optional.empty() : Optional.of(share);
  }

  private static OptionalDouble zahl(Optional<Teilwert> teil) {
    return teil.map(t -> t.wert().findZahl()).orElse(OptionalDouble.empty());
  }
}
