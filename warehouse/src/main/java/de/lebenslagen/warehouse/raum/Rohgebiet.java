package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Fundstelle;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature or row of an area file, before its key and name are known.
 *
 * @param nummer position in the file, from 1
 * @param felder the fields that are not empty
 */
record Rohgebiet(
    Fundstelle stelle, int nummer, Map<String, String> felder, Optional<Geometry> geometrie) {

  Rohgebiet {
    felder = Map.copyOf(felder);
  }
}
