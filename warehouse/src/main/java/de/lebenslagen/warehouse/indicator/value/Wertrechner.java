package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Berechnung.Anzahl;
import de.lebenslagen.warehouse.indicator.Berechnung.Geliefert;
import de.lebenslagen.warehouse.indicator.Berechnung.Mittelwert;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.Zeitvorgabe;
import de.lebenslagen.warehouse.indicator.Zeitvorgabe.Nennerjahr;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The value of an indicator that is made from facts, for one area and year. */
final class Wertrechner {

  private static final String KEIN_ZUFALL =
      "Für diese Art Indikator gibt es kein Intervall: dahinter steht kein Zufallsmodell.";

  private final Indikator indikator;
  private final Zaehlungsrechner zaehlungen;
  private final String programmversion;

  Wertrechner(Indikator indikator, Kennzahlvorrat vorrat, String programmversion) {
    this.indikator = indikator;
    this.zaehlungen = new Zaehlungsrechner(vorrat, indikator.zeitvorgabe().jahre());
    this.programmversion = programmversion;
  }

  Indikatorwert compute(Gebiet gebiet, int jahr) {
    Berechnung berechnung = indikator.berechnung();
    if (berechnung instanceof Quote quote) {
      return quote(quote, gebiet, jahr);
    }
    if (berechnung instanceof Mittelwert m) {
      return quotient(m.summe(), m.anzahl(), gebiet, jahr);
    }
    return berechnung instanceof Anzahl anzahl
        ? single(anzahl.zaehler(), gebiet, jahr)
        : single(zaehlung((Geliefert) berechnung), gebiet, jahr);
  }

  /** The selection behind a delivered value. */
  static Summand summand(Geliefert g) {
    return new Summand(g.gegenstand(), g.datenquelle(), g.merkmale(), 1, 0);
  }

  private Zaehlung zaehlung(Geliefert geliefert) {
    return new Zaehlung(indikator.name(), List.of(summand(geliefert)));
  }

  private Indikatorwert single(Zaehlung zaehlung, Gebiet gebiet, int jahr) {
    Zaehlungsrechner.Ergebnis count = above(zaehlung, gebiet, jahr);
    return value(
        gebiet,
        jahr,
        count,
        Optional.empty(),
        count.teilwert().wert(),
        Ergebnis.missing(KEIN_ZUFALL),
        Set.of());
  }

  private Indikatorwert quotient(Zaehlung zaehler, Zaehlung nenner, Gebiet gebiet, int jahr) {
    Zaehlungsrechner.Ergebnis above = above(zaehler, gebiet, jahr);
    Zaehlungsrechner.Ergebnis below = below(nenner, gebiet, jahr, above.teilwert());
    Wertstatus wert = new Quotientenrechner(indikator).value(above.teilwert(), below.teilwert());
    return value(
        gebiet, jahr, above, Optional.of(below), wert, Ergebnis.missing(KEIN_ZUFALL), Set.of());
  }

  private Indikatorwert quote(Quote quote, Gebiet gebiet, int jahr) {
    Zaehlungsrechner.Ergebnis above = above(quote.zaehler(), gebiet, jahr);
    Zaehlungsrechner.Ergebnis below = below(quote.nenner(), gebiet, jahr, above.teilwert());
    Teilwert x = above.teilwert();
    Teilwert n = below.teilwert();
    Quotientenrechner quotient = new Quotientenrechner(indikator);
    return value(
        gebiet,
        jahr,
        above,
        Optional.of(below),
        quotient.value(x, n),
        quotient.interval(quote, x, n),
        quotient.remarks(quote, x, n));
  }

  private Zaehlungsrechner.Ergebnis above(Zaehlung zaehlung, Gebiet gebiet, int jahr) {
    return zaehlungen.compute(zaehlung, indikator.zeitvorgabe().zaehler(), gebiet, jahr);
  }

  private Zaehlungsrechner.Ergebnis below(
      Zaehlung zaehlung, Gebiet gebiet, int jahr, Teilwert zaehler) {
    Zeitvorgabe zeit = indikator.zeitvorgabe();
    return zeit.nennerjahr() == Nennerjahr.NAECHSTER_BESTAND
        ? zaehlungen.computeNearest(zaehlung, zeit.nenner(), gebiet, jahr, zaehler)
        : zaehlungen.compute(zaehlung, zeit.nenner(), gebiet, jahr);
  }

  private Indikatorwert value(
      Gebiet gebiet,
      int jahr,
      Zaehlungsrechner.Ergebnis zaehler,
      Optional<Zaehlungsrechner.Ergebnis> nenner,
      Wertstatus wert,
      Ergebnis<Interval> intervall,
      Set<Wertvermerk> vermerke) {
    SortedSet<String> datenquellen = new TreeSet<>(zaehler.teilwert().datenquellen());
    List<LieferungId> lieferungen = new ArrayList<>(zaehler.lieferungen());
    Set<Wertvermerk> remarks = new HashSet<>(vermerke);
    zaehler.umrechnung().ifPresent(remarks::add);
    nenner.ifPresent(
        n -> {
          n.umrechnung().ifPresent(remarks::add);
          datenquellen.addAll(n.teilwert().datenquellen());
          lieferungen.addAll(n.lieferungen());
        });
    return new Indikatorwert(
        indikator.schluessel(),
        gebiet,
        jahr,
        Optional.of(zaehler.teilwert()),
        nenner.map(Zaehlungsrechner.Ergebnis::teilwert),
        wert,
        intervall,
        remarks,
        new Herkunft(datenquellen, lieferungen, indikator.herkunft().sha256(), programmversion));
  }
}
