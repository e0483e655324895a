package de.lebenslagen.dashboards.publish.uebersicht;

import static de.lebenslagen.dashboards.publish.seite.Html.escape;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Anzahl;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Indikatorzeile;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The overview as one page of HTML that needs nothing from elsewhere. */
public final class UebersichtHtml {

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

  private static final String STYLE =
      """
      :root { color-scheme: light; }
      * { box-sizing: border-box; }
      body { margin: 0; color: #1b1f24; background: #fff;
             font: 16px/1.5 Calibri, Carlito, "Segoe UI", Arial, sans-serif; }
      header { background: #1b4870; color: #fff; padding: 2rem 1.5rem; }
      header p { margin: .2rem 0 0; }
      h1 { margin: 0; font-size: 1.7rem; line-height: 1.2; }
      header > *, main > *, nav > * { max-width: 78rem; margin-left: auto; margin-right: auto; }
      main { padding: 0 1.5rem 3rem; }
      nav { background: #e8eef4; padding: .6rem 1.5rem; }
      nav ul { list-style: none; margin: 0 auto; padding: 0; display: flex; flex-wrap: wrap;
               gap: .3rem 1.4rem; }
      a { color: #1b4870; }
      a:focus-visible, .tabelle:focus-visible, summary:focus-visible { outline: 3px solid #a6511f;
               outline-offset: 2px; }
      h2 { font-size: 1.3rem; color: #1b4870; margin-top: 2.4rem; margin-bottom: .3rem; }
      h3 { font-size: 1.05rem; margin-top: 1.6rem; margin-bottom: .3rem; }
      .hinweis { border-left: 4px solid #a6511f; background: #fbf1ea; padding: .6rem 1rem;
                 margin-top: 1rem; margin-bottom: 0; }
      .zahlen { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
                gap: 1rem; padding: 0; margin-top: 1.4rem; list-style: none; }
      .zahlen li { border-top: 3px solid #1b4870; padding-top: .4rem; }
      .zahlen b { display: block; font-size: 1.8rem; line-height: 1.1; color: #1b4870; }
      .tabelle { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; font-size: .9rem; }
      th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
               border-bottom: 1px solid #c9d3dc; }
      thead th { background: #e8eef4; border-bottom: 2px solid #1b4870; }
      tbody th { font-weight: 600; min-width: 13rem; }
      td.z, th.z { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
      .klein { display: block; font-weight: 400; color: #4b5763; font-size: .85rem; }
      td.alle { background: #d5e6ee; } td.teil { background: #f6e3d3; }
      td.nichts { color: #4b5763; }
      .legende { color: #4b5763; font-size: .9rem; margin-top: .4rem; }
      details { margin: .4rem 0; } summary { cursor: pointer; }
      @media (max-width: 40rem) { header, main, nav { padding-left: 1rem; padding-right: 1rem; }
                                  tbody th { min-width: 9rem; } }
      @media print { nav { display: none; } .tabelle { overflow: visible; }
                     tr { break-inside: avoid; } }
      """;

  /** In a shorter table nothing is gained by a sentence. */
  private static final int WENIGSTE_ZEILEN = 3;

  private static final String KEINER = "kein Indikator hängt daran";

  private final Uebersicht uebersicht;
  private final StringBuilder html = new StringBuilder(65_536);

  private UebersichtHtml(Uebersicht uebersicht) {
    this.uebersicht = uebersicht;
  }

  /** The whole page. */
  public static String render(Uebersicht uebersicht) {
    return new UebersichtHtml(uebersicht).render();
  }

  private String render() {
    head();
    html.append("<main>\n");
    uebersicht
        .hinweise()
        .forEach(h -> html.append("<p class=\"hinweis\">").append(escape(h)).append("</p>\n"));
    numbers();
    quellen();
    luecken();
    angebote();
    indikatoren();
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    String titel = "Was haben wir, was fehlt?";
    html.append("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escape(titel + " " + uebersicht.ort()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<header>\n<h1>")
        .append(escape(titel))
        .append("</h1>\n<p>")
        .append(escape("Statistische Daten für die Sozialplanung, " + uebersicht.ort()))
        .append("<br>Stand ")
        .append(TAG.format(uebersicht.stand()))
        .append(escape(uebersicht.datenstand().map(d -> ", Datenstand " + d).orElse("")))
        .append("</p>\n</header>\n<nav aria-label=\"Abschnitte\">\n<ul>\n")
        .append("<li><a href=\"#quellen\">Was es gibt</a></li>\n")
        .append("<li><a href=\"#luecken\">Was fehlt</a></li>\n")
        .append("<li><a href=\"#angebote\">Was noch zu bekommen ist</a></li>\n")
        .append("<li><a href=\"#indikatoren\">Welche Indikatoren möglich sind</a></li>\n")
        .append("</ul>\n</nav>\n");
  }

