package de.lebenslagen.notebook.seite;

import static de.lebenslagen.notebook.seite.Ausgabehtml.escape;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.svg.Leinwand;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Satz;
import de.lebenslagen.notebook.absatz.Ausgabe.Ton;
import de.lebenslagen.notebook.absatz.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a paragraph shows, as part of our own page: figures for a wide and for a narrow screen with
 * their words as text, sentences of one kind together.
 */
final class Absatzhtml {

  private static final Leinwand BREIT =
      new Leinwand(
          Leinwand.SEITE.breite(),
          de.lebenslagen.dashboards.figures.svg.Ausgabe.NOTIZ,
          Leinwand.Rahmen.OHNE);
  private static final Leinwand SCHMAL =
      new Leinwand(
          Leinwand.SEITE_SCHMAL.breite(),
          de.lebenslagen.dashboards.figures.svg.Ausgabe.NOTIZ,
          Leinwand.Rahmen.OHNE);

  private static final int LANG = 24;

  private final Zeichner zeichner = new Zeichner();
  private final List<Ausgabe> alle;
  private final StringBuilder html = new StringBuilder(8192);

  private Absatzhtml(List<Ausgabe> alle) {
    this.alle = alle;
  }

  static String render(List<Ausgabe> ausgaben) {
    Absatzhtml result = new Absatzhtml(ausgaben);
    int i = 0;
    while (i < ausgaben.size()) {
      i += result.add(ausgaben.subList(i, ausgaben.size()));
    }
    return result.html.toString();
  }

  /** How sentences are set. */
  private enum Satzart {
    AUSSAGE,
    LESEN,
    GRENZE,
    ANDERE
  }

  private static final String LESEN = "Zu lesen: ";
  private static final String GRENZE = "Zu beachten: ";

  private static Satzart art(Ausgabe ausgabe) {
    if (!(ausgabe instanceof Satz satz) || satz.ton() != Ton.HINWEIS) {
      return Satzart.ANDERE;
    }
    String text = satz.text();
    if (text.startsWith("● ") || text.startsWith("○ ")) {
      return Satzart.AUSSAGE;
    }
    if (text.startsWith(LESEN)) {
      return Satzart.LESEN;
    }
    return text.startsWith(GRENZE) ? Satzart.GRENZE : Satzart.ANDERE;
  }

  /** Adds what belongs together at the beginning, and returns how much that was. */
  private int add(List<Ausgabe> ausgaben) {
    Ausgabe first = ausgaben.get(0);
    Satzart art = art(first);
    if (art == Satzart.AUSSAGE || art == Satzart.GRENZE) {
      List<String> texts =
          ausgaben.stream().takeWhile(a -> art(a) == art).map(a -> ((Satz) a).text()).toList();
      addList(art, texts);
      return texts.size();
    }
    if (art == Satzart.LESEN) {
      html.append("<p class=\"lesen\"><b>Zu lesen:</b> ")
          .append(escape(((Satz) first).text().substring(LESEN.length())))
          .append("</p>\n");
    } else if (first instanceof Ausgabe.Bild bild) {
      figure(bild.abbildung());
      return 1 + twin(bild.abbildung(), ausgaben);
    } else {
      html.append(Ausgabehtml.render(first));
    }
    return 1;
  }

  private void addList(Satzart art, List<String> texts) {
    if (art == Satzart.GRENZE && texts.size() == 1) {
      html.append("<p class=\"grenzen\"><b>Zu beachten:</b> ")
          .append(escape(texts.get(0).substring(GRENZE.length())))
          .append("</p>\n");
      return;
    }
    html.append(
        art == Satzart.GRENZE
            ? "<p class=\"grenzen\"><b>Zu beachten</b></p>\n<ul class=\"grenzen\">\n"
            : "<ul class=\"aussagen\">\n");
    int begin = art == Satzart.GRENZE ? GRENZE.length() : 0;
    texts.forEach(t -> html.append("<li>").append(escape(t.substring(begin))).append("</li>\n"));
    html.append("</ul>\n");
  }

  private void figure(Abbildung abbildung) {
    html.append("<figure>\n<p class=\"bildthema\">")
        .append(escape(abbildung.kopf().thema() + " · " + abbildung.kopf().unterzeile()))
        .append("</p>\n<p class=\"bildtitel\">")
        .append(escape(botschaft(abbildung)))
        .append("</p>\n<div data-abbildung>\n<div class=\"breit\">")
        .append(zeichner.draw(abbildung, BREIT))
        .append("</div>\n<div class=\"schmal\">")
        .append(zeichner.draw(abbildung, SCHMAL))
        .append("</div>\n</div>\n");
    List<String> notes = abbildung.hinweise().stream().filter(this::isNew).toList();
    if (!notes.isEmpty()) {
      html.append("<figcaption>\n");
      notes.forEach(h -> html.append("<p>").append(escape(h)).append("</p>\n"));
      html.append("</figcaption>\n");
    }
    html.append("</figure>\n");
  }

  /** Whether no sentence of the paragraph and not its last line says it anyway. */
  private boolean isNew(String hinweis) {
    return alle.stream()
        .noneMatch(
            a ->
                a instanceof Satz satz && satz.text().contains(hinweis)
                    || a instanceof Ausgabe.Fuss fuss
                        && fuss.zone() == Zone.INTERN
                        && hinweis.startsWith("Intern:"));
  }

  /**
   * The table behind a figure: in sight where it says more (intervals, tests of a ranking), to open
   * where it is long or repeats a map or lines. Returns how many outputs that were.
   */
  private int twin(Abbildung abbildung, List<Ausgabe> ausgaben) {
    if (ausgaben.size() < 2 || !(ausgaben.get(1) instanceof Ausgabe.Tafel tafel)) {
      return 0;
    }
    int rows = tafel.zeilen().size();
    if (abbildung instanceof Rangbalken && rows <= LANG) {
      return 0;
    }
    html.append("<details class=\"zwilling\"><summary>Zahlen als Tabelle (")
        .append(rows)
        .append(rows == 1 ? " Zeile" : " Zeilen")
        .append(")</summary>\n")
        .append(Ausgabehtml.render(tafel))
        .append("</details>\n");
    return 1;
  }

  /** A title begins with its theme, which stands above it: the rest is the message. */
  private static String botschaft(Abbildung abbildung) {
    String titel = abbildung.titel();
    String thema = abbildung.kopf().thema();
    int end = titel.startsWith(thema) ? titel.indexOf(": ", thema.length()) : -1;
    return Optional.of(titel)
        .filter(t -> end >= 0)
        .map(t -> t.substring(end + 2))
        .map(t -> t.substring(0, 1).toUpperCase(Locale.GERMANY) + t.substring(1))
        .orElse(titel);
  }
}
