package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.publish.seite.Html;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How QGIS draws an indicator: the classes and colours of our own maps, hidden and missing values
 * hatched and named in the legend, the names of the areas.
 *
 * @param ohneZahl what kinds of nothing there are: these stand in the legend
 */
record Kartenstil(Kartenspalte spalte, Klassen klassen, Set<Statuscode> ohneZahl) {

  /** A rule: what it is for, what the legend says, how that is drawn. */
  record Regel(String filter, String text, String symbol) {}

  static final String KOPF =
      "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
          + "<qgis version=\"3.22.0\" styleCategories=\"%1$s\" labelsEnabled=\"1\">\n";

  private static final String NAMEN =
      """
      <labeling type="simple"><settings calloutType="simple">
      <text-style fieldName="name" isExpression="0" fontSize="8" fontSizeUnit="Point"
       textColor="%1$s" fontWeight="50" multilineHeight="1">
      <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="%2$s"
       bufferOpacity="0.8" bufferNoFill="0" bufferJoinStyle="128"/>
      </text-style>
      %3$s
      </settings></labeling>
      """;

  private static final String NAMEN_IM_GEBIET =
      """
      <placement placement="1" placementFlags="10" centroidWhole="1" centroidInside="1"/>
      <rendering obstacle="1" scaleVisibility="0" drawLabels="1" displayAll="0"/>""";

  /**
   * The style as QGIS keeps it.
   *
   * @param namen columns that get a readable name with it
   */
  String qml(List<Kartenspalte> namen) {
    StringBuilder qml = new StringBuilder();
    qml.append(KOPF.replace("%1$s", "Symbology|Labeling" + (namen.isEmpty() ? "" : "|Fields")));
    appendRegeln(qml, regeln(), "fill");
    appendBeschriftung(qml, NAMEN_IM_GEBIET);
    if (!namen.isEmpty()) {
      appendNamen(qml, namen);
    }
    return qml.append("</qgis>\n").toString();
  }

  /**
   * How the rules are drawn.
   *
   * @param art of the symbols: {@code fill} or {@code marker}
   */
  static void appendRegeln(StringBuilder qml, List<Regel> regeln, String art) {
    qml.append("<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" forceraster=\"0\"")
        .append(" enableorderby=\"0\">\n<rules key=\"{wurzel}\">\n");
    for (int i = 0; i < regeln.size(); i++) {
      qml.append("<rule key=\"{r")
          .append(i)
          .append("}\" symbol=\"")
          .append(i)
          .append("\" filter=\"");
      qml.append(Html.escape(regeln.get(i).filter())).append("\" label=\"");
      qml.append(Html.escape(regeln.get(i).text())).append("\"/>\n");
    }
    qml.append("</rules>\n<symbols>\n");
    for (int i = 0; i < regeln.size(); i++) {
      qml.append("<symbol type=\"").append(art).append("\" name=\"").append(i);
      qml.append("\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">\n");
      qml.append(regeln.get(i).symbol()).append("</symbol>\n");
    }
    qml.append("</symbols>\n</renderer-v2>\n");
  }

  /** Names beside what is drawn, where {@code lage} says. */
  static void appendBeschriftung(StringBuilder qml, String lage) {
    qml.append(
        NAMEN
            .replace("%1$s", rgb(Farbe.TINTE))
            .replace("%2$s", rgb(Farbe.PAPIER))
            .replace("%3$s", lage));
  }

  private static void appendNamen(StringBuilder qml, List<Kartenspalte> namen) {
    qml.append("<aliases>\n");
    for (Kartenspalte s : namen) {
      appendName(qml, s.name(), s.titel());
      appendName(qml, s.statusname(), s.indikator().name() + " " + s.jahr() + ": Wertstatus");
    }
    qml.append("</aliases>\n");
  }

  static void appendName(StringBuilder qml, String spalte, String name) {
    qml.append("<alias field=\"").append(Html.escape(spalte)).append("\" name=\"");
    qml.append(Html.escape(name)).append("\"/>\n");
  }

  private List<Regel> regeln() {
    String wert =
        "round(\"" + spalte.name() + "\", " + spalte.indikator().einheit().nachkommastellen() + ")";
    List<Regel> result = new ArrayList<>();
    for (int i = 0; i < klassen.anzahl(); i++) {
      List<String> bounds = new ArrayList<>(List.of("\"" + spalte.name() + "\" IS NOT NULL"));
      if (i > 0) {
        bounds.add(wert + " >= " + klassen.grenzen().get(i - 1));
      }
      if (i < klassen.grenzen().size()) {
        bounds.add(wert + " < " + klassen.grenzen().get(i));
      }
      result.add(
          new Regel(String.join(" AND ", bounds), klassen.text(i), flaeche(klassen.farbe(i))));
    }
    for (Statuscode code : ohneZahl) {
      result.add(
          new Regel(
              "\"" + spalte.statusname() + "\" = '" + code + "'", code.bezeichnung(), schraffur()));
    }
    return result;
  }

  private static String flaeche(Farbe farbe) {
    return layer(
        "SimpleFill",
        List.of(
            option("color", rgb(farbe)),
            option("style", "solid"),
            option("outline_color", rgb(Farbe.UMRISS)),
            option("outline_style", "solid"),
            option("outline_width", "0.2"),
            option("outline_width_unit", "MM")));
  }

  private static String schraffur() {
    return layer(
        "SimpleFill",
        List.of(
            option("color", rgb(Farbe.SCHRAFFUR)),
            option("style", "b_diagonal"),
            option("outline_color", rgb(Farbe.UMRISS)),
            option("outline_style", "solid"),
            option("outline_width", "0.2"),
            option("outline_width_unit", "MM")));
  }

  static String layer(String art, List<String> optionen) {
    return "<layer class=\""
        + art
        + "\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">"
        + String.join("", optionen)
        + "</Option></layer>\n";
  }

  static String option(String name, String wert) {
    return "<Option type=\"QString\" name=\"" + name + "\" value=\"" + wert + "\"/>";
  }

  static String rgb(Farbe farbe) {
    int zahl = Integer.parseInt(farbe.hex().substring(1), 16);
    return (zahl >> 16) + "," + (zahl >> 8 & 0xff) + "," + (zahl & 0xff) + ",255";
  }
}