  private void numbers() {
    html.append("<ul class=\"zahlen\">\n");
    number(uebersicht.quellen().size(), "Statistiken beschrieben");
    number(
        uebersicht.quellen().stream().filter(q -> !q.jahre().equals("–")).count(),
        "davon mit Zahlen");
    number(uebersicht.luecken().size(), "fällige oder fehlende Lieferungen");
    number(
        uebersicht.vorhandeneIndikatoren(),
        "von " + uebersicht.alleIndikatoren() + " Indikatoren berechenbar");
    html.append("</ul>\n");
  }

  private void number(long zahl, String was) {
    html.append("<li><b>")
        .append(Zahlformat.ANZAHL.format(zahl))
        .append("</b>")
        .append(escape(was))
        .append("</li>\n");
  }

  private void section(String id, String titel, String satz) {
    html.append("<h2 id=\"").append(id).append("\">").append(escape(titel)).append("</h2>\n<p>");
    html.append(escape(satz)).append("</p>\n");
  }

  private void quellen() {
    section(
        "quellen",
        "Was es gibt",
        uebersicht.quellen().isEmpty()
            ? "Noch ist keine Statistik beschrieben."
            : "Jede Statistik mit Herkunft, Jahren, kleinsten Gebieten, Qualität und Zweck.");
    tabelle(
        uebersicht.quellen(),
        List.of(
            new Angabe<>(
                "Statistik", q -> two(q.titel(), q.id() + ", " + q.zugang().bezeichnung())),
            new Angabe<>(
                "Fachbereich, Lieferstelle",
                q ->
                    escape(q.fachbereich().equals(q.lieferstelle()) ? "" : q.fachbereich())
                        + small(q.lieferstelle())),
            new Angabe<>("Rhythmus", q -> escape(q.rhythmus())),
            new Angabe<>("Jahre", q -> escape(q.jahre())),
            new Angabe<>("Kleinste Gebiete", q -> escape(q.gebiete())),
            new Angabe<>("Qualität", q -> escape(q.qualitaet())),
            new Angabe<>("Zweck und Rechtsgrundlage", q -> escape(q.zweck()))));
  }

  private void luecken() {
    section(
        "luecken",
        "Was fehlt",
        uebersicht.luecken().isEmpty()
            ? "Zur Zeit ist nichts fällig, und in den Jahren ist keine Lücke."
            : "Was fällig ist, aussteht oder zwischen vorhandenen Jahren fehlt, und welche"
                + " Indikatoren es kostet; das Dringendste zuerst, darin, woran am meisten hängt.");
    tabelle(
        uebersicht.luecken(),
        List.of(
            new Angabe<>("Statistik", l -> two(l.titel(), l.id())),
            new Angabe<>("Lieferstelle", l -> escape(l.lieferstelle())),
            new Angabe<>("Jahre", l -> escape(l.jahre())),
            new Angabe<>("Stand", l -> escape(l.stand())),
            new Angabe<>("Was es kostet", l -> list(l.kosten(), KEINER))));
  }

  private void angebote() {
    section(
        "angebote",
        "Was noch zu bekommen ist",
        uebersicht.angebote().isEmpty()
            ? "Alle mitgelieferten Datenquellen werden schon geliefert."
            : "Für diese Statistiken liegt alles bereit (Beschreibung, Vorlage, Prüfung); noch hat"
                + " sie niemand geliefert. Wer am meisten nützt, steht zuerst.");
    tabelle(
        uebersicht.angebote(),
        List.of(
            new Angabe<>("Statistik", a -> two(a.titel(), a.id())),
            new Angabe<>("Bei wem", a -> escape(a.lieferstelle())),
            new Angabe<>("Gebiete", a -> escape(a.gebiete())),
            new Angabe<>("Form", a -> escape(a.form())),
            new Angabe<>("Zweck und Rechtsgrundlage", a -> escape(a.zweck())),
            new Angabe<>("Was sie nützt", a -> list(a.nutzen(), KEINER))));
  }

  private void indikatoren() {
    section(
        "indikatoren",
        "Welche Indikatoren möglich sind",
        "Je Indikator, Ebene und Jahr, für wie viele Gebiete es eine Zahl gibt. Die Werte selbst"
            + " stehen hier nicht.");
    html.append("<p class=\"legende\">Blau: alle Gebiete. Orange, etwa 12/13: ein Teil. –: keines.")
        .append("</p>\n");
    Map<String, List<Indikatorzeile>> felder = new LinkedHashMap<>();
    uebersicht
        .indikatoren()
        .forEach(i -> felder.computeIfAbsent(i.handlungsfeld(), f -> new ArrayList<>()).add(i));
    felder.forEach(this::field);
  }

