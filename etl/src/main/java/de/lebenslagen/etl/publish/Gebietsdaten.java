package de.lebenslagen.etl.publish;

import de.lebenslagen.warehouse.raum.Punktlage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a load needs of the areas.
 *
 * @param zeilen rows of the area tables by table name, in the column order of the star
 * @param lage finds the areas of facilities
 */
record Gebietsdaten(Map<String, List<@Nullable Object[]>> zeilen, Punktlage lage) {

  /** No areas. */
  static final Gebietsdaten KEINE = new Gebietsdaten(Map.of(), new Punktlage(List.of()));
}
