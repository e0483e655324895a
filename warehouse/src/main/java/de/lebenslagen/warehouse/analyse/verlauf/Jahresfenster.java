package de.lebenslagen.warehouse.analyse.verlauf;

import de.lebenslagen.warehouse.indicator.Berechnung.Mittelwert;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.Zeitvorgabe;
import de.lebenslagen.warehouse.model.Wertstatus.NichtVergleichbar;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Several years taken together: cases over people of all of them. No window reaches over a break. A
 * stock counts the same people in every year, so that it has no interval; events have.
 */
public final class Jahresfenster {

  /** The longest window. */
  public static final int HOECHSTENS = 10;

  /** Why pooled values that {@link #isPruefbar} refuses are not tested. */
  public static final String UNGEPRUEFT =
      "nicht auf Zufall geprüft: dieselben Menschen oder Jahre zählen mehrmals";

  private Jahresfenster() {}

  /** Why an indicator can't be taken over several years, a German sentence. */
  public static Optional<String> findHindernis(Indikator indikator) {
    if (!(indikator.berechnung() instanceof Quote)
        && !(indikator.berechnung() instanceof Mittelwert)) {
      return Optional.of(
          "Mehrere Jahre lassen sich nur zusammenfassen, wo Fälle durch Menschen geteilt werden; \""
              + indikator.name()
              + "\" hat keine Fälle oder keinen Nenner.");
    }
    return indikator.zeitvorgabe().jahre() > 1
        ? Optional.of(
            "Der Indikator fasst schon " + indikator.zeitvorgabe().jahre() + " Jahre zusammen.")
        : Optional.empty();
  }

  /**
   * The same indicator over a window of years that ends with the Berichtsjahr.
   *
   * @param jahre 2 to {@value #HOECHSTENS}
   */
  public static Indikator pool(Indikator i, int jahre) {
    if (jahre < 2 || jahre > HOECHSTENS) {
      throw new IllegalArgumentException("A window has 2 to 10 years, found " + jahre);
    }
    Zeitvorgabe z = i.zeitvorgabe();
    return new Indikator(
        i.schluessel(),
        i.kuerzel(),
        i.name() + ", " + jahre + " Jahre zusammen",
        i.handlungsfeld(),
        i.definition(),
        i.berechnung(),
        i.einheit(),
        i.wirkungsrichtung(),
        i.sensibilitaet(),
        i.quelle(),
        new Zeitvorgabe(z.zaehler(), z.nenner(), z.nennerjahr(), jahre, z.regel()),
        i.brueche(),
        i.interpretation(),
        i.lesebeispiel(),
        i.variante(),
        i.wartetAuf(),
        i.herkunft());
  }

  /** A pooled value as it may be shown. */
  public static Indikatorwert settle(Indikator pooled, Indikatorwert wert) {
    Optional<SortedSet<Zeitbezug>> times =
        wert.zaehler().map(Teilwert::zeitbezuege).filter(z -> !z.isEmpty());
    if (times.isEmpty() || wert.wert().findZahl().isEmpty()) {
      return wert;
    }
    if (findBruch(pooled.brueche(), times.get()).isPresent()) {
      return new Indikatorwert(
          wert.indikator(),
          wert.gebiet(),
          wert.berichtsjahr(),
          wert.zaehler(),
          wert.nenner(),
          new NichtVergleichbar(),
          Ergebnis.missing("Das Fenster reicht über einen Zeitreihenbruch."),
          wert.vermerke(),
          wert.herkunft());
    }
    return isBestand(times.get()) ? withoutInterval(wert) : wert;
  }

  private static Optional<Zeitreihenbruch> findBruch(
      List<Zeitreihenbruch> brueche, SortedSet<Zeitbezug> times) {
    return brueche.stream()
        .filter(b -> times.first().von().isBefore(b.ab()))
        .filter(b -> !times.last().bis().isBefore(b.ab()))
        .findFirst();
  }

  /** Whether a pooled value counts the same people in every year. */
  public static boolean isBestand(Indikatorwert wert) {
    return wert.zaehler()
        .map(Teilwert::zeitbezuege)
        .filter(z -> !z.isEmpty())
        .map(Jahresfenster::isBestand)
        .orElse(false);
  }

  private static boolean isBestand(SortedSet<Zeitbezug> times) {
    return times.stream().allMatch(z -> z.art() == Zeitart.STICHTAG);
  }

  private static Indikatorwert withoutInterval(Indikatorwert wert) {
    return new Indikatorwert(
        wert.indikator(),
        wert.gebiet(),
        wert.berichtsjahr(),
        wert.zaehler(),
        wert.nenner(),
        wert.wert(),
        Ergebnis.missing(
            "Zusammengefasste Bestände zählen dieselben Menschen mehrmals: kein Intervall."),
        wert.vermerke(),
        wert.herkunft());
  }

  /** Whether two pooled values can be tested: events of windows that have no year in common. */
  public static boolean isPruefbar(Indikatorwert frueher, Indikatorwert spaeter) {
    Optional<SortedSet<Zeitbezug>> before = frueher.zaehler().map(Teilwert::zeitbezuege);
    Optional<SortedSet<Zeitbezug>> after = spaeter.zaehler().map(Teilwert::zeitbezuege);
    return before.isPresent()
        && after.isPresent()
        && !before.get().isEmpty()
        && !after.get().isEmpty()
        && !isBestand(before.get())
        && before.get().last().bis().isBefore(after.get().first().von());
  }
}
