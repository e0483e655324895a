package de.lebenslagen.etl.publish;

import de.lebenslagen.warehouse.raum.Raumdimensionen;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The area tables of the star, by table name. */
final class Gebietszeilen {

  private Gebietszeilen() {}

  static Map<String, List<@Nullable Object[]>> create(Raumverzeichnis raeume) {
    Raumdimensionen dimensionen = new Raumdimensionen(raeume.listRaumgliederungen());
    return Map.of(
        "dim_raumgliederung", dimensionen.dimRaumgliederung(),
        "dim_ebene", dimensionen.dimEbene(),
        "dim_raum", dimensionen.dimRaum(),
        "geo_raum", dimensionen.geoRaum(),
        "raum_zuordnung", dimensionen.raumZuordnung(),
        "raum_umrechnung", dimensionen.raumUmrechnung());
  }
}
