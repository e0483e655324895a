package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.query.ort.Ortsquelle;
import de.lebenslagen.warehouse.query.ort.Raumpunkt;
import de.lebenslagen.warehouse.query.ort.Standort;
import java.util.List;
import java.util.Optional;

/** The facilities of an example, of whatever kind. */
record Beispielorte(List<Standort> standorte) implements Ortsquelle {

  @Override
  public List<Standort> listStandorte(String art, Optional<String> datenquelle, int jahr) {
    return standorte;
  }

  @Override
  public List<Raumpunkt> listRaumpunkte(String ebene, String in) {
    return List.of();
  }
}
