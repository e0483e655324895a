package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.publish.gestaltung.Stilvorlage;
import de.lebenslagen.dashboards.publish.seite.Html;
import java.util.List;
import java.util.stream.Collectors;

/** An accessible page of text and tables that needs nothing beside it. */
final class Exportseite {

  private final StringBuilder html = new StringBuilder();

  Exportseite(String titel) {
    html.append("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(Html.escape(titel))
        .append("</title>\n<style>")
        .append(Stilvorlage.tokens())
        .append(Starter.read("seite.css"))
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(Html.escape(titel))
        .append("</h1>\n");
  }

  Exportseite ueberschrift(String text) {
    html.append("<h2>").append(Html.escape(text)).append("</h2>\n");
    return this;
  }

  /** A heading that can be linked to. */
  Exportseite ueberschrift(String marke, String text) {
    html.append("<h2 id=\"").append(Html.escape(marke)).append("\">");
    html.append(Html.escape(text)).append("</h2>\n");
    return this;
  }

  Exportseite absatz(String text) {
    html.append("<p>").append(inline(text)).append("</p>\n");
    return this;
  }

  Exportseite schritte(List<String> texte) {
    return list("ol", texte);
  }

  Exportseite liste(List<String> texte) {
    return list("ul", texte);
  }

  /** Links to the headings of these marks. */
  Exportseite verzeichnis(List<String> marken) {
    html.append("<nav aria-label=\"Tabellen\"><ul>\n");
    for (String marke : marken) {
      String escaped = Html.escape(marke);
      html.append("<li><a href=\"#").append(escaped).append("\">").append(escaped);
      html.append("</a></li>\n");
    }
    html.append("</ul></nav>\n");
    return this;
  }

  private Exportseite list(String tag, List<String> texte) {
    html.append('<').append(tag).append(">\n");
    texte.forEach(t -> html.append("<li>").append(inline(t)).append("</li>\n"));
    html.append("</").append(tag).append(">\n");
    return this;
  }

  /** Text to be typed or pasted as it is. */
  Exportseite code(String text) {
    html.append("<pre tabindex=\"0\"><code>").append(Html.escape(text.stripTrailing()));
    html.append("</code></pre>\n");
    return this;
  }

  /** A table whose first column heads its rows. */
  Exportseite tafel(String titel, List<String> kopf, List<List<String>> zeilen) {
    html.append("<div class=\"rahmen\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html.append(Html.escape(titel)).append("\">\n<table>\n<caption>");
    html.append(Html.escape(titel)).append("</caption>\n<thead><tr>");
    kopf.forEach(k -> html.append("<th scope=\"col\">").append(Html.escape(k)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> zeile : zeilen) {
      html.append("<tr><th scope=\"row\">").append(inline(zeile.get(0))).append("</th>");
      html.append(
          zeile.stream()
              .skip(1)
              .map(z -> "<td>" + inline(z) + "</td>")
              .collect(Collectors.joining()));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n</div>\n");
    return this;
  }

  /** What stands between backquotes is code. */
  private static String inline(String text) {
    String[] parts = text.split("`", -1);
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      String part = Html.escape(parts[i]);
      result.append(i % 2 == 0 ? part : "<code>" + part + "</code>");
    }
    return result.toString();
  }

  String finish() {
    return html + "</main>\n</body>\n</html>\n";
  }
}