  private void field(String feld, List<Indikatorzeile> zeilen) {
    html.append("<h3>").append(escape(feld)).append("</h3>\n");
    List<Indikatorzeile> there = zeilen.stream().filter(Indikatorzeile::isVorhanden).toList();
    if (!there.isEmpty()) {
      matrix(feld, there);
    }
    List<Indikatorzeile> missing = zeilen.stream().filter(z -> !z.isVorhanden()).toList();
    if (!missing.isEmpty()) {
      html.append("<details><summary>")
          .append(
              missing.size() == 1
                  ? "Ein Indikator ist"
                  : Zahlformat.ANZAHL.format(missing.size()) + " Indikatoren sind")
          .append(" noch nicht möglich</summary>\n<ul>\n");
      missing.forEach(
          z ->
              html.append("<li>")
                  .append(escape(z.name()))
                  .append(z.grund().isEmpty() ? "" : small(z.grund()))
                  .append("</li>\n"));
      html.append("</ul></details>\n");
    }
  }

  private void matrix(String feld, List<Indikatorzeile> zeilen) {
    List<Integer> years = List.copyOf(uebersicht.jahre());
    html.append("<div class=\"tabelle\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(escape("Indikatoren: " + feld))
        .append("\">\n<table>\n<thead><tr><th scope=\"col\">Indikator</th><th scope=\"col\">Ebene")
        .append("</th>");
    years.forEach(j -> html.append("<th scope=\"col\" class=\"z\">").append(j).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (Indikatorzeile zeile : zeilen) {
      html.append("<tr><th scope=\"row\">")
          .append(two(zeile.name(), zeile.kuerzel()))
          .append("</th><td>")
          .append(escape(zeile.ebene()))
          .append("</td>");
      for (int jahr : years) {
        cell(zeile.werte().get(jahr));
      }
      html.append("</tr>\n");
    }
    end();
  }

  private void cell(@Nullable Anzahl anzahl) {
    if (anzahl == null || anzahl.mit() == 0) {
      html.append("<td class=\"z nichts\">–</td>");
    } else if (anzahl.isAlle()) {
      html.append("<td class=\"z alle\">").append(anzahl.mit()).append("</td>");
    } else {
      html.append("<td class=\"z teil\">")
          .append(anzahl.mit())
          .append('/')
          .append(anzahl.von())
          .append("</td>");
    }
  }

  /** A column: its head, and its cell of HTML for a row. */
  private record Angabe<T>(String kopf, Function<T, String> zelle) {}

  /** A table; a column that says the same in every row becomes a sentence above it. */
  private <T> void tabelle(List<T> zeilen, List<Angabe<T>> angaben) {
    if (zeilen.isEmpty()) {
      return;
    }
    List<Angabe<T>> spalten = new ArrayList<>();
    List<String> gleich = new ArrayList<>();
    for (Angabe<T> angabe : angaben) {
      Set<String> cells = zeilen.stream().map(angabe.zelle()).collect(Collectors.toSet());
      if (spalten.isEmpty() || zeilen.size() < WENIGSTE_ZEILEN || cells.size() > 1) {
        spalten.add(angabe);
      } else {
        gleich.add(
            escape(angabe.kopf()) + ": " + cells.iterator().next().replaceAll("<[^>]*>", ""));
      }
    }
    if (!gleich.isEmpty()) {
      html.append("<p class=\"legende\">Bei allen gleich: ")
          .append(String.join("; ", gleich))
          .append(".</p>\n");
    }
    begin(spalten.stream().map(Angabe::kopf).toList());
    zeilen.forEach(z -> row(spalten.stream().map(s -> s.zelle().apply(z)).toList()));
    end();
  }

  private void begin(List<String> kopf) {
    html.append("<div class=\"tabelle\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(escape("Tabelle: " + String.join(", ", kopf)))
        .append("\">\n<table>\n<thead><tr>");
    kopf.forEach(k -> html.append("<th scope=\"col\">").append(escape(k)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
  }

  /** Cells of HTML, the first the head of the row. */
  private void row(List<String> zellen) {
    html.append("<tr><th scope=\"row\">").append(zellen.get(0)).append("</th>");
    zellen.stream().skip(1).forEach(z -> html.append("<td>").append(z).append("</td>"));
    html.append("</tr>\n");
  }

  private void end() {
    html.append("</tbody>\n</table>\n</div>\n");
  }

  private static String two(String gross, String klein) {
    return escape(gross) + small(klein);
  }

  private static String small(String text) {
    return "<span class=\"klein\">" + escape(text) + "</span>";
  }

  /** Few names stand there, many behind their number. */
  private static String list(List<String> namen, String keine) {
    if (namen.isEmpty()) {
      return escape(keine);
    }
    if (namen.size() <= 2) {
      return escape(String.join("; ", namen));
    }
    return "<details><summary>"
        + namen.size()
        + " Indikatoren</summary>"
        + escape(String.join("; ", namen))
        + "</details>";
  }
}
