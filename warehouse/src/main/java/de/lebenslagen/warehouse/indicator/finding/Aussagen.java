package de.lebenslagen.warehouse.indicator.finding;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Aussage.Art;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Pruefung;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.stats.rate.Unterscheidbarkeit;
import java.util.Optional;

/**
 * Finding sentences: the one place where a comparison becomes German. "gesunken", "gestiegen",
 * "höher", "niedriger" stand only where the test tells the difference from chance; else it says
 * that there is no safe difference, or that it was not tested. A sentence judges nothing: no
 * "verbessert", no cause.
 */
public final class Aussagen {

  private Aussagen() {}

  /** What can be said about an area at two times. */
  public static Aussage ofZeit(Indikator indikator, Art art, Vergleich vergleich) {
    return new Aussage(
        indikator.schluessel(),
        vergleich.wert().gebiet(),
        art,
        subject(indikator, vergleich) + zeit(indikator.einheit(), vergleich),
        isBefund(vergleich),
        Optional.of(vergleich));
  }

  /** What can be said about an area and another one, usually the town that it belongs to. */
  public static Aussage ofGebiet(Indikator indikator, Vergleich vergleich) {
    return new Aussage(
        indikator.schluessel(),
        vergleich.wert().gebiet(),
        Art.STADTVERGLEICH,
        subject(indikator, vergleich) + gebiet(indikator.einheit(), vergleich),
        isBefund(vergleich),
        Optional.of(vergleich));
  }

  /** Whether the test found something. */
  public static boolean isBefund(Vergleich vergleich) {
    return vergleich
        .pruefung()
        .find()
        .filter(p -> p.urteil() == Unterscheidbarkeit.UNTERSCHEIDBAR)
        .isPresent();
  }

  private static String subject(Indikator indikator, Vergleich vergleich) {
    return indikator.name() + " in " + vergleich.wert().gebiet().name() + ": ";
  }

  private static String zeit(Einheit einheit, Vergleich v) {
    String from = v.mit().berichtsjahr() + " (" + Werttext.format(v.mit().wert(), einheit) + ")";
    String to = v.wert().berichtsjahr() + " (" + Werttext.format(v.wert().wert(), einheit) + ")";
    if (v.differenz().findZahl().isEmpty()) {
      return "von " + from + " bis " + to + " nicht zu vergleichen: " + reason(v);
    }
    double difference = v.differenz().findZahl().getAsDouble();
    if (v.pruefung().find().isEmpty()) {
      return "von " + from + " bis " + to + verb(difference, einheit) + untested(v);
    }
    return isBefund(v)
        ? "von "
            + from
            + " bis "
            + to
            + (difference < 0 ? " gesunken" : " gestiegen")
            + tail(v, einheit)
        : "zwischen " + from + " und " + to + " kein sicherer Unterschied" + tail(v, einheit);
  }

  private static String gebiet(Einheit einheit, Vergleich v) {
    Indikatorwert own = v.wert();
    String first = Werttext.format(own.wert(), einheit);
    String second = v.mit().gebiet().name() + " (" + Werttext.format(v.mit().wert(), einheit) + ")";
    String when = own.berichtsjahr() + " ";
    if (v.differenz().findZahl().isEmpty()) {
      return when + "nicht mit " + second + " zu vergleichen: " + reason(v);
    }
    double difference = v.differenz().findZahl().getAsDouble();
    if (v.pruefung().find().isEmpty()) {
      return when
          + "mit "
          + first
          + " neben "
          + second
          + ", Unterschied "
          + Werttext.differenz(difference, einheit)
          + untested(v);
    }
    String word =
        isBefund(v)
            ? (difference < 0 ? " niedriger als " : " höher als ")
            : " kein sicherer Unterschied zu ";
    return when + "mit " + first + word + second + tail(v, einheit);
  }

  /** Nothing is said to have moved that looks the same before and after. */
  private static String verb(double difference, Einheit einheit) {
    String shown = Werttext.differenz(difference, einheit);
    return shown.startsWith("±") ? " gerundet unverändert" : " verändert um " + shown;
  }

  /** A reason that is a sentence of its own stands behind a full stop. */
  private static String untested(Vergleich v) {
    String reason = reason(v);
    return (Character.isUpperCase(reason.charAt(0)) ? ", nicht geprüft. " : "; ") + reason;
  }

  /** Difference and interval in brackets. */
  private static String tail(Vergleich v, Einheit einheit) {
    Pruefung p = v.pruefung().get();
    return ", "
        + Werttext.differenz(v.differenz().findZahl().orElseThrow(), einheit)
        + " (95-%-Intervall "
        + Werttext.intervall(p.intervall(), einheit)
        + ").";
  }

  private static String reason(Vergleich v) {
    String reason =
        v.pruefung()
            .findGrund()
            .filter(g -> v.differenz().findZahl().isPresent() || g.startsWith("Zeitreihenbruch"))
            .orElseGet(() -> missing(v));
    return reason.endsWith(".") ? reason : reason + ".";
  }

  private static String missing(Vergleich v) {
    Indikatorwert without = v.wert().wert().findZahl().isEmpty() ? v.wert() : v.mit();
    return Werttext.grund(without.wert());
  }
}
