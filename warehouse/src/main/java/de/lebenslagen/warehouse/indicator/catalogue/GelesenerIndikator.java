package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.indicator.Indikator;

/**
 * An indicator and the place it was read from, for messages about how it fits with others.
 *
 * @param ort root of the file, or the entry of a variant
 * @param text the file word for word
 */
record GelesenerIndikator(Indikator indikator, Knoten ort, String text) {

  /** Its file, in the folder of its Handlungsfeld. */
  String pfad() {
    return indikator.handlungsfeld() + "/" + indikator.herkunft().datei();
  }
}
