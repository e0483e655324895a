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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The value of an indicator that is made from facts, for one area and year. */
final class Wertrechner {

  private static final Ergebnis<Interval> KEIN_ZUFALL =
      Ergebnis.missing(
          "Für diese Art Indikator gibt es kein Intervall: dahinter steht kein Zufallsmodell.");
  private static final SortedSet<String> OHNE_NENNER = new TreeSet<>();

  private final Indikator indikator;
  private final Zaehlungsrechner zaehler;
  private final Optional<Zaehlungsrechner> nenner;
  private final Quotientenrechner quotient;
  private final String programmversion;
  private final Map<Ursprung, Herkunft> herkunft = new HashMap<>();

  /** What decides about the Herkunft: many areas share few of them. */
  private record Ursprung(
      SortedSet<String> zaehlerquellen,
      List<LieferungId> zaehler,
      SortedSet<String> nennerquellen,
      List<LieferungId> nenner) {}

  private Wertrechner(
      Indikator indikator,
      Zaehlungsrechner zaehler,
      Optional<Zaehlungsrechner> nenner,
      String programmversion) {
    this.indikator = indikator;
    this.zaehler = zaehler;
    this.nenner = nenner;
    this.quotient = new Quotientenrechner(indikator);
    this.programmversion = programmversion;
  }

  /**
   * @param indikator not an index
   */
  static Wertrechner of(Indikator indikator, Kennzahlvorrat vorrat, String programmversion) {
    Zeitvorgabe zeit = indikator.zeitvorgabe();
    Berechnung berechnung = indikator.berechnung();
    Zaehlung above = zaehler(indikator);
    Optional<Zaehlung> below =
        berechnung instanceof Quote quote
            ? Optional.of(quote.nenner())
            : berechnung instanceof Mittelwert m ? Optional.of(m.anzahl()) : Optional.empty();
    return new Wertrechner(
        indikator,
        Zaehlungsrechner.of(vorrat, above, zeit.zaehler(), zeit.jahre()),
        below.map(b -> Zaehlungsrechner.of(vorrat, b, zeit.nenner(), zeit.jahre())),
        programmversion);
  }

  private static Zaehlung zaehler(Indikator indikator) {
    Berechnung berechnung = indikator.berechnung();
    if (berechnung instanceof Quote quote) {
      return quote.zaehler();
    }
    if (berechnung instanceof Mittelwert m) {
      return m.summe();
    }
    return berechnung instanceof Anzahl anzahl
        ? anzahl.zaehler()
        : new Zaehlung(indikator.name(), List.of(summand((Geliefert) berechnung)));
  }

  Indikatorwert compute(Gebiet gebiet, int jahr) {
    Zaehlungsrechner.Ergebnis above = zaehler.compute(gebiet, jahr);
    if (nenner.isEmpty()) {
      return value(
          gebiet,
          jahr,
          above,
          Optional.empty(),
          above.teilwert().wert(),
          KEIN_ZUFALL,
          EnumSet.noneOf(Wertvermerk.class));
    }
    Zaehlungsrechner.Ergebnis below = below(nenner.get(), gebiet, jahr, above.teilwert());
    Teilwert x = above.teilwert();
    Teilwert n = below.teilwert();
    Wertstatus wert = quotient.value(x, n);
    return indikator.berechnung() instanceof Quote quote
        ? value(
            gebiet,
            jahr,
            above,
            Optional.of(below),
            wert,
            quotient.interval(quote, x, n),
            quotient.remarks(quote, x, n))
        : value(
            gebiet,
            jahr,
            above,
            Optional.of(below),
            wert,
            KEIN_ZUFALL,
            EnumSet.noneOf(Wertvermerk.class));
  }

  /** The selection behind a delivered value. */
  static Summand summand(Geliefert g) {
    return new Summand(g.gegenstand(), g.datenquelle(), g.merkmale(), 1, 0);
  }

  private Zaehlungsrechner.Ergebnis below(
      Zaehlungsrechner nenner, Gebiet gebiet, int jahr, Teilwert zaehler) {
    if (this.zaehler.unterschied()) {
      return nenner.computeBeside(gebiet, jahr, zaehler);
    }
    return indikator.zeitvorgabe().nennerjahr() == Nennerjahr.NAECHSTER_BESTAND
        ? nenner.computeNearest(gebiet, jahr, zaehler)
        : nenner.compute(gebiet, jahr);
  }

  private Indikatorwert value(
      Gebiet gebiet,
      int jahr,
      Zaehlungsrechner.Ergebnis above,
      Optional<Zaehlungsrechner.Ergebnis> below,
      Wertstatus wert,
      Ergebnis<Interval> intervall,
      EnumSet<Wertvermerk> remarks) {
    above.umrechnung().ifPresent(remarks::add);
    below.flatMap(Zaehlungsrechner.Ergebnis::umrechnung).ifPresent(remarks::add);
    Ursprung ursprung =
        new Ursprung(
            above.teilwert().datenquellen(),
            above.lieferungen(),
            below.map(n -> n.teilwert().datenquellen()).orElse(OHNE_NENNER),
            below.map(Zaehlungsrechner.Ergebnis::lieferungen).orElse(List.of()));
    return new Indikatorwert(
        indikator.schluessel(),
        gebiet,
        jahr,
        Optional.of(above.teilwert()),
        below.map(Zaehlungsrechner.Ergebnis::teilwert),
        wert,
        intervall,
        remarks,
        herkunft.computeIfAbsent(ursprung, this::herkunft));
  }

  private Herkunft herkunft(Ursprung ursprung) {
    SortedSet<String> datenquellen = new TreeSet<>(ursprung.zaehlerquellen());
    datenquellen.addAll(ursprung.nennerquellen());
    List<LieferungId> lieferungen = new ArrayList<>(ursprung.zaehler());
    lieferungen.addAll(ursprung.nenner());
    return new Herkunft(datenquellen, lieferungen, indikator.herkunft().sha256(), programmversion);
  }
}
