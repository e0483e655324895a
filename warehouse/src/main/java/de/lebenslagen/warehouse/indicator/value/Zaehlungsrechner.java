package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.value.Zellspalte.Zelle;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.model.Wertstatus.Unsicher;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
 * @param unterschied whether stocks of several years are held against each other: then they are of
 *     the same day of their years, because half a year more or less is no change in five
 */
record Zaehlungsrechner(
    Zaehlung zaehlung,
    List<Zellspalte> spalten,
    int jahre,
    Map<Wertstatus, Ergebnis> ohne,
    boolean unterschied) {

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

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
        new HashMap<>(),
        isUnterschied(zaehlung));
  }

  private static boolean isUnterschied(Zaehlung zaehlung) {
    List<Summand> all = zaehlung.summanden();
    return all.stream().map(Summand::jahresversatz).distinct().count() > 1
        && all.stream().anyMatch(s -> s.gewicht() < 0)
        && all.stream().anyMatch(s -> s.gewicht() > 0);
  }

  /**
   * As {@link #compute}, below a difference of stocks: of the same earlier day.
   *
   * @param zaehler the difference
   */
  Ergebnis computeBeside(Gebiet gebiet, int jahr, Teilwert zaehler) {
    return zaehler.zeitbezuege().isEmpty()
        ? compute(gebiet, jahr)
        : sum(gebiet, jahr, Optional.of(zaehler.zeitbezuege().last()));
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
    return sum(gebiet, jahr, unterschied ? findLetzten(gebiet, jahr) : Optional.empty());
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

  /** The time of the latest stock that is compared. */
  private Optional<Zeitbezug> findLetzten(Gebiet gebiet, int jahr) {
    SortedSet<Zeitbezug> found = new TreeSet<>();
    for (int i = 0; i < spalten.size(); i++) {
      int year = jahr - zaehlung.summanden().get(i).jahresversatz();
      spalten
          .get(i)
          .list(gebiet, year, raum -> Optional.empty())
          .forEach(zelle -> found.addAll(zelle.zeiten()));
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.last());
  }

  /** The stock so many years before a day, or why there is none; any, where it is no stock. */
  private static Optional<Zelle> findTag(
      Zellspalte spalte, RaumId raum, Optional<Zeitbezug> letzter, int zurueck) {
    if (letzter.isEmpty() || letzter.get().art() != Zeitart.STICHTAG) {
      return Optional.empty();
    }
    LocalDate tag = letzter.get().bis().minusYears(zurueck);
    if (spalte.get(raum, tag.getYear()).kennzahl().isEmpty()) {
      return Optional.empty(); // says itself why there is nothing
    }
    return spalte
        .find(raum, tag)
        .or(
            () ->
                Optional.of(
                    Zelle.ohne(
                        new NichtGeliefert(
                            "Vom "
                                + TAG.format(tag)
                                + " gibt es keinen Bestand. Verglichen wird nur mit demselben Tag"
                                + " eines anderen Jahres."))));
  }

  /**
   * @param letzter to which time the latest stock refers, where all others must be so many years
   *     before it
   */
  private Ergebnis sum(Gebiet gebiet, int jahr, Optional<Zeitbezug> letzter) {
    Optional<Wertstatus> sum = Optional.empty();
    SortedSet<Zeitbezug> zeitbezuege = new TreeSet<>();
    SortedSet<String> datenquellen = new TreeSet<>();
    Set<LieferungId> lieferungen = new HashSet<>();
    EnumSet<Wertart> umrechnung = EnumSet.noneOf(Wertart.class);
    for (int i = 0; i < spalten.size(); i++) {
      Summand summand = zaehlung.summanden().get(i);
      for (int pooled = 0; pooled < jahre; pooled++) {
        int back = summand.jahresversatz() + pooled;
        Zellspalte spalte = spalten.get(i);
        for (Zelle zelle :
            spalte.list(gebiet, jahr - back, raum -> findTag(spalte, raum, letzter, back))) {
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
