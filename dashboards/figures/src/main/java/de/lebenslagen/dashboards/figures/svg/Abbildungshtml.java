package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Datentafel;
import java.util.List;

/**
 * A figure as one piece of HTML that needs nothing around it: the picture with everything in it,
 * and its table to open. For the cells of a notebook.
 */
public final class Abbildungshtml {

  private static final String ZELLE = "padding:.2em .6em;text-align:";

  private Abbildungshtml() {}

  /** A {@code <figure>}. */
  public static String write(Abbildung abbildung, Zeichner zeichner) {
    return "<figure style=\"margin:0;max-width:820px\">"
        + zeichner.draw(abbildung, Leinwand.DATEI)
        + "<details><summary>Zahlen als Tabelle</summary>"
        + table(abbildung.tafel())
        + "</details></figure>";
  }

  private static String table(Datentafel tafel) {
    StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse\"><caption>");
    html.append(Blatt.escape(tafel.titel())).append("</caption><thead><tr>");
    for (int i = 0; i < tafel.spalten().size(); i++) {
      html.append("<th scope=\"col\" style=\"").append(ZELLE).append(side(i)).append("\">");
      html.append(Blatt.escape(tafel.spalten().get(i))).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    tafel.zeilen().forEach(z -> row(html, z));
    return html.append("</tbody></table>").toString();
  }

  private static void row(StringBuilder html, List<String> zeile) {
    html.append("<tr>");
    for (int i = 0; i < zeile.size(); i++) {
      String tag = i == 0 ? "th" : "td";
      html.append('<').append(tag).append(i == 0 ? " scope=\"row\"" : "");
      html.append(" style=\"").append(ZELLE).append(side(i)).append("\">");
      html.append(Blatt.escape(zeile.get(i))).append("</").append(tag).append('>');
    }
    html.append("</tr>");
  }

  private static String side(int column) {
    return column == 0 ? "left" : "right";
  }
}
