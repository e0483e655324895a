package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;

/** The column of an indicator and year in a layer; beside it stands that of its status. */
record Kartenspalte(Indikator indikator, int jahr) {

  static String name(IndikatorSchluessel indikator, int jahr) {
    return indikator.wert() + "_" + jahr;
  }

  String name() {
    return name(indikator.schluessel(), jahr);
  }

  String statusname() {
    return name() + "_status";
  }

  /** As people read it, with the unit. */
  String titel() {
    return indikator.name() + " " + jahr + " (" + indikator.einheit().text() + ")";
  }
}
