package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * The areas of a map. Make it once and use it for all maps of an Ebene: where labels stand is
 * worked out for it once.
 */
public final class Kartengrund {

  private static final Pattern EBENE = Pattern.compile("[a-z][a-z0-9_]*");

  private final List<Raum> raeume;

  private Kartengrund(List<Raum> raeume) {
    this.raeume = List.copyOf(raeume);
  }

  /**
   * @param raeume of one Ebene; those without a boundary are listed beside the map
   */
  public static Kartengrund of(List<Raum> raeume) {
    return new Kartengrund(raeume.stream().filter(r -> !r.id().isNichtZuordenbar()).toList());
  }

  /**
   * The areas of an Ebene in its latest Gebietsstand, as a query file holds them.
   *
   * @param ebene id of the Ebene
   */
  public static Kartengrund read(Datenbank datenbank, String ebene) {
    if (!EBENE.matcher(ebene).matches()) {
      throw new IllegalArgumentException("No id of an Ebene: " + ebene);
    }
    String sql =
        """
        SELECT r.raum_id::VARCHAR, r.name, hex(g.geometrie)
        FROM dim_raum r LEFT JOIN geo_raum g ON g.raum_id = r.raum_id
        WHERE NOT r.nicht_zuordenbar AND r.ebene::VARCHAR = '$EBENE' AND r.gebietsstand =
          (SELECT max(gebietsstand) FROM dim_raum WHERE ebene::VARCHAR = '$EBENE')
        ORDER BY 1
        """
            .replace("$EBENE", ebene);
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return of(ergebnis.list().stream().map(Kartengrund::raum).toList());
    }
  }

  private static Raum raum(Ergebniszeile zeile) {
    Object wkb = zeile.wert(2);
    return new Raum(
        RaumId.parse(String.valueOf(zeile.wert(0))),
        String.valueOf(zeile.wert(1)),
        wkb == null ? Optional.empty() : Optional.of(geometry(wkb.toString())));
  }

  private static Geometry geometry(String hex) {
    try {
      return new WKBReader().read(HexFormat.of().parseHex(hex));
    } catch (ParseException e) {
      throw new IllegalStateException("A query file holds a boundary that is no WKB.", e);
    }
  }

  /** By key. */
  public List<Raum> raeume() {
    return raeume;
  }
}
