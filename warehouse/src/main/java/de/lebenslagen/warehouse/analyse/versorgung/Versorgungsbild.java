package de.lebenslagen.warehouse.analyse.versorgung;

import de.lebenslagen.warehouse.analyse.declaration.Versorgung;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.query.ort.Standort;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.spatial.Reach;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How all areas are supplied in one year; still confidential.
 *
 * @param lagen one per area, in the order of their keys
 * @param standorte the facilities, where distances were asked for
 * @param reichweite of all areas together, where distances were asked for; else the reason
 * @param punktweiteMeter how far people may live from their point, on average: half the width of
 *     the small areas
 * @param prognosegrenze what must be said about the projection that was used
 */
public record Versorgungsbild(
    Versorgung versorgung,
    Indikator indikator,
    int jahr,
    List<Versorgungslage> lagen,
    List<Standort> standorte,
    Optional<Ergebnis<Reach>> reichweite,
    OptionalDouble punktweiteMeter,
    List<String> prognosegrenze,
    Herkunft herkunft) {

  public Versorgungsbild {
    lagen = List.copyOf(lagen);
    standorte = List.copyOf(standorte);
    prognosegrenze = List.copyOf(prognosegrenze);
  }
}
