package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau;
import de.lebenslagen.dashboards.figures.abbildung.Heiztabelle;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Lageplan;
import de.lebenslagen.dashboards.figures.abbildung.Ortskarte;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.util.List;

/**
 * Draws figures as SVG. The same figure on the same canvas gives the same bytes. Keeps what it
 * worked out about maps: use one for many figures. May be used by several threads.
 */
public final class Zeichner {

  private final Kartenplan.Vorrat plaene = new Kartenplan.Vorrat();

  /** One {@code <svg>} element, ready for a page, a file or a PDF renderer. */
  public String draw(Abbildung abbildung, Leinwand leinwand) {
    Blatt blatt = new Blatt(leinwand.ausgabe());
    boolean complete = leinwand.rahmen() == Leinwand.Rahmen.MIT;
    double edge = complete ? Leinwand.RAND : 0;
    Leinwand inner = leinwand.innen();
    double y = complete ? head(abbildung, inner, blatt) : 2;
    y = body(abbildung, inner, blatt, y);
    y = complete ? foot(abbildung, inner, blatt, y + 8) : y;
    return wrap(abbildung, leinwand, blatt, edge, y + 2 * edge);
  }

  /**
   * The key of a map alone, for where a screen has no room beside it. Says nothing that the map
   * doesn't: readers who listen skip it.
   *
   * @param karte a map with areas
   * @param gezeichnet the canvas that the map was drawn on
   * @param leinwand that of the key
   */
  public String drawLegende(Karte karte, Leinwand gezeichnet, Leinwand leinwand) {
    Blatt blatt = new Blatt(leinwand.ausgabe());
    double below = new Kartenbild(karte, leinwand, blatt, plaene.get(karte, gezeichnet)).legend(0);
    return "<svg viewBox=\"0 0 "
        + leinwand.breite()
        + " "
        + Blatt.number(Math.ceil(below))
        + "\" aria-hidden=\"true\" font-family=\""
        + Schrift.FAMILIE
        + "\">"
        + blatt.content()
        + "</svg>";
  }

  /**
   * The key of printed series about one area, once for all of them. In print its words are drawn,
   * so that it says them to those who listen.
   *
   * @param verlaeufe at least one, drawn in columns of print
   */
  public String drawLegende(List<Verlauf> verlaeufe, Leinwand leinwand) {
    Blatt blatt = new Blatt(leinwand.ausgabe());
    double below = Verlaufbild.legend(verlaeufe, leinwand, blatt);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + leinwand.breite()
        + " "
        + Blatt.number(Math.ceil(below))
        + "\""
        + measures(leinwand, below)
        + " alt=\"Zeichenerklärung der Verläufe; die Zahlen stehen in den Tabellen darunter.\">"
        + blatt.content()
        + "</svg>";
  }

  private double body(Abbildung abbildung, Leinwand leinwand, Blatt blatt, double y) {
    if (abbildung instanceof Karte karte) {
      return new Kartenbild(karte, leinwand, blatt, plaene.get(karte, leinwand)).draw(y);
    }
    if (abbildung instanceof Verlauf verlauf) {
      return new Verlaufbild(verlauf, leinwand, blatt).draw(y);
    }
    if (abbildung instanceof Heiztabelle tabelle) {
      return new Heizbild(tabelle, leinwand, blatt).draw(y);
    }
    if (abbildung instanceof Altersaufbau aufbau) {
      return new Altersbild(aufbau, leinwand, blatt).draw(y);
    }
    if (abbildung instanceof Indexebene ebene) {
      return new Indexbild(ebene, leinwand, blatt).draw(y);
    }
    if (abbildung instanceof Lageplan plan) {
      return new Lagebild(plan, plaene.lage(plan.grund(), leinwand.breite()), blatt).draw(y);
    }
    if (abbildung instanceof Ortskarte orte) {
      return new Ortskartenbild(orte, leinwand, blatt).draw(y, plaene);
    }
    return new Rangbild((Rangbalken) abbildung, leinwand, blatt).draw(y);
  }

  private static double head(Abbildung abbildung, Leinwand leinwand, Blatt blatt) {
    double size = leinwand.isBreit() ? 20 : 17;
    List<String> title = Textsatz.wrap(abbildung.titel(), leinwand.breite(), size, Schnitt.FETT);
    double y = blatt.lines(title, Text.fett(0, 12, size, ""), size * 1.25);
    List<String> unit =
        Textsatz.wrap(abbildung.kopf().unterzeile(), leinwand.breite(), 15, Schnitt.NORMAL);
    return blatt.lines(unit, Text.leise(0, y + 2, 15, ""), 20) + 4;
  }

  private static double foot(Abbildung abbildung, Leinwand leinwand, Blatt blatt, double top) {
    double y = top + 10;
    for (String note : abbildung.hinweise()) {
      y = small(note, leinwand, blatt, y);
    }
    y = small(abbildung.kopf().quellenzeile(), leinwand, blatt, y);
    if (abbildung.zertifikat().isPresent()) {
      y = small(abbildung.zertifikat().get().zeile(), leinwand, blatt, y);
    }
    return y - 10;
  }

  private static double small(String text, Leinwand leinwand, Blatt blatt, double y) {
    List<String> lines = Textsatz.wrap(text, leinwand.breite(), 13, Schnitt.NORMAL);
    return blatt.lines(lines, Text.leise(0, y, 13, ""), 17) + 3;
  }

  private static String wrap(
      Abbildung abbildung, Leinwand leinwand, Blatt blatt, double edge, double height) {
    String size =
        "viewBox=\"0 0 " + leinwand.breite() + " " + Blatt.number(Math.ceil(height)) + "\"";
    String words = Blatt.escape(abbildung.alternativtext());
    String family = "font-family=\"" + Schrift.FAMILIE + "\"";
    String open =
        switch (leinwand.ausgabe()) {
          case SEITE, NOTIZ -> size + " role=\"img\" aria-label=\"" + words + "\" " + family;
          case DATEI ->
              "xmlns=\"http://www.w3.org/2000/svg\" "
                  + size
                  + measures(leinwand, height)
                  + " role=\"img\" aria-label=\""
                  + words
                  + "\" "
                  + family;
          case DRUCK ->
              "xmlns=\"http://www.w3.org/2000/svg\" "
                  + size
                  + measures(leinwand, height)
                  + " alt=\""
                  + words
                  + "\"";
        };
    String ground =
        edge > 0
            ? "<path d=\"M0 0H"
                + leinwand.breite()
                + "V"
                + Blatt.number(Math.ceil(height))
                + "H0z\" "
                + Blatt.fill(Farbe.PAPIER)
                + "/>"
            : "";
    String content =
        edge > 0
            ? "<g transform=\"translate("
                + Blatt.number(edge)
                + " "
                + Blatt.number(edge)
                + ")\">"
                + blatt.content()
                + "</g>"
            : blatt.content();
    return "<svg " + open + ">" + ground + content + "</svg>";
  }

  private static String measures(Leinwand leinwand, double height) {
    return " width=\""
        + leinwand.breite()
        + "\" height=\""
        + Blatt.number(Math.ceil(height))
        + "\"";
  }
}
