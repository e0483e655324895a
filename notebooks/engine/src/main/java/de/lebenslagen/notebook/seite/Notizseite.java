package de.lebenslagen.notebook.seite;

import static de.lebenslagen.notebook.seite.Ausgabehtml.escape;

import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.svg.Skript;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.seite.Notizlauf.Gelaufen;
import de.lebenslagen.notebook.seite.Notizlauf.Stueck;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A run as one page of HTML that needs nothing from elsewhere. */
public final class Notizseite {

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

  private static final Pattern NAME = Pattern.compile("aria-label=\"([^\"]*)\"");

  private static final String STYLE = readStyle();

  /** What makes figures answer the pointer and the keyboard; without it they are complete. */
  private static final String SCRIPT = "\n" + Skript.js();

  private static final String PICTURES = ":root{" + Farbe.css() + "}\n" + Skript.css();

  /** Lets this one script run and none besides, whatever a note brings along. */
  private static final String SCRIPT_SOURCE =
      "; script-src 'sha256-"
          + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Pruefsumme.of(SCRIPT)))
          + "'";

  private final Notizlauf.Ergebnis ergebnis;
  private final String ort;
  private final LocalDate tag;
  private final Optional<String> zweck;
  private final Gliederung gliederung = new Gliederung();
  private final Notiztext texte;
  private final StringBuilder html = new StringBuilder(65_536);

  private Notizseite(
      Notizlauf.Ergebnis ergebnis, String ort, LocalDate tag, Optional<String> zweck) {
    this.ergebnis = ergebnis;
    this.ort = ort;
    this.tag = tag;
    this.zweck = zweck;
    this.texte = new Notiztext(ergebnis.notiz().name(), ergebnis.stuecke(), gliederung);
  }

  private static String readStyle() {
    try (InputStream in =
        Objects.requireNonNull(Notizseite.class.getResourceAsStream("notiz.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    ergebnis.stuecke().forEach(this::piece);
    String body = html.toString();
    html.setLength(0);
    boolean pictures = body.contains("data-abbildung");
    head(pictures ? PICTURES : "", pictures ? SCRIPT_SOURCE : "");
    boolean contents = gliederung.isNoetig();
    html.append("<div class=\"spalten").append(contents ? " mit-inhalt" : "").append("\">\n");
    if (contents) {
      html.append(gliederung.render());
    }
    html.append("<main id=\"text\">\n").append(nameApart(body));
    foot();
    html.append("</main>\n</div>\n");
    if (pictures) {
      html.append("<script>").append(SCRIPT).append("</script>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private void head(String more, String scripts) {
    String name = ergebnis.notiz().name();
    html.append("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'")
        .append(scripts)
        .append("\">\n<title>")
        .append(escape(name + " · " + ort))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append(more)
        .append("</style>\n</head>\n<body>\n")
        .append("<a class=\"sprung\" href=\"#text\">Zum Text</a>\n");
    html.append("<header>\n");
    if (ergebnis.zone() == Zone.INTERN) {
      html.append("<p class=\"vermerk\" role=\"note\"><strong>INTERN</strong>, nicht auf")
          .append(" Geheimhaltung geprüft")
          .append(escape(zweck.map(z -> "; Zweck: " + z).orElse("")))
          .append("</p>\n");
    }
    html.append("<div class=\"kopf\">\n<h1>").append(escape(name)).append("</h1>\n");
    ergebnis
        .notiz()
        .frage()
        .ifPresent(f -> html.append("<p class=\"frage\">").append(escape(f)).append("</p>\n"));
    html.append("<p class=\"stand\">")
        .append(escape(ort + ", gerechnet am " + TAG.format(tag)))
        .append("</p>\n</div>\n</header>\n");
  }

  /** Two tables of one title need names of their own for those who jump from one to the other. */
  private static String nameApart(String body) {
    Map<String, Integer> seen = new HashMap<>();
    return NAME.matcher(body)
        .replaceAll(
            m -> {
              int nr = seen.merge(m.group(1), 1, Integer::sum);
              String name = nr == 1 ? m.group(1) : m.group(1) + " (" + nr + ")";
              return Matcher.quoteReplacement("aria-label=\"" + name + "\"");
            });
  }

  private void piece(Stueck stueck) {
    if (stueck instanceof Notizlauf.Text text) {
      html.append("<div class=\"text\">\n")
          .append(texte.render(text.markdown()))
          .append("</div>\n");
    } else if (stueck instanceof Gelaufen gelaufen) {
      ran(gelaufen);
    }
  }

  private void ran(Gelaufen gelaufen) {
    html.append("<div class=\"absatz\">\n");
    String titel = gelaufen.absatz().titel();
    if (!titel.isEmpty()) {
      int level = gliederung.absatzebene();
      html.append("<h").append(level).append(" id=\"");
      html.append(gliederung.add(level, titel, Gliederung.Art.ABSATZ)).append("\">");
      html.append(escape(titel)).append("</h").append(level).append(">\n");
    }
    if (!gelaufen.angaben().isEmpty()) {
      html.append("<p class=\"angaben\">Angaben: ").append(angaben(gelaufen.angaben()));
      html.append("</p>\n");
    }
    html.append(Absatzhtml.render(gelaufen.ergebnis().ausgaben()))
        .append("<details class=\"code\"><summary>So wurde gefragt (%")
        .append(escape(gelaufen.gelesen().sprache()))
        .append(")</summary>\n<pre tabindex=\"0\"><code>")
        .append(escape(gelaufen.absatz().text().strip()))
        .append("</code></pre></details>\n</div>\n");
  }

  private static String angaben(Map<String, String> angaben) {
    return angaben.entrySet().stream()
        .map(e -> escape(e.getKey()) + " = <b>" + escape(e.getValue().replace("|", ", ")) + "</b>")
        .collect(Collectors.joining("; "));
  }

  /** What the reader may choose otherwise. */
  private void foot() {
    Map<String, String> all = new TreeMap<>();
    ergebnis.stuecke().stream()
        .filter(Gelaufen.class::isInstance)
        .forEach(s -> ((Gelaufen) s).angaben().forEach(all::putIfAbsent));
    if (!all.isEmpty()) {
      html.append("<footer>\n<p>Andere Angaben rechnet dieselbe Notiz mit ")
          .append(
              all.entrySet().stream()
                  .map(e -> "<code>" + escape(parameter(e)) + "</code>")
                  .collect(Collectors.joining(", ")))
          .append(".</p>\n</footer>\n");
    }
  }

  private static String parameter(Map.Entry<String, String> angabe) {
    String option = angabe.getKey() + "=" + angabe.getValue();
    return "--parameter " + (option.matches("[\\p{L}\\p{N}_=.-]+") ? option : "\"" + option + "\"");
  }
}
