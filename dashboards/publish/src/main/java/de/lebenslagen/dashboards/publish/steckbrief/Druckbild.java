package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Datentafel;
import de.lebenslagen.dashboards.figures.svg.Ausgabe;
import de.lebenslagen.dashboards.figures.svg.Leinwand;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure in print, with what stands beside it as text.
 *
 * @param titel the message
 * @param unterzeile unit and time
 * @param zeit to what the values refer
 * @param svg the picture, with its alternative text
 * @param tafel the same figures as a table
 */
record Druckbild(
    String titel,
    String unterzeile,
    String zeit,
    String svg,
    List<String> hinweise,
    Datentafel tafel) {

  private static final Pattern MASSE = Pattern.compile("width=\"(\\d+)\" height=\"([\\d.]+)\"");

  Druckbild {
    hinweise = List.copyOf(hinweise);
  }

  /**
   * @param breite in units of the drawing
   * @param breiteMm on paper; the height follows
   */
  static Druckbild of(Abbildung abbildung, Zeichner zeichner, int breite, double breiteMm) {
    if (abbildung.zertifikat().isEmpty()) {
      throw new IllegalStateException("Only cleared figures are printed: " + abbildung.titel());
    }
    return new Druckbild(
        abbildung.titel(),
        abbildung.kopf().unterzeile(),
        abbildung.kopf().zeit(),
        onPaper(
            zeichner.draw(abbildung, new Leinwand(breite, Ausgabe.DRUCK, Leinwand.Rahmen.OHNE)),
            breiteMm),
        abbildung.hinweise(),
        abbildung.tafel());
  }

  /** The picture with its size in millimetres: a renderer keeps the proportions only if told. */
  static String onPaper(String svg, double breiteMm) {
    Matcher size = MASSE.matcher(svg);
    if (!size.find()) {
      throw new IllegalStateException("A printed figure says how large it is");
    }
    double hoeheMm =
        breiteMm * Double.parseDouble(size.group(2)) / Double.parseDouble(size.group(1));
    String style =
        String.format(Locale.ROOT, "style=\"width:%.2fmm;height:%.2fmm\"", breiteMm, hoeheMm);
    return svg.substring(0, size.start()) + style + svg.substring(size.end());
  }
}
