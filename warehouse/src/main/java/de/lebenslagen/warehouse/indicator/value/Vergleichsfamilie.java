package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Pruefung;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.value.Zaehlpaar.Unterschied;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtVergleichbar;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.rate.BenjaminiHochberg;
import de.lebenslagen.warehouse.stats.rate.Unterscheidbarkeit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;

/**
 * Differences that are read together, with their tests: the rate of false alarms is held over all
 * of them (Benjamini–Hochberg at 5 %). What stands in one table or one list of findings is one
 * family, also over several indicators.
 *
 * <p>Two years of one area are not independent, because most residents are the same: such tests are
 * approximate, and err towards "nicht unterscheidbar" where traits last.
 */
public final class Vergleichsfamilie {

  private static final double ALPHA = 1 - Interval.LEVEL_95;

  private final List<Roh> vergleiche = new ArrayList<>();

  private record Roh(
      Indikator indikator,
      Indikatorwert wert,
      Indikatorwert mit,
      Wertstatus differenz,
      Ergebnis<Unterschied> unterschied) {}

  /** Adds an area at two times. */
  public void addJahre(Indikator indikator, Indikatorwert spaeter, Indikatorwert frueher) {
    vergleiche.add(
        findBruch(indikator, frueher, spaeter)
            .map(
                b ->
                    new Roh(
                        indikator,
                        spaeter,
                        frueher,
                        new NichtVergleichbar(),
                        Ergebnis.missing("Zeitreihenbruch: " + b.grund())))
            .orElseGet(() -> raw(indikator, spaeter, frueher, Zaehlpaar::compare)));
  }

  /** Adds two values that are shown side by side and not tested, with the German reason. */
  public void addOhnePruefung(
      Indikator indikator, Indikatorwert wert, Indikatorwert mit, String grund) {
    vergleiche.add(
        new Roh(indikator, wert, mit, wert.wert().minus(mit.wert()), Ergebnis.missing(grund)));
  }

  /** Adds an area and the larger one that it is part of. */
  public void addGanzes(Indikator indikator, Indikatorwert teil, Indikatorwert ganzes) {
    vergleiche.add(raw(indikator, teil, ganzes, Zaehlpaar::compareToWhole));
  }

  /** Adds two areas that have no resident in common. */
  public void addGebiete(Indikator indikator, Indikatorwert gebiet, Indikatorwert anderes) {
    vergleiche.add(raw(indikator, gebiet, anderes, Zaehlpaar::compare));
  }

  /** A declared break between two values, where there is one. */
  public static Optional<Zeitreihenbruch> findBruch(
      Indikator indikator, Indikatorwert frueher, Indikatorwert spaeter) {
    Optional<Zeitbezug> before = lastZeitbezug(frueher);
    Optional<Zeitbezug> after = lastZeitbezug(spaeter);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    return indikator.brueche().stream()
        .filter(b -> before.get().von().isBefore(b.ab()))
        .filter(b -> !after.get().bis().isBefore(b.ab()))
        .findFirst();
  }

  private static Optional<Zeitbezug> lastZeitbezug(Indikatorwert wert) {
    return wert.zaehler().map(Teilwert::zeitbezuege).filter(z -> !z.isEmpty()).map(SortedSet::last);
  }

  private static Roh raw(
      Indikator indikator,
      Indikatorwert wert,
      Indikatorwert mit,
      BiFunction<Zaehlpaar, Zaehlpaar, Ergebnis<Unterschied>> comparison) {
    if (!wert.indikator().equals(mit.indikator())) {
      throw new IllegalArgumentException(
          "Only values of one indicator are compared, found "
              + wert.indikator()
              + " and "
              + mit.indikator());
    }
    return new Roh(
        indikator,
        wert,
        mit,
        wert.wert().minus(mit.wert()),
        test(indikator, wert, mit, comparison));
  }

  private static Ergebnis<Unterschied> test(
      Indikator indikator,
      Indikatorwert wert,
      Indikatorwert mit,
      BiFunction<Zaehlpaar, Zaehlpaar, Ergebnis<Unterschied>> comparison) {
    if (!(indikator.berechnung() instanceof Quote quote)) {
      return Ergebnis.missing("nicht auf Zufall geprüft");
    }
    return pair(quote, wert)
        .flatMap(own -> pair(quote, mit).flatMap(other -> comparison.apply(own, other)))
        .map(u -> u.scale(indikator.einheit().basis()));
  }

  private static Ergebnis<Zaehlpaar> pair(Quote quote, Indikatorwert wert) {
    return Quotientenrechner.pair(quote, wert.zaehler().orElseThrow(), wert.nenner().orElseThrow());
  }

  /**
   * All comparisons in the order in which they were added. What can't be tested stays outside the
   * family and carries its reason.
   */
  public List<Vergleich> judge() {
    List<Double> pValues =
        vergleiche.stream()
            .flatMap(r -> r.unterschied().find().stream())
            .map(Unterschied::pWert)
            .toList();
    Iterator<Double> adjusted = BenjaminiHochberg.adjust(pValues).iterator();
    List<Vergleich> result = new ArrayList<>();
    for (Roh roh : vergleiche) {
      result.add(
          new Vergleich(
              roh.wert(),
              roh.mit(),
              roh.differenz(),
              roh.unterschied().map(u -> pruefung(u, adjusted.next()))));
    }
    return result;
  }

  private static Pruefung pruefung(Unterschied unterschied, double adjusted) {
    return new Pruefung(
        unterschied.intervall(),
        unterschied.pWert(),
        adjusted,
        Unterscheidbarkeit.of(adjusted, ALPHA));
  }
}
