package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Datentafel;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.svg.Leinwand;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure on a page, with what stands beside it as text.
 *
 * @param marke its place on the page and the name of its file
 * @param titel the message, without the theme that stands above it
 * @param unterzeile theme, unit and time
 * @param zeit what the files show: the time of the values
 * @param breit drawn for a wide column; everything in it is escaped by the figures module
 * @param schmal the same for a phone; empty: the wide one fits
 * @param legende the key of a drawing that has no narrow twin, for screens that don't show it
 * @param hinweise notes, small numbers included
 * @param quelle the source line
 * @param tafel the same figures as a table, where the page doesn't show them anyway
 * @param daten all years for the script of the figures, JSON without a {@code <}; empty: none
 * @param datei from the root of the site without its ending: an SVG and a PNG, each complete in
 *     itself; empty: none
 */
record Bild(
    String marke,
    String titel,
    String unterzeile,
    String zeit,
    String breit,
    Optional<String> schmal,
    Optional<String> legende,
    List<String> hinweise,
    String quelle,
    Optional<Datentafel> tafel,
    Optional<String> datei,
    Optional<String> daten) {

  /** How a figure is shown. */
  enum Umfang {
    /** On all screens, with a file to take away. */
    GANZ,
    /** The wide drawing only; a small screen shows the map in it, and its key below. */
    OHNE_SCHMAL
  }

  static Bild of(String marke, Abbildung abbildung, Zeichner zeichner, Umfang umfang) {
    return of(marke, abbildung, zeichner, Leinwand.SEITE, umfang);
  }

  static Bild of(
      String marke, Abbildung abbildung, Zeichner zeichner, Leinwand leinwand, Umfang umfang) {
    if (abbildung.zertifikat().isEmpty()) {
      throw new IllegalStateException("Only cleared figures reach a page: " + abbildung.titel());
    }
    return new Bild(
        marke,
        botschaft(abbildung),
        abbildung.kopf().thema() + " · " + abbildung.kopf().unterzeile(),
        abbildung.kopf().zeit(),
        zeichner.draw(abbildung, leinwand),
        umfang == Umfang.GANZ
            ? Optional.of(zeichner.draw(abbildung, Leinwand.SEITE_SCHMAL))
            : Optional.empty(),
        umfang == Umfang.OHNE_SCHMAL && abbildung instanceof Karte karte
            ? Optional.of(zeichner.drawLegende(karte, Leinwand.SEITE, Leinwand.SEITE_SCHMAL))
            : Optional.empty(),
        abbildung.hinweise(),
        abbildung.kopf().quellenzeile(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A title begins with its theme, which a page sets apart: the rest is the message. */
  private static String botschaft(Abbildung abbildung) {
    String titel = abbildung.titel();
    int end = titel.indexOf(": ", Math.min(abbildung.kopf().thema().length(), titel.length()));
    if (!titel.startsWith(abbildung.kopf().thema()) || end < 0) {
      return titel;
    }
    return titel.substring(end + 2, end + 3).toUpperCase(Locale.GERMANY) + titel.substring(end + 3);
  }

  private static final String STAND = "Datenstand ";

  /** The source line without the Datenstand at its end. */
  String herkunft() {
    int at = quelle.lastIndexOf(STAND);
    return at < 0 ? quelle : quelle.substring(0, at);
  }

  /** The Datenstand at the end of the source line, which is no place for a line break. */
  String stand() {
    return quelle.substring(herkunft().length());
  }

  Bild withDatei(String neu) {
    return with(marke, quelle, tafel, Optional.of(neu), daten);
  }

  /** With the same figures as a table to unfold. */
  Bild withTafel(Datentafel neu) {
    return with(marke, quelle, Optional.of(neu), datei, daten);
  }

  /** Where a table with the same figures stands on the page anyway. */
  Bild withoutTafel() {
    return with(marke, quelle, Optional.empty(), datei, daten);
  }

  /**
   * With all years for the script.
   *
   * @param quellenzeile that of all years, because any of them may be chosen
   */
  Bild withDaten(String neu, String quellenzeile) {
    return with(marke, quellenzeile, tafel, datei, Optional.of(neu));
  }

  /** The same at another place of a page. */
  Bild withMarke(String neu) {
    return with(neu, quelle, tafel, datei, daten);
  }

  private Bild with(
      String marke,
      String quelle,
      Optional<Datentafel> tafel,
      Optional<String> datei,
      Optional<String> daten) {
    return new Bild(
        marke,
        titel,
        unterzeile,
        zeit,
        breit,
        schmal,
        legende,
        hinweise,
        quelle,
        tafel,
        datei,
        daten);
  }
}
