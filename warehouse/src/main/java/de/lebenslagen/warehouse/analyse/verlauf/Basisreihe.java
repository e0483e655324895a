package de.lebenslagen.warehouse.analyse.verlauf;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtVergleichbar;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import java.util.List;
import java.util.Optional;

/** A series as an index: the value of the base year is 100. Nothing is compared over a break. */
final class Basisreihe {

  private static final double HUNDERT = 100;

  private Basisreihe() {}

  /**
   * The index of every value of a series, in its order.
   *
   * @param reihe of one area
   */
  static List<Wertstatus> of(Indikator indikator, List<Indikatorwert> reihe, int basisjahr) {
    Optional<Indikatorwert> basis =
        reihe.stream().filter(w -> w.berichtsjahr() == basisjahr).findFirst();
    return reihe.stream().map(w -> index(indikator, basis, w, basisjahr)).toList();
  }

  private static Wertstatus index(
      Indikator indikator, Optional<Indikatorwert> basis, Indikatorwert wert, int basisjahr) {
    if (wert.wert().findZahl().isEmpty()) {
      return wert.wert();
    }
    if (basis.isEmpty() || basis.get().wert().findZahl().isEmpty()) {
      return new NichtBerechenbar("Im Basisjahr " + basisjahr + " gibt es keinen Wert.");
    }
    double base = basis.get().wert().findZahl().getAsDouble();
    if (base <= 0) {
      return new NichtBerechenbar("Im Basisjahr " + basisjahr + " ist der Wert nicht über 0.");
    }
    Indikatorwert first = wert.berichtsjahr() < basisjahr ? wert : basis.get();
    Indikatorwert second = wert.berichtsjahr() < basisjahr ? basis.get() : wert;
    return Vergleichsfamilie.findBruch(indikator, first, second).isPresent()
        ? new NichtVergleichbar()
        : new Zahl(HUNDERT * wert.wert().findZahl().getAsDouble() / base);
  }
}
