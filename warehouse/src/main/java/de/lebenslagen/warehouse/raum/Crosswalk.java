package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Converts counts from one Gebietsstand to another.
 *
 * <p>Formula: y(new) = Σ w·y(old) with w = mass(old ∩ new) / mass(old), so that the weights of
 * every source area sum to 1 and nothing is lost or invented. Mass is that of residents where it is
 * known, else an estimate of it ({@link Umrechnungsverfahren}). Rates, means and indices are never
 * converted: convert numerator and denominator apart. The pseudo-area for what could not be
 * assigned goes over as it is.
 *
 * <p>Empty input gives no values. A source area without residents whose count is above 0 is an
 * error of the data and ends with an Abbruch: its cases live nowhere. Limits: a weight holds for
 * all people alike, which is wrong for groups that live apart; aggregating cases anew is always
 * better.
 *
 * <p>Reference: Goodchild, Lam 1980, Areal interpolation: a variant of the traditional spatial
 * problem, Geo-Processing 1, 297–312; Eicher, Brewer 2001, Dasymetric mapping and areal
 * interpolation, CaGIS 28, 125–138, doi 10.1559/152304001782173727.
 */
public final class Crosswalk {

  private static final double TOLERANZ_MASSE = 1e-9;

  private final Umrechnungsverfahren verfahren;
  private final SortedMap<RaumId, SortedMap<RaumId, Double>> gewichte = new TreeMap<>();
  private final SortedSet<RaumId> neue = new TreeSet<>();

  private Crosswalk(Umrechnungsverfahren verfahren) {
    this.verfahren = verfahren;
  }

  /**
   * From the residents of the common parts, counted from units or addresses: one entry per unit, or
   * per pair.
   */
  public static Crosswalk ofEinwohner(Collection<Ueberschneidung> einwohner) {
    return of(Umrechnungsverfahren.EINWOHNER, einwohner);
  }

  /** From common areas alone. */
  public static Crosswalk ofFlaeche(Collection<Ueberschneidung> flaechen) {
    return of(Umrechnungsverfahren.FLAECHE, flaechen);
  }

  /**
   * From common areas and the residents of the new areas on another day: each common part counts
   * with the density of its new area. A source area that lies only in new areas without residents
   * is shared out by area.
   *
   * @param einwohnerNeu residents by new area; all new areas must be there
   */
  public static Crosswalk ofDichte(
      Collection<Ueberschneidung> flaechen, Map<RaumId, Double> einwohnerNeu) {
    return of(
        Umrechnungsverfahren.DICHTE, withFlaechen(flaechen, massenDichte(flaechen, einwohnerNeu)));
  }

  /** The estimated residents of the common parts. */
  static List<Ueberschneidung> massenDichte(
      Collection<Ueberschneidung> flaechen, Map<RaumId, Double> einwohnerNeu) {
    Map<RaumId, Double> flaecheNeu = new HashMap<>();
    flaechen.forEach(u -> flaecheNeu.merge(u.nach(), u.masse(), Double::sum));
    List<Ueberschneidung> result = new ArrayList<>();
    for (Ueberschneidung u : flaechen) {
      double anteilNeu = u.masse() == 0 ? 0 : u.masse() / flaecheNeu.getOrDefault(u.nach(), 0.0);
      result.add(
          new Ueberschneidung(u.von(), u.nach(), anteilNeu * require(einwohnerNeu, u.nach())));
    }
    return result;
  }

  /** Gives the parts of source areas without residents their area as mass. */
  static List<Ueberschneidung> withFlaechen(
      Collection<Ueberschneidung> flaechen, List<Ueberschneidung> massen) {
    Map<RaumId, Double> masseAlt = new HashMap<>();
    massen.forEach(u -> masseAlt.merge(u.von(), u.masse(), Double::sum));
    List<Ueberschneidung> result = new ArrayList<>(massen);
    flaechen.stream().filter(u -> masseAlt.getOrDefault(u.von(), 0.0) == 0).forEach(result::add);
    return result;
  }

  /**
   * As {@link #ofDichte}, then fitted to the residents of the old areas as well, so that both ways
   * of the conversion know where people live.
   *
   * @param einwohnerAlt residents by old area, on a day as near to the change as can be
   * @param einwohnerNeu residents by new area, likewise
   */
  public static Crosswalk ofAnpassung(
      Collection<Ueberschneidung> flaechen,
      Map<RaumId, Double> einwohnerAlt,
      Map<RaumId, Double> einwohnerNeu) {
    return of(
        Umrechnungsverfahren.ANGEPASST,
        withFlaechen(flaechen, massenAngepasst(flaechen, einwohnerAlt, einwohnerNeu)));
  }

  /** The estimated residents of the common parts, fitted to both sides. */
  static List<Ueberschneidung> massenAngepasst(
      Collection<Ueberschneidung> flaechen,
      Map<RaumId, Double> einwohnerAlt,
      Map<RaumId, Double> einwohnerNeu) {
    flaechen.forEach(u -> require(einwohnerAlt, u.von()));
    return Randanpassung.fit(massenDichte(flaechen, einwohnerNeu), einwohnerAlt, einwohnerNeu);
  }

