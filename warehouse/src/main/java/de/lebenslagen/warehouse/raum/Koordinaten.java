package de.lebenslagen.warehouse.raum;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The nested "coordinates" of GeoJSON as they stand in the file, before any meaning. */
sealed interface Koordinaten {

  /** Two or more numbers; the first two count. */
  record Position(Coordinate punkt) implements Koordinaten {}

  /** A list of positions or of further lists. */
  record Folge(List<Koordinaten> teile) implements Koordinaten {}

  /** Something that is no coordinate at all, as it stands in the file. */
  record Unsinn(String gefunden) implements Koordinaten {}
}
