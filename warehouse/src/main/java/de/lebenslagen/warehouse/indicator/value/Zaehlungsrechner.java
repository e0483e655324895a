package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.value.Zellspalte.Zelle;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.Unsicher;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Adds up the selections of one numerator or denominator over areas and pooled years. What is the
 * same for all areas is found once, here.
 *
 * @param zaehlung in the form that can be answered
 * @param spalten of its selections, in their order
 * @param jahre how many years are pooled
 * @param ohne what has no count, by its reason: most areas share few of them
 */
record Zaehlungsrechner(
    Zaehlung zaehlung, List<Zellspalte> spalten, int jahre, Map<Wertstatus, Ergebnis> ohne) {

  /** A Teilwert, the Lieferungen behind it, and whether it was converted. */
  record Ergebnis(
      Teilwert teilwert, List<LieferungId> lieferungen, Optional<Wertvermerk> umrechnung) {}

  static Zaehlungsrechner of(
      Kennzahlvorrat vorrat, Zaehlung declared, Set<Zeitart> arten, int jahre) {
    Zaehlung zaehlung = vorrat.choose(declared);
    return new Zaehlungsrechner(
        zaehlung,
        zaehlung.summanden().stream().map(s -> vorrat.getSpalte(s, arten)).toList(),
        jahre,
        new HashMap<>());
  }

  /**
   * As {@link #compute}, from the stocks of the Berichtsjahr or of the year before, whichever day
   * is nearer to the numerator's last one.
   */
  Ergebnis computeNearest(Gebiet gebiet, int jahr, Teilwert zaehler) {
    Ergebnis same = compute(gebiet, jahr);
    if (zaehler.zeitbezuege().isEmpty()) {
      return same;
    }
    LocalDate day = zaehler.zeitbezuege().last().bis();
    Ergebnis before = compute(gebiet, jahr - 1);
    return distance(before, day) <= distance(same, day) ? before : same;
  }

  private static long distance(Ergebnis count, LocalDate day) {
    return count.teilwert().zeitbezuege().isEmpty()
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(count.teilwert().zeitbezuege().last().bis(), day));
  }

  Ergebnis compute(Gebiet gebiet, int jahr) {
    if (spalten.size() == 1 && jahre == 1 && !gebiet.isGruppe()) {
      Summand only = zaehlung.summanden().get(0);
      Zelle zelle = spalten.get(0).get(gebiet.raeume().get(0), jahr - only.jahresversatz());
      return zelle.kennzahl().isEmpty() ? ohne(zelle) : single(zelle, only.gewicht());
    }
    return sum(gebiet, jahr);
  }

  private Ergebnis ohne(Zelle zelle) {
    return ohne.computeIfAbsent(
        zelle.wert(),
        w ->
            new Ergebnis(
                new Teilwert(zaehlung, w, zelle.zeiten(), zelle.datenquellen()),
                List.of(),
                Optional.empty()));
  }

  private Ergebnis single(Zelle zelle, double gewicht) {
    return new Ergebnis(
        new Teilwert(zaehlung, scale(zelle.wert(), gewicht), zelle.zeiten(), zelle.datenquellen()),
        zelle.lieferungen(),
        vermerk(zelle.umrechnung()));
  }

  private Ergebnis sum(Gebiet gebiet, int jahr) {
    Optional<Wertstatus> sum = Optional.empty();
    SortedSet<Zeitbezug> zeitbezuege = new TreeSet<>();
    SortedSet<String> datenquellen = new TreeSet<>();
    Set<LieferungId> lieferungen = new HashSet<>();
    EnumSet<Wertart> umrechnung = EnumSet.noneOf(Wertart.class);
    for (int i = 0; i < spalten.size(); i++) {
      Summand summand = zaehlung.summanden().get(i);
      for (int pooled = 0; pooled < jahre; pooled++) {
        int year = jahr - summand.jahresversatz() - pooled;
        for (Zelle zelle : spalten.get(i).list(gebiet, year)) {
          Wertstatus part = scale(zelle.wert(), summand.gewicht());
          sum = Optional.of(sum.map(s -> s.plus(part)).orElse(part));
          zeitbezuege.addAll(zelle.zeiten());
          datenquellen.addAll(zelle.datenquellen());
          lieferungen.addAll(zelle.lieferungen());
          zelle.umrechnung().ifPresent(umrechnung::add);
        }
      }
    }
    if (zeitbezuege.isEmpty() && datenquellen.isEmpty()) {
      return ohne(Zelle.ohne(sum.orElseThrow()));
    }
    return new Ergebnis(
        new Teilwert(zaehlung, sum.orElseThrow(), zeitbezuege, datenquellen),
        new ArrayList<>(lieferungen),
        vermerk(umrechnung.stream().max(Comparator.comparing(a -> a == Wertart.GESCHAETZT))));
  }

  private static Optional<Wertvermerk> vermerk(Optional<Wertart> umrechnung) {
    return umrechnung.map(
        art -> art == Wertart.GESCHAETZT ? Wertvermerk.GESCHAETZT : Wertvermerk.UMGERECHNET);
  }

  private static Wertstatus scale(Wertstatus wert, double gewicht) {
    if (gewicht == 1) {
      return wert;
    }
    if (wert instanceof Zahl zahl) {
      return new Zahl(zahl.wert() * gewicht);
    }
    return wert instanceof Unsicher unsicher
        ? new Unsicher(new Zahl(unsicher.zahl().wert() * gewicht))
        : wert;
  }
}
