package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * An area.
 *
 * @param geometrie its boundary in WGS 84, longitude before latitude, in normal form; not to be
 *     changed by callers
 */
public record Raum(RaumId id, String name, Optional<Geometry> geometrie) {

  public Raum {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Raum " + id + " needs a name.");
    }
    if (geometrie.isPresent()
        && (geometrie.get().isEmpty() || geometrie.get().getDimension() < 2)) {
      throw new IllegalArgumentException("Raum " + id + " needs a polygon that is not empty.");
    }
    geometrie = geometrie.map(Geometry::norm);
  }

  /** Area on the ellipsoid in km², empty without geometry. */
  public OptionalDouble flaecheKm2() {
    return geometrie.isPresent()
        ? OptionalDouble.of(Ellipsoid.areaM2(geometrie.get()) / 1e6)
        : OptionalDouble.empty();
  }

  /** A point that surely lies inside (x is the longitude), empty without geometry. */
  public Optional<Coordinate> findInnererPunkt() {
    return geometrie.map(g -> g.getInteriorPoint().getCoordinate());
  }

  /** Without the boundary, which fills pages. */
  @Override
  public String toString() {
    return id + " " + name;
  }
}
