package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;

/**
 * One line of text.
 *
 * @param x of its anchor
 * @param y of the middle of its capitals
 * @param inhalt hostile until it is escaped
 */
record Text(
    double x, double y, Anker anker, double groesse, Schnitt schnitt, Farbe farbe, String inhalt) {

  /** Which point of a line is given. */
  enum Anker {
    ANFANG("start", 0),
    MITTE("middle", 0.5),
    ENDE("end", 1);

    private final String svg;
    private final double anteil;

    Anker(String svg, double anteil) {
      this.svg = svg;
      this.anteil = anteil;
    }

    String svg() {
      return svg;
    }
  }

  Text {
    if (groesse == 12) {
      throw new IllegalArgumentException("A PDF renderer draws text of exactly 12 as a dot.");
    }
  }

  static Text normal(double x, double y, double groesse, String inhalt) {
    return new Text(x, y, Anker.ANFANG, groesse, Schnitt.NORMAL, Farbe.TINTE, inhalt);
  }

  static Text leise(double x, double y, double groesse, String inhalt) {
    return new Text(x, y, Anker.ANFANG, groesse, Schnitt.NORMAL, Farbe.TINTE_LEISE, inhalt);
  }

  static Text fett(double x, double y, double groesse, String inhalt) {
    return new Text(x, y, Anker.ANFANG, groesse, Schnitt.FETT, Farbe.TINTE, inhalt);
  }

  Text mitte() {
    return new Text(x, y, Anker.MITTE, groesse, schnitt, farbe, inhalt);
  }

  Text ende() {
    return new Text(x, y, Anker.ENDE, groesse, schnitt, farbe, inhalt);
  }

  Text in(Farbe andere) {
    return new Text(x, y, anker, groesse, schnitt, andere, inhalt);
  }

  double breite() {
    return Schrift.breite(inhalt, groesse, schnitt);
  }

  double links() {
    return x - anker.anteil * breite();
  }

  double grundlinie() {
    return y + groesse * Schrift.VERSALHOEHE / 2;
  }
}
