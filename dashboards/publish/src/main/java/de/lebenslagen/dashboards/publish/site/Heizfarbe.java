package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The colours of a heat table: those of the figures, as classes of the style sheet. */
final class Heizfarbe {

  private static final String OHNE = "heiz-ohne";

  private Heizfarbe() {}

  /** The class of a cell; what has no number is hatched. */
  static String klasse(Optional<Indikatorwert> wert, Klassen klassen) {
    return wert.filter(w -> w.wert().findZahl().isPresent())
        .map(w -> name(klassen.farbeVon(w.wert().findZahl().getAsDouble())))
        .orElse(OHNE);
  }

  private static String name(Farbe farbe) {
    return "heiz-" + farbe.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One rule per colour, with the text colour that can be read on it. */
  static String css() {
    String hatch =
        "."
            + OHNE
            + "{background:repeating-linear-gradient(135deg,"
            + Farbe.SCHRAFFURGRUND.hex()
            + " 0 5px,#d5dbe0 5px 6px)}";
    return hatch
        + Arrays.stream(Farbe.values())
            .filter(f -> f.name().startsWith("STUFE_") || f.name().startsWith("ABWEICHUNG_"))
            .map(
                f ->
                    "."
                        + name(f)
                        + "{background:"
                        + f.hex()
                        + ";color:"
                        + Farbe.textAuf(f).hex()
                        + "}")
            .collect(Collectors.joining());
  }
}
