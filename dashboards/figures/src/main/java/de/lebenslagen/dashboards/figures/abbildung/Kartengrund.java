package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  private static final String LETZTER_STAND =
      "(SELECT max(gebietsstand) FROM dim_raum j WHERE j.ebene::VARCHAR = '$EBENE'$SYSTEM_J)";

  private static final String LARGER =
      """
      NOT r.nicht_zuordenbar AND r.gebietsstand = $STAND AND (r.raumgliederung, r.ebene) IN
        (SELECT o.raumgliederung, o.ebene
         FROM dim_ebene o JOIN dim_ebene u
           ON u.raumgliederung = o.raumgliederung AND u.gebietsstand = o.gebietsstand
         WHERE u.ebene::VARCHAR = '$EBENE'$SYSTEM_U AND u.gebietsstand = $STAND
           AND o.rang > u.rang AND o.rolle::VARCHAR NOT IN ('STADT', 'VERGLEICH')
         ORDER BY o.rang LIMIT 1)
      """;

  private final List<Raum> raeume;
  private final List<Raum> gliederung;
  private final Ortssuche suche;

  private Kartengrund(List<Raum> raeume, List<Raum> gliederung) {
    this.raeume = List.copyOf(raeume);
    this.gliederung = List.copyOf(gliederung);
    this.suche = new Ortssuche(this.raeume);
  }

  /**
   * @param raeume of one Ebene; those without a boundary are listed beside the map
   */
  public static Kartengrund of(List<Raum> raeume) {
    return of(raeume, List.of());
  }

  /**
   * @param gliederung larger areas that the others lie in: where there are too many areas to name,
   *     these are drawn and named
   */
  public static Kartengrund of(List<Raum> raeume, List<Raum> gliederung) {
    return new Kartengrund(
        raeume.stream().filter(r -> !r.id().isNichtZuordenbar()).toList(),
        gliederung.stream().filter(r -> r.geometrie().isPresent()).toList());
  }

  /** The areas of a level, as a query file holds them: on its Gebietsstand, else on the latest. */
  public static Kartengrund read(Datenbank datenbank, Zielebene ebene) {
    String stand = ebene.gebietsstand().map(s -> "DATE '" + s + "'").orElse(LETZTER_STAND);
    String areas =
        "NOT r.nicht_zuordenbar AND r.ebene::VARCHAR = '$EBENE'$SYSTEM_R AND r.gebietsstand = $STAND";
    return of(
        list(datenbank, ebene, areas.replace("$STAND", stand)),
        list(datenbank, ebene, LARGER.replace("$STAND", stand)));
  }

  private static String fill(String sql, Zielebene ebene) {
    String result = sql.replace("$EBENE", requireId(ebene.ebene()));
    for (String alias : List.of("j", "r", "u")) {
      result =
          result.replace(
              "$SYSTEM_" + alias.toUpperCase(Locale.ROOT),
              ebene
                  .raumgliederung()
                  .map(g -> " AND " + alias + ".raumgliederung::VARCHAR = '" + requireId(g) + "'")
                  .orElse(""));
    }
    return result;
  }

  private static String requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("No id of an Ebene or area system: " + id);
    }
    return id;
  }

  private static List<Raum> list(Datenbank datenbank, Zielebene ebene, String condition) {
    String sql =
        "SELECT r.raum_id::VARCHAR, r.name, hex(g.geometrie) FROM dim_raum r"
            + " LEFT JOIN geo_raum g ON g.raum_id = r.raum_id WHERE "
            + fill(condition, ebene)
            + " ORDER BY 1";
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list().stream().map(Kartengrund::raum).toList();
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

  /** The area that a point lies in; of several that share it the first. */
  public Optional<Raum> findRaum(Lagepunkt punkt) {
    return suche.find(punkt);
  }

  /** Larger areas for orientation; may be none. */
  public List<Raum> gliederung() {
    return gliederung;
  }
}
