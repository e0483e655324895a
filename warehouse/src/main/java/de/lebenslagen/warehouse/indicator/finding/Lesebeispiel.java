package de.lebenslagen.warehouse.indicator.finding;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import java.util.Locale;
import java.util.Optional;

/** The reading example of an indicator, filled with a value. */
public final class Lesebeispiel {

  private Lesebeispiel() {}

  /** The sentence; empty where the value has no number to read. */
  public static Optional<String> find(Indikator indikator, Indikatorwert wert) {
    if (wert.wert().findZahl().isEmpty()) {
      return Optional.empty();
    }
    String satz =
        indikator
            .lesebeispiel()
            .replace("{gebiet}", wert.gebiet().name())
            .replace("{wert}", Werttext.format(wert.wert(), indikator.einheit()))
            .replace("{zahl}", Werttext.zahl(wert.wert(), indikator.einheit()))
            .replace("{zaehler}", count(wert.zaehler()))
            .replace("{nenner}", count(wert.nenner()))
            .replace("{zeit}", Werttext.zeit(wert))
            .replace("{jahr}", String.valueOf(wert.berichtsjahr()));
    return Optional.of(satz.substring(0, 1).toUpperCase(Locale.GERMANY) + satz.substring(1));
  }

  private static String count(Optional<Teilwert> teil) {
    return teil.map(t -> Werttext.anzahl(t.wert())).orElse("");
  }
}
