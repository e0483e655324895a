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
 * Differences of values with their tests. All comparisons of one call are one family: the rate of
 * false alarms is held over them together (Benjamini–Hochberg at 5 %).
 *
 * <p>Two years of one area are not independent, because most residents are the same: such tests are
 * approximate, and err towards "nicht unterscheidbar" where traits last.
 */
public final class Vergleichsrechnung {

  private static final double ALPHA = 1 - Interval.LEVEL_95;

  private final Indikator indikator;

  public Vergleichsrechnung(Indikator indikator) {
    this.indikator = indikator;
  }

  /** A value and what it is compared with. */
  public record Paar(Indikatorwert wert, Indikatorwert mit) {}

  private record Roh(Paar paar, Wertstatus differenz, Ergebnis<Unterschied> unterschied) {}

  /** Earlier and later values of areas: {@code mit} is the earlier one. */
  public List<Vergleich> compareYears(List<Paar> paare) {
    return judge(
        paare.stream()
            .map(
                p ->
                    findBruch(p)
                        .map(b -> new Roh(p, new NichtVergleichbar(), Ergebnis.missing(satz(b))))
                        .orElseGet(() -> raw(p, Zaehlpaar::compare)))
            .toList());
  }

  /** Areas and the larger area that each is part of: {@code mit} is the larger one. */
  public List<Vergleich> compareToWhole(List<Paar> paare) {
    return judge(paare.stream().map(p -> raw(p, Zaehlpaar::compareToWhole)).toList());
  }

  /** Areas that have no resident in common. */
  public List<Vergleich> compareAreas(List<Paar> paare) {
    return judge(paare.stream().map(p -> raw(p, Zaehlpaar::compare)).toList());
  }

  /** A declared break between the two values. */
  private Optional<Zeitreihenbruch> findBruch(Paar paar) {
    Optional<Zeitbezug> before = lastZeitbezug(paar.mit());
    Optional<Zeitbezug> after = lastZeitbezug(paar.wert());
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

  private static String satz(Zeitreihenbruch bruch) {
    return "Zeitreihenbruch: " + bruch.grund();
  }

  private Roh raw(Paar paar, BiFunction<Zaehlpaar, Zaehlpaar, Ergebnis<Unterschied>> comparison) {
    Wertstatus difference = paar.wert().wert().minus(paar.mit().wert());
    if (!(indikator.berechnung() instanceof Quote quote)) {
      return new Roh(
          paar,
          difference,
          Ergebnis.missing("Nicht geprüft: hinter diesem Wert steht kein Zufallsmodell."));
    }
    return new Roh(
        paar,
        difference,
        pair(quote, paar.wert())
            .flatMap(own -> pair(quote, paar.mit()).flatMap(mit -> comparison.apply(own, mit))));
  }

  private static Ergebnis<Zaehlpaar> pair(Quote quote, Indikatorwert wert) {
    return Quotientenrechner.pair(quote, wert.zaehler().orElseThrow(), wert.nenner().orElseThrow());
  }

  /** Comparisons that can't be tested stay outside the family and carry their reason. */
  private List<Vergleich> judge(List<Roh> family) {
    List<Double> pValues =
        family.stream().flatMap(r -> r.unterschied().find().stream()).map(u -> u.pWert()).toList();
    Iterator<Double> adjusted = BenjaminiHochberg.adjust(pValues).iterator();
    List<Vergleich> result = new ArrayList<>();
    for (Roh roh : family) {
      result.add(
          new Vergleich(
              roh.paar().wert(),
              roh.paar().mit(),
              roh.differenz(),
              roh.unterschied().map(u -> pruefung(u, adjusted.next()))));
    }
    return result;
  }

  private Pruefung pruefung(Unterschied unterschied, double adjusted) {
    return new Pruefung(
        unterschied.intervall().scale(indikator.einheit().basis()),
        unterschied.pWert(),
        adjusted,
        Unterscheidbarkeit.of(adjusted, ALPHA));
  }
}
