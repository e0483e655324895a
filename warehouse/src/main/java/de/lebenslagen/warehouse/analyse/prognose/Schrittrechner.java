package de.lebenslagen.warehouse.analyse.prognose;

import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import java.util.Optional;

/** One way to go on from the last stocks. */
interface Schrittrechner {

  /** Whether the stock of one step before is needed too. */
  boolean needsFrueher();

  /** A computer that leans on the town as far as the declaration says. */
  Schrittrechner lean(Optional<Altersbestand> stadtFrueher, Altersbestand stadt);

  /**
   * Projects.
   *
   * @param frueher the stock one step before, where it is needed
   * @param basis the last stock
   * @return by step, everybody by group
   */
  Ergebnis<List<List<Double>>> project(
      Optional<Altersbestand> frueher, Altersbestand basis, int schritte);
}
