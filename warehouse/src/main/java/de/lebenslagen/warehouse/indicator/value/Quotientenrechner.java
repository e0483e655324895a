package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.EchteNull;
import de.lebenslagen.warehouse.model.Wertstatus.GerundetNull;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** A quotient of two counts: value, interval, what must be said beside it. */
record Quotientenrechner(Indikator indikator) {

  private static final int KLEINE_FALLZAHL = 10;
  private static final Map<Statuscode, Ergebnis<Interval>> OHNE_WERT =
      new EnumMap<>(Statuscode.class);

  static {
    for (Statuscode code : Statuscode.values()) {
      OHNE_WERT.put(code, Ergebnis.missing(keinWert(code)));
    }
  }

  private static String keinWert(Statuscode code) {
    return "Kein Wert: " + code.bezeichnung() + ".";
  }

  /** The quotient; nothing over something stays exactly nothing. */
  Wertstatus value(Teilwert zaehler, Teilwert nenner) {
    Wertstatus quotient =
        new de.lebenslagen.warehouse.model.Quote(zaehler.wert(), nenner.wert())
            .je(indikator.einheit().basis());
    if (quotient.findZahl().isEmpty()) {
      return quotient;
    }
    return switch (zaehler.wert().code()) {
      case ECHTE_NULL -> new EchteNull();
      case GERUNDET_NULL -> new GerundetNull();
      default -> quotient;
    };
  }

  Ergebnis<Interval> interval(Quote quote, Teilwert zaehler, Teilwert nenner) {
    Statuscode code = zaehler.wert().code().combine(nenner.wert().code());
    if (!code.hasZahl()) { // the usual case: shared, not made a million times
      return Objects.requireNonNull(OHNE_WERT.get(code));
    }
    return pair(quote, zaehler, nenner)
        .flatMap(Zaehlpaar::interval)
        .map(i -> i.scale(indikator.einheit().basis()));
  }

  /** Numerator and denominator where both are numbers. */
  static Ergebnis<Zaehlpaar> pair(Quote quote, Teilwert zaehler, Teilwert nenner) {
    OptionalDouble above = zaehler.wert().findZahl();
    OptionalDouble below = nenner.wert().findZahl();
    if (above.isEmpty() || below.isEmpty()) {
      return Ergebnis.missing(keinWert(zaehler.wert().code().combine(nenner.wert().code())));
    }
    if (above.getAsDouble() < 0 || below.getAsDouble() < 0) {
      return Ergebnis.missing("Eine Zahl unter 0 zählt keine Fälle: dazu gibt es kein Intervall.");
    }
    if (zaehler.wert().code() == Statuscode.GERUNDET_NULL) {
      return Ergebnis.missing(
          "Der Zähler ist gerundet null: wie viele es sind, ist nicht bekannt.");
    }
    return Ergebnis.of(Zaehlpaar.of(quote.zufall(), above.getAsDouble(), below.getAsDouble()));
  }

  EnumSet<Wertvermerk> remarks(Quote quote, Teilwert zaehler, Teilwert nenner) {
    EnumSet<Wertvermerk> result = EnumSet.noneOf(Wertvermerk.class);
    OptionalDouble above = zaehler.wert().findZahl();
    OptionalDouble below = nenner.wert().findZahl();
    if (above.isPresent() && below.isPresent()) {
      double x = above.getAsDouble();
      if (quote.zufall() == Zufallsmodell.ANTEIL && x > below.getAsDouble()) {
        result.add(Wertvermerk.UEBER_100_PROZENT);
      }
      if (quote.zufall() != Zufallsmodell.KEINES && x > 0 && x < KLEINE_FALLZAHL) {
        result.add(Wertvermerk.KLEINE_FALLZAHL);
      }
    }
    if (hasOtherDays(zaehler, nenner)) {
      result.add(Wertvermerk.VERSCHIEDENE_STICHTAGE);
    }
    return result;
  }

  /** Whether both are stocks of a single day each, and the days differ. */
  private static boolean hasOtherDays(Teilwert zaehler, Teilwert nenner) {
    return zaehler.zeitbezuege().size() == 1
        && nenner.zeitbezuege().size() == 1
        && zaehler.zeitbezuege().first().art() == Zeitart.STICHTAG
        && nenner.zeitbezuege().first().art() == Zeitart.STICHTAG
        && !zaehler.zeitbezuege().equals(nenner.zeitbezuege());
  }
}
