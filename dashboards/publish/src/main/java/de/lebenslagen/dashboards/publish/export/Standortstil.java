package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.publish.geopackage.Geospalte;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How QGIS draws facilities: by kind a shape and a colour, told apart by the shape alone too, with
 * a rim of paper; names from 1:15,000 on. Facilities that were closed on the day of their list are
 * in the table and not on the map.
 *
 * @param arten key and title of each kind
 */
record Standortstil(Map<String, String> arten) {

  private static final List<String> FORMEN =
      List.of(
          "circle",
          "square",
          "triangle",
          "diamond",
          "star",
          "pentagon",
          "cross_fill",
          "hexagon",
          "semi_circle");

  private static final List<Farbe> FARBEN =
      List.of(Farbe.LINIE, Farbe.STADT, Farbe.STUFE_4, Farbe.TINTE_LEISE, Farbe.ABWEICHUNG_1);

  private static final String NAMEN_DANEBEN =
      """
      <placement placement="6" dist="1.5" distUnits="MM"/>
      <rendering obstacle="1" scaleVisibility="1" scaleMin="1" scaleMax="15000" drawLabels="1"
       displayAll="0"/>""";

  /** The style as QGIS keeps it. */
  String qml() {
    StringBuilder qml =
        new StringBuilder(Kartenstil.KOPF.replace("%1$s", "Symbology|Labeling|Fields"));
    List<Kartenstil.Regel> regeln = new ArrayList<>();
    for (String art : arten.keySet()) {
      String filter = "\"art\" = " + Sql.literal(art) + " AND \"besteht\" = 'ja'";
      regeln.add(new Kartenstil.Regel(filter, arten.getOrDefault(art, ""), zeichen(regeln.size())));
    }
    Kartenstil.appendRegeln(qml, regeln, "marker");
    Kartenstil.appendBeschriftung(qml, NAMEN_DANEBEN);
    qml.append("<aliases>\n");
    for (Geospalte spalte : Standortlage.listSpalten()) {
      Kartenstil.appendName(qml, spalte.name(), spalte.titel());
    }
    return qml.append("</aliases>\n</qgis>\n").toString();
  }

  private static String zeichen(int index) {
    return Kartenstil.layer(
        "SimpleMarker",
        List.of(
            Kartenstil.option("name", FORMEN.get(index % FORMEN.size())),
            Kartenstil.option("color", Kartenstil.rgb(FARBEN.get(index % FARBEN.size()))),
            Kartenstil.option("size", "2.6"),
            Kartenstil.option("size_unit", "MM"),
            Kartenstil.option("outline_color", Kartenstil.rgb(Farbe.PAPIER)),
            Kartenstil.option("outline_style", "solid"),
            Kartenstil.option("outline_width", "0.3"),
            Kartenstil.option("outline_width_unit", "MM")));
  }
}
