package de.lebenslagen.ops.musterstadt;

import java.time.LocalDate;
import java.util.List;

/**
 * Boundaries that held for some years.
 *
 * @param gueltigVon first day
 * @param raeume Sozialräume by index
 * @param raumJeBlock index of the Sozialraum by block
 */
record Gebietsstand(LocalDate gueltigVon, List<Sozialraum> raeume, int[] raumJeBlock) {

  Gebietsstand {
    raeume = List.copyOf(raeume);
  }
}
