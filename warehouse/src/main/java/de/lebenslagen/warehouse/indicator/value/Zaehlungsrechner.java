package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.value.Kennzahlvorrat.Zelle;
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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Adds up the selections of a numerator or denominator over areas and pooled years. */
record Zaehlungsrechner(Kennzahlvorrat vorrat, int jahre) {

  /** A Teilwert, the Lieferungen behind it, and whether it was converted. */
  record Ergebnis(
      Teilwert teilwert, List<LieferungId> lieferungen, Optional<Wertvermerk> umrechnung) {}

  /**
   * As {@link #compute}, from the stocks of the Berichtsjahr or of the year before, whichever day
   * is nearer to the numerator's last one.
   */
  Ergebnis computeNearest(
      Zaehlung zaehlung, Set<Zeitart> arten, Gebiet gebiet, int jahr, Teilwert zaehler) {
    Ergebnis same = compute(zaehlung, arten, gebiet, jahr);
    if (zaehler.zeitbezuege().isEmpty()) {
      return same;
    }
    LocalDate day = zaehler.zeitbezuege().last().bis();
    Ergebnis before = compute(zaehlung, arten, gebiet, jahr - 1);
    return distance(before, day) <= distance(same, day) ? before : same;
  }

  private static long distance(Ergebnis count, LocalDate day) {
    return count.teilwert().zeitbezuege().isEmpty()
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(count.teilwert().zeitbezuege().last().bis(), day));
  }

  Ergebnis compute(Zaehlung declared, Set<Zeitart> arten, Gebiet gebiet, int jahr) {
    Zaehlung zaehlung = vorrat.choose(declared);
    Optional<Wertstatus> sum = Optional.empty();
    SortedSet<Zeitbezug> zeitbezuege = new TreeSet<>();
    SortedSet<String> datenquellen = new TreeSet<>();
    Set<LieferungId> lieferungen = new HashSet<>();
    EnumSet<Wertart> umrechnung = EnumSet.noneOf(Wertart.class);
    for (Summand summand : zaehlung.summanden()) {
      for (int pooled = 0; pooled < jahre; pooled++) {
        int year = jahr - summand.jahresversatz() - pooled;
        for (Zelle zelle : vorrat.list(summand, gebiet, year, arten)) {
          Wertstatus part = scale(zelle.wert(), summand.gewicht());
          sum = Optional.of(sum.map(s -> s.plus(part)).orElse(part));
          zelle.zeitbezug().ifPresent(zeitbezuege::add);
          zelle
              .kennzahl()
              .ifPresent(
                  k -> {
                    datenquellen.add(k.datenquelle());
                    lieferungen.addAll(k.herkunft());
                    k.findUmrechnungsart().ifPresent(umrechnung::add);
                  });
        }
      }
    }
    return new Ergebnis(
        new Teilwert(zaehlung, sum.orElseThrow(), zeitbezuege, datenquellen),
        new ArrayList<>(lieferungen),
        vermerk(umrechnung));
  }

  private static Optional<Wertvermerk> vermerk(Set<Wertart> umrechnung) {
    if (umrechnung.contains(Wertart.GESCHAETZT)) {
      return Optional.of(Wertvermerk.GESCHAETZT);
    }
    return umrechnung.isEmpty() ? Optional.empty() : Optional.of(Wertvermerk.UMGERECHNET);
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
