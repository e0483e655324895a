package de.lebenslagen.dashboards.publish.geopackage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A table of a GeoPackage, with or without places.
 *
 * @param titel what programs show in their list of layers
 */
public record Geotabelle(
    String name,
    String titel,
    String beschreibung,
    Art art,
    List<Geospalte> spalten,
    List<Zeile> zeilen) {

  /** Whether rows lie somewhere. */
  public enum Art {
    /** Areas, as multipolygons in WGS 84. */
    FLAECHEN("MULTIPOLYGON"),
    /** Points in WGS 84. */
    PUNKTE("POINT"),
    /** Rows without a place. */
    SACHDATEN("");

    private final String form;

    Art(String form) {
      this.form = form;
    }

    /** The kind of geometry as OGC names it; empty where there is none. */
    String form() {
      return form;
    }

    boolean hasOrt() {
      return !form.isEmpty();
    }
  }

  /**
   * A row.
   *
   * @param ort null where boundary or point is not known, and in {@link Art#SACHDATEN}
   * @param werte one per column: String, Integer, Long, Double or null
   */
  public record Zeile(@Nullable Geometry ort, List<@Nullable Object> werte) {}

  public Geotabelle {
    spalten = List.copyOf(spalten);
    zeilen = List.copyOf(zeilen);
    int width = spalten.size();
    if (zeilen.stream().anyMatch(z -> z.werte().size() != width)) {
      throw new IllegalArgumentException(name + " has " + width + " columns");
    }
  }
}
