package de.lebenslagen.warehouse.query.ort;

import java.util.List;
import java.util.Optional;

/** What lies where. */
public interface Ortsquelle {

  /**
   * The facilities of a kind in the last list up to the end of a year, those only that were open on
   * its day.
   *
   * @param art kind of facility
   * @param datenquelle whose list it must be; empty: any
   * @param jahr last year that counts
   */
  List<Standort> listStandorte(String art, Optional<String> datenquelle, int jahr);

  /** The areas of a level that have a point, each with those of the other level it lies in. */
  List<Raumpunkt> listRaumpunkte(String ebene, String in);
}