  private static double require(Map<RaumId, Double> einwohner, RaumId raum) {
    Double wert = einwohner.get(raum);
    if (wert == null) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "Für die Umrechnung nach Einwohnerdichte fehlt die Einwohnerzahl von " + raum + ".",
          "Bitte die Einwohner aller neuen Gebiete liefern oder nach Fläche umrechnen.");
    }
    return wert;
  }

  static Crosswalk of(
      Umrechnungsverfahren verfahren, Collection<Ueberschneidung> ueberschneidungen) {
    Crosswalk result = new Crosswalk(verfahren);
    for (Ueberschneidung u : ueberschneidungen) {
      SortedMap<RaumId, Double> ziele =
          result.gewichte.computeIfAbsent(u.von(), k -> new TreeMap<>());
      result.neue.add(u.nach());
      if (u.masse() > 0) {
        ziele.merge(u.nach(), u.masse(), Double::sum);
      }
    }
    result.gewichte.values().forEach(Crosswalk::normalise);
    return result;
  }

  private static void normalise(SortedMap<RaumId, Double> ziele) {
    double summe = ziele.values().stream().mapToDouble(Double::doubleValue).sum();
    ziele.replaceAll((nach, masse) -> masse / summe);
  }

  public Umrechnungsverfahren verfahren() {
    return verfahren;
  }

  /** The source areas, also those without weights. */
  public SortedSet<RaumId> listQuellen() {
    return new TreeSet<>(gewichte.keySet());
  }

  /** The weights of one source area by new area; they sum to 1, or there are none. */
  public SortedMap<RaumId, Double> listGewichte(RaumId von) {
    return Collections.unmodifiableSortedMap(gewichte.getOrDefault(von, new TreeMap<>()));
  }

  /**
   * Converts counts of cases. A new area into which nothing goes gets 0.
   *
   * @param werte counts by source area, not negative; a source area that is not there has no value
   */
  public Umrechnung convert(Map<RaumId, Double> werte) {
    Map<RaumId, double[]> summen = new HashMap<>();
    neue.forEach(nach -> summen.put(nach, new double[2]));
    for (Map.Entry<RaumId, Double> quelle : new TreeMap<>(werte).entrySet()) {
      double y = requireCount(quelle.getKey(), quelle.getValue());
      SortedMap<RaumId, Double> ziele = requireZiele(quelle.getKey(), y);
      ziele.forEach((nach, w) -> add(summen.computeIfAbsent(nach, k -> new double[2]), y, w));
    }
    requireMass(werte, summen);
    Set<RaumId> nichtBerechenbar = new HashSet<>();
    gewichte.forEach(
        (von, ziele) -> {
          if (!werte.containsKey(von)) {
            nichtBerechenbar.addAll(ziele.keySet());
          }
        });
    Map<RaumId, UmgerechneterWert> result = new HashMap<>();
    summen.forEach(
        (nach, summe) -> {
          if (!nichtBerechenbar.contains(nach)) {
            result.put(nach, wert(summe));
          }
        });
    return Umrechnung.of(result, nichtBerechenbar);
  }

  private static void add(double[] summe, double y, double w) {
    summe[0] += w * y;
    summe[1] += y * w * (1 - w);
  }

  private static UmgerechneterWert wert(double[] summe) {
    return new UmgerechneterWert(summe[0], Umrechnungsfehler.of(summe[0], summe[1]));
  }

  private static double requireCount(RaumId von, double y) {
    if (!(y >= 0 && Double.isFinite(y))) {
      throw new IllegalArgumentException(
          "Only counts from 0 can be converted, found " + y + " in " + von);
    }
    return y;
  }

  private SortedMap<RaumId, Double> requireZiele(RaumId von, double y) {
    SortedMap<RaumId, Double> ziele = gewichte.get(von);
    if (von.isNichtZuordenbar() && ziele == null) {
      return nichtZuordenbar(von);
    }
    if (ziele == null || ziele.isEmpty() && y > 0) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          ziele == null
              ? "Die Umrechnung kennt das Gebiet " + von + " nicht."
              : "Im Gebiet " + von + " wohnt niemand, geliefert wurden aber " + y + " Fälle.",
          "Bitte prüfen, ob Gebietsstand und Einwohnerzahlen zur Lieferung passen.");
    }
    return ziele;
  }

  private SortedMap<RaumId, Double> nichtZuordenbar(RaumId von) {
    RaumId ziel = neue.isEmpty() ? von : neue.first();
    SortedMap<RaumId, Double> result = new TreeMap<>();
    result.put(
        new RaumId(
            ziel.raumgliederung(), ziel.gebietsstand(), ziel.ebene(), RaumId.NICHT_ZUORDENBAR),
        1.0);
    return result;
  }

  private static void requireMass(Map<RaumId, Double> werte, Map<RaumId, double[]> summen) {
    double vorher = werte.values().stream().mapToDouble(Double::doubleValue).sum();
    double nachher = summen.values().stream().mapToDouble(s -> s[0]).sum();
    if (Math.abs(nachher - vorher) > TOLERANZ_MASSE * Math.max(1, vorher)) {
      throw new IllegalStateException("Converting " + vorher + " cases gave " + nachher);
    }
  }
}
