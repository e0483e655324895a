package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Indikator;

/** An indicator without a single published figure. */
public record Luecke(Indikator indikator) {

  /** What its figures would be made from, German; may be empty. */
  public String bedarf() {
    return indikator.wartetAuf().isEmpty()
        ? ""
        : "Gebraucht wird: " + String.join("; ", indikator.wartetAuf()) + ".";
  }
}
