package de.lebenslagen.notebook.seite;

import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.svg.Leinwand;
import de.lebenslagen.dashboards.figures.svg.Skript;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Art;
import de.lebenslagen.notebook.absatz.Ausgabe.Fuss;
import de.lebenslagen.notebook.absatz.Ausgabe.Satz;
import de.lebenslagen.notebook.absatz.Ausgabe.Spalte;
import de.lebenslagen.notebook.absatz.Ausgabe.Tafel;
import de.lebenslagen.notebook.absatz.Ausgabe.Ton;
import de.lebenslagen.notebook.absatz.Zone;
import java.util.List;
import java.util.Locale;

/**
 * Outputs as fragments of HTML: in a page of our own and inside a notebook server the same. The
 * little style that they need stands in the elements, because a server's page has no sheet of ours.
 */
public final class Ausgabehtml {

  /** From so many rows on a table scrolls in its own frame. */
  private static final int LANG = 24;

  /** From so many letters on a column of words needs room. */
  private static final int WORTREICH = 28;

  /** Up to so many letters the head of a column stays in one line. */
  private static final int KURZ = 12;

  private static final String INTERN = "Intern, nicht auf Geheimhaltung geprüft.";

  private static final Leinwand BEDIENBAR =
      new Leinwand(
          Leinwand.DATEI.breite(),
          de.lebenslagen.dashboards.figures.svg.Ausgabe.NOTIZ,
          Leinwand.Rahmen.MIT);

  /** Keeps what it worked out about maps. */
  private static final Zeichner ZEICHNER = new Zeichner();

  private Ausgabehtml() {}

  /** One output. */
  public static String render(Ausgabe ausgabe) {
    if (ausgabe instanceof Tafel tafel) {
      return table(tafel);
    }
    if (ausgabe instanceof Ausgabe.Bild bild) {
      return "<figure style=\"margin:.6rem 0;max-width:800px\">"
          + ZEICHNER.draw(bild.abbildung(), Leinwand.DATEI)
          + "</figure>\n";
    }
    if (ausgabe instanceof Ausgabe.Text text) {
      return "<pre class=\"druck\" tabindex=\"0\">" + escape(text.text()) + "</pre>\n";
    }
    return ausgabe instanceof Fuss fuss ? foot(fuss) : sentence((Satz) ausgabe);
  }

  /**
   * A figure that a reader can use where scripts run (names and values under the pointer, areas to
   * choose, classes to pick out), and that is complete where they don't. Brings along what it
   * needs; a second one on the same page finds it there.
   */
  public static String renderBedienbar(Ausgabe.Bild bild) {
    return "<figure style=\"margin:.6rem 0;max-width:800px\"><style>"
        + Skript.css()
        + "</style><div data-abbildung style=\""
        + Farbe.css()
        + "\">"
        + ZEICHNER.draw(bild.abbildung(), BEDIENBAR)
        + "</div></figure>\n<script>if(window.abbildung){"
        + "document.querySelectorAll('[data-abbildung]').forEach(window.abbildung.starte)}else{"
        + Skript.js()
        + "}</script>\n";
  }

  private static String table(Tafel tafel) {
    String name = tafel.titel().isEmpty() ? "Ergebnis" : tafel.titel();
    StringBuilder html = new StringBuilder(4096);
    String rows = tafel.zeilen().size() > LANG ? "tabelle lang" : "tabelle";
    html.append("<div class=\"")
        .append(rows)
        .append("\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(escape(name))
        .append("\" style=\"overflow-x:auto\">\n<table>\n");
    if (!tafel.titel().isEmpty()) {
      html.append("<caption>").append(escape(tafel.titel())).append("</caption>\n");
    }
    html.append("<thead><tr>");
    tafel.spalten().forEach(s -> html.append(head(s)));
    html.append("</tr></thead>\n<tbody>\n");
    List<List<String>> cells = Zellentext.formatDeutsch(tafel);
    int names = firstText(tafel.spalten());
    for (List<String> row : cells) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.append(cell(tafel.spalten().get(i), row.get(i), i == names));
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n</div>\n").toString();
  }

  /** The column that names the rows: the first that holds no numbers. */
  private static int firstText(List<Spalte> spalten) {
    for (int i = 0; i < spalten.size(); i++) {
      if (spalten.get(i).art() == Art.TEXT) {
        return i;
      }
    }
    return -1;
  }

  private static String head(Spalte spalte) {
    String unit =
        spalte.einheit().map(e -> " <span class=\"einheit\">" + escape(e) + "</span>").orElse("");
    String name =
        spalte.name().length() <= KURZ
            ? escape(spalte.name()).replace(" ", "\u00a0")
            : escape(spalte.name());
    return "<th scope=\"col\"" + right(spalte) + ">" + name + unit + "</th>";
  }

  private static String right(Spalte spalte) {
    return spalte.art() == Art.ZAHL
        ? " class=\"z\" style=\"text-align:right;font-variant-numeric:tabular-nums\""
        : "";
  }

  private static String cell(Spalte spalte, String text, boolean name) {
    if (name) {
      return "<th scope=\"row\">" + escape(text) + "</th>";
    }
    String wide = text.length() > WORTREICH ? " class=\"w\"" : "";
    return "<td" + (spalte.art() == Art.ZAHL ? right(spalte) : wide) + ">" + escape(text) + "</td>";
  }

  private static String sentence(Satz satz) {
    String role = satz.ton() == Ton.FEHLER ? " role=\"alert\"" : "";
    String style =
        satz.ton() == Ton.HINWEIS
            ? ""
            : " style=\"border-left:4px solid #a6511f;background:#fbf1ea;padding:.3rem .8rem\"";
    return "<p class=\""
        + satz.ton().name().toLowerCase(Locale.ROOT)
        + "\""
        + role
        + style
        + ">"
        + escape(satz.text()).replace("\n", "<br>")
        + "</p>\n";
  }

  /** Datenstand, zone and sources: under every figure. */
  private static String foot(Fuss fuss) {
    StringBuilder html =
        new StringBuilder("<p class=\"fuss\" style=\"color:#4b5763;font-size:.9em\">");
    if (fuss.zone() == Zone.INTERN) {
      html.append("<strong class=\"intern\" style=\"color:#8a3d12\">")
          .append(INTERN)
          .append("</strong> ");
    }
    html.append(escape(line(fuss)));
    return html.append("</p>\n").toString();
  }

  private static String line(Fuss fuss) {
    StringBuilder text = new StringBuilder();
    if (!fuss.datenstand().isEmpty() && !fuss.vermerk().contains(fuss.datenstand())) {
      text.append("Datenstand ").append(fuss.datenstand()).append(" · ");
    }
    text.append(fuss.vermerk());
    if (!fuss.quellen().isEmpty()) {
      text.append(" · Quellen: ").append(String.join("; ", fuss.quellen()));
    }
    return text.toString();
  }

  /** The same line as plain text. */
  public static String text(Fuss fuss) {
    return (fuss.zone() == Zone.INTERN ? INTERN + " " : "") + line(fuss);
  }

  /** Text that is text in an element and in an attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
