package de.lebenslagen.warehouse.analyse.verlauf;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import java.util.List;
import java.util.Optional;

/** Where a series is broken. */
public final class Bruchsuche {

  private Bruchsuche() {}

  /** Whether a declared break lies between the values of two years of a series. */
  public static boolean isBetween(
      Indikator indikator, List<Indikatorwert> reihe, int frueher, int spaeter) {
    Optional<Indikatorwert> before = find(reihe, frueher);
    Optional<Indikatorwert> after = find(reihe, spaeter);
    return before.isPresent()
        && after.isPresent()
        && Vergleichsfamilie.findBruch(indikator, before.get(), after.get()).isPresent();
  }

  private static Optional<Indikatorwert> find(List<Indikatorwert> reihe, int jahr) {
    return reihe.stream().filter(w -> w.berichtsjahr() == jahr).findFirst();
  }
}
