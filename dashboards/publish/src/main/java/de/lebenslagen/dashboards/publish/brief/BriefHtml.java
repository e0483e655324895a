package de.lebenslagen.dashboards.publish.brief;

import static de.lebenslagen.dashboards.publish.seite.Html.escape;

import de.lebenslagen.dashboards.publish.seite.Html;
import de.lebenslagen.warehouse.model.Absender;
import java.util.List;
import java.util.stream.Collectors;

/** A letter as a page of HTML, to be read, printed or sent as mail. */
public final class BriefHtml {

  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { margin: 0; background: #eef1f4; color: #1b1f24;
             font: 16px/1.5 Calibri, Carlito, "Segoe UI", Arial, sans-serif; }
      main { max-width: 46rem; margin: 0 auto; padding: 2rem 3rem 3rem; background: #fff;
             box-sizing: border-box; }
      header p { margin: 0; color: #4b5763; }
      header .stadt { font-size: 1.45rem; font-weight: 700; color: #1b4870; }
      .feld { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2rem;
              margin: 2rem 0; }
      .feld p { margin: 0; }
      .info { color: #4b5763; font-size: .9rem; }
      h1 { font-size: 1.15rem; margin: 0 0 1.2rem; }
      h2 { font-size: 1.05rem; color: #1b4870; margin: 1.6rem 0 .4rem; }
      p, ul { margin: 0 0 .8rem; }
      ul { padding-left: 1.2rem; }
      li { margin-bottom: .3rem; }
      .tabelle { overflow-x: auto; margin: 0 0 1rem; }
      table { border-collapse: collapse; width: 100%; font-size: .92rem;
              border-top: 2px solid #1b4870; border-bottom: 2px solid #1b4870; }
      th, td { text-align: left; vertical-align: top; padding: .35rem .5rem;
               border-bottom: 1px solid #c9d3dc; overflow-wrap: anywhere; min-width: 5rem; }
      thead th { background: #e8eef4; }
      tbody th { font-weight: 400; }
      .gruss { margin: 1.6rem 0 2.6rem; }
      .anlagen { margin-top: 2rem; font-size: .92rem; }
      @media (max-width: 40rem) { main { padding: 1.2rem; } }
      @media print { body { background: #fff; font-size: 11pt; } main { max-width: none; padding: 0; }
                     h2 { break-after: avoid; } tr { break-inside: avoid; } }
      """;

  private BriefHtml() {}

  /** The whole page. */
  public static String render(Brief brief) {
    Absender absender = brief.kopf().absender();
    StringBuilder html = new StringBuilder(8_192);
    html.append("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escape(brief.betreff()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<header>\n<p class=\"stadt\">")
        .append(escape(absender.stadt()))
        .append("</p>\n");
    if (!absender.stelle().isEmpty()) {
      html.append("<p>").append(escape(absender.stelle())).append("</p>\n");
    }
    html.append("</header>\n<div class=\"feld\">\n<p>")
        .append(lines(brief.anschrift()))
        .append("</p>\n<p class=\"info\">")
        .append(lines(Briefzeilen.info(brief)))
        .append("</p>\n</div>\n<h1>")
        .append(escape(brief.betreff()))
        .append("</h1>\n<p>")
        .append(escape(brief.anrede()))
        .append("</p>\n");
    brief.absaetze().forEach(a -> append(html, a));
    html.append("<p class=\"gruss\">")
        .append(escape(brief.gruss()))
        .append("</p>\n<p>")
        .append(lines(brief.unterschrift()))
        .append("</p>\n");
    if (!brief.anlagen().isEmpty()) {
      html.append("<p class=\"anlagen\">Anlagen: ")
          .append(escape(String.join("; ", brief.anlagen())))
          .append("</p>\n");
    }
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(Html::escape).collect(Collectors.joining("<br>\n"));
  }

  private static void append(StringBuilder html, Absatz absatz) {
    if (absatz instanceof Absatz.Text text) {
      html.append("<p>").append(escape(text.text())).append("</p>\n");
    } else if (absatz instanceof Absatz.Ueberschrift ueberschrift) {
      html.append("<h2>").append(escape(ueberschrift.text())).append("</h2>\n");
    } else if (absatz instanceof Absatz.Punkte punkte) {
      html.append("<ul>\n");
      punkte.punkte().forEach(p -> html.append("<li>").append(escape(p)).append("</li>\n"));
      html.append("</ul>\n");
    } else if (absatz instanceof Absatz.Tabelle tabelle) {
      append(html, tabelle);
    }
  }

  /** Wide tables scroll by themselves; the keyboard reaches them. */
  private static void append(StringBuilder html, Absatz.Tabelle tabelle) {
    html.append("<div class=\"tabelle\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(escape("Tabelle: " + String.join(", ", tabelle.kopf())))
        .append("\">\n<table>\n<thead>\n<tr>");
    tabelle
        .kopf()
        .forEach(k -> html.append("<th scope=\"col\">").append(escape(k)).append("</th>"));
    html.append("</tr>\n</thead>\n<tbody>\n");
    for (List<String> zeile : tabelle.zeilen()) {
      html.append("<tr><th scope=\"row\">").append(escape(zeile.get(0))).append("</th>");
      zeile
          .subList(1, zeile.size())
          .forEach(z -> html.append("<td>").append(escape(z)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n</div>\n");
  }
}
