package de.lebenslagen.notebook.seite;

import static de.lebenslagen.notebook.seite.Ausgabehtml.escape;

import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.seite.Notizlauf.Gelaufen;
import de.lebenslagen.notebook.seite.Notizlauf.Stueck;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A run as one page of HTML that needs nothing from elsewhere. */
public final class Notizseite {

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

  private static final String STYLE =
      """
      :root { color-scheme: light; }
      * { box-sizing: border-box; }
      body { margin: 0; color: #1b1f24; background: #fff;
             font: 16px/1.55 Calibri, Carlito, "Segoe UI", Arial, sans-serif; }
      header { background: #1b4870; color: #fff; padding: 1.8rem 1.5rem; }
      header p { margin-top: .3rem; margin-bottom: 0; }
      header > *, main > * { max-width: 60rem; margin-left: auto; margin-right: auto; }
      main { padding: 1rem 1.5rem 3rem; }
      section > * { margin-left: 0; }
      h1 { margin-top: 0; margin-bottom: 0; font-size: 1.7rem; line-height: 1.2; }
      h2 { font-size: 1.3rem; color: #1b4870; margin-top: 2.2rem; margin-bottom: .3rem; }
      h3 { font-size: 1.05rem; margin-top: 1.5rem; margin-bottom: .3rem; }
      a { color: #1b4870; }
      p.vermerk { background: #8a3d12; color: #fff; padding: .5rem 1.5rem; margin: 0;
                  max-width: none; }
      section { margin-top: 1.4rem; border-top: 1px solid #c9d3dc; padding-top: .6rem; }
      .text { border: 0; padding: 0; }
      .angaben { color: #4b5763; margin: .2rem 0; }
      table { border-collapse: collapse; font-size: .92rem; margin: .4rem 0; }
      caption { text-align: left; font-weight: 600; padding: .2rem 0; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .7rem;
               border-bottom: 1px solid #c9d3dc; }
      thead th { background: #e8eef4; border-bottom: 2px solid #1b4870; }
      tbody th { font-weight: 600; white-space: nowrap; }
      .einheit { display: block; font-weight: 400; color: #4b5763; }
      figure svg { width: 100%; height: auto; }
      main p, main li { max-width: 48rem; } main p { margin-top: .35rem; margin-bottom: .35rem; }
      pre { background: #f3f5f7; padding: .6rem .8rem; overflow-x: auto; font-size: .88rem;
            white-space: pre-wrap; }
      details { margin: .3rem 0; } summary { cursor: pointer; color: #4b5763; }
      summary:focus-visible, a:focus-visible, [tabindex]:focus-visible {
            outline: 3px solid #a6511f; outline-offset: 2px; }
      @media (max-width: 40rem) { header, main, .vermerk { padding-left: 1rem; padding-right: 1rem; } }
      @media print { section { break-inside: avoid; } .tabelle { overflow: visible !important; } }
      """;

  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private final Notizlauf.Ergebnis ergebnis;
  private final String ort;
  private final LocalDate tag;
  private final Optional<String> zweck;
  private final StringBuilder html = new StringBuilder(65_536);

  private Notizseite(
      Notizlauf.Ergebnis ergebnis, String ort, LocalDate tag, Optional<String> zweck) {
    this.ergebnis = ergebnis;
    this.ort = ort;
    this.tag = tag;
    this.zweck = zweck;
  }

  /**
   * The whole page.
   *
   * @param ort name of the town
   * @param tag day of the run
   * @param zweck for what uncleared figures go into this file
   */
  public static String render(
      Notizlauf.Ergebnis ergebnis, String ort, LocalDate tag, Optional<String> zweck) {
    return new Notizseite(ergebnis, ort, tag, zweck).render();
  }

  private String render() {
    String name = ergebnis.notiz().name();
    html.append("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src 'unsafe-inline'; img-src data:; script-src 'unsafe-inline'\">\n<title>")
        .append(escape(name + " · " + ort))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    if (ergebnis.zone() == Zone.INTERN) {
      html.append(
              "<p class=\"vermerk\" role=\"note\"><strong>INTERN</strong>, nicht auf Geheimhaltung geprüft")
          .append(escape(zweck.map(z -> "; Zweck: " + z).orElse("")))
          .append("</p>\n");
    }
    html.append("<header>\n<h1>")
        .append(escape(name))
        .append("</h1>\n<p>")
        .append(escape(ort + ", gerechnet am " + TAG.format(tag)))
        .append("</p>\n</header>\n<main>\n");
    ergebnis.stuecke().forEach(this::piece);
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void piece(Stueck stueck) {
    if (stueck instanceof Notizlauf.Text text) {
      html.append("<section class=\"text\">\n")
          .append(markdown(text.markdown()))
          .append("</section>\n");
    } else if (stueck instanceof Gelaufen gelaufen) {
      ran(gelaufen);
    }
  }

  private void ran(Gelaufen gelaufen) {
    html.append("<section>\n");
    if (!gelaufen.absatz().titel().isEmpty()) {
      html.append("<h3>").append(escape(gelaufen.absatz().titel())).append("</h3>\n");
    }
    if (!gelaufen.angaben().isEmpty()) {
      html.append("<p class=\"angaben\">Angaben: ")
          .append(
              escape(
                  gelaufen.angaben().entrySet().stream()
                      .map(e -> e.getKey() + " = " + e.getValue().replace("|", ", "))
                      .collect(Collectors.joining("; "))))
          .append("</p>\n");
    }
    for (Ausgabe ausgabe : gelaufen.ergebnis().ausgaben()) {
      html.append(Ausgabehtml.render(ausgabe));
    }
    html.append("<details><summary>Der Absatz (")
        .append(escape(gelaufen.gelesen().sprache()))
        .append(")</summary>\n<pre tabindex=\"0\"><code>")
        .append(escape(gelaufen.absatz().text().strip()))
        .append("</code></pre></details>\n</section>\n");
  }

  /** Its headings stand below that of the page; tags and dangerous links are only text. */
  private String markdown(String text) {
    Node root = MARKDOWN.parse(text);
    if (root.getFirstChild() instanceof Heading first
        && first.getFirstChild() instanceof Text title
        && title.getLiteral().equals(ergebnis.notiz().name())) {
      first.unlink(); // the page has it already
    }
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 1));
            visitChildren(heading);
          }
        });
    return HTML.render(root);
  }
}
