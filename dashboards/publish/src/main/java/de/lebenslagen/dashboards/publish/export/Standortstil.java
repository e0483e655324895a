package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.publish.geopackage.Geospalte;
import de.lebenslagen.dashboards.publish.seite.Html;
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

  private static final String NAMEN =
      """
      <labeling type="simple"><settings calloutType="simple">
      <text-style fieldName="name" isExpression="0" fontSize="8" fontSizeUnit="Point"
       textColor="%1$s" fontWeight="50" multilineHeight="1">
      <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="%2$s"
       bufferOpacity="0.8" bufferNoFill="0" bufferJoinStyle="128"/>
      </text-style>
      <placement placement="6" dist="1.5" distUnits="MM"/>
      <rendering obstacle="1" scaleVisibility="1" scaleMin="1" scaleMax="15000" drawLabels="1"
       displayAll="0"/>
      </settings></labeling>
      """;

  /** The style as QGIS keeps it. */
  String qml() {
    List<String> keys = new ArrayList<>(arten.keySet());
    StringBuilder qml =
        new StringBuilder(Kartenstil.KOPF.replace("%1$s", "Symbology|Labeling|Fields"));
    qml.append("<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" forceraster=\"0\"")
        .append(" enableorderby=\"0\">\n<rules key=\"{wurzel}\">\n");
    for (int i = 0; i < keys.size(); i++) {
      String filter = "\"art\" = " + Sql.literal(keys.get(i)) + " AND \"besteht\" = 'ja'";
      qml.append("<rule key=\"{r")
          .append(i)
          .append("}\" symbol=\"")
          .append(i)
          .append("\" filter=\"")
          .append(Html.escape(filter))
          .append("\" label=\"")
          .append(Html.escape(arten.getOrDefault(keys.get(i), "")))
          .append("\"/>\n");
    }
    qml.append("</rules>\n<symbols>\n");
    for (int i = 0; i < keys.size(); i++) {
      qml.append("<symbol type=\"marker\" name=\"")
          .append(i)
          .append("\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">\n")
          .append(zeichen(i))
          .append("</symbol>\n");
    }
    qml.append("</symbols>\n</renderer-v2>\n");
    qml.append(
        NAMEN
            .replace("%1$s", Kartenstil.rgb(Farbe.TINTE))
            .replace("%2$s", Kartenstil.rgb(Farbe.PAPIER)));
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
