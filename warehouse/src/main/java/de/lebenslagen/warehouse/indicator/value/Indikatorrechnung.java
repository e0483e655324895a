package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Berechnung.Anzahl;
import de.lebenslagen.warehouse.indicator.Berechnung.Geliefert;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Berechnung.Mittelwert;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.Zeitvorgabe.Nennerjahr;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlquelle;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Computes many indicators over all areas of a level and many years at once: from counts only, by
 * declaration only.
 */
public final class Indikatorrechnung {

  private final Kennzahlquelle quelle;
  private final Function<IndikatorSchluessel, Indikator> katalog;
  private final String programmversion;

  /**
   * @param katalog where an index finds its parts; throws where there is none of that key
   * @param programmversion for Herkunft
   */
  public Indikatorrechnung(
      Kennzahlquelle quelle,
      Function<IndikatorSchluessel, Indikator> katalog,
      String programmversion) {
    this.quelle = quelle;
    this.katalog = katalog;
    this.programmversion = programmversion;
  }

  /**
   * One value per indicator, area (groups after the single ones) and year, in this order; what
   * can't be computed is a status with its reason.
   */
  public Indikatorwerte compute(Collection<Indikator> indikatoren, Wertauswahl wanted) {
    List<Indikator> all = withParts(indikatoren);
    Wertauswahl auswahl = withJahre(wanted, all);
    Kennzahlvorrat vorrat = new Kennzahlvorrat(auswahl);
    all.forEach(i -> request(vorrat, i, auswahl.jahre()));
    vorrat.load(quelle);
    List<Gebiet> gebiete = new ArrayList<>();
    listRaeume(vorrat, auswahl.ziel()).forEach((raum, name) -> gebiete.add(Gebiet.of(raum, name)));
    gebiete.addAll(auswahl.gruppen());
    Map<IndikatorSchluessel, List<Indikatorwert>> werte = new LinkedHashMap<>();
    for (Indikator indikator : all) {
      werte.put(indikator.schluessel(), compute(indikator, vorrat, gebiete, auswahl, werte));
    }
    Map<IndikatorSchluessel, List<Indikatorwert>> result = new LinkedHashMap<>();
    for (Indikator indikator : indikatoren) {
      List<Indikatorwert> own = werte.getOrDefault(indikator.schluessel(), List.of());
      result.put(
          indikator.schluessel(),
          auswahl.jahre().equals(wanted.jahre())
              ? own
              : own.stream().filter(w -> wanted.jahre().contains(w.berichtsjahr())).toList());
    }
    return new Indikatorwerte(result, vorrat);
  }

  /**
   * As {@link #compute}; but where one of the indicators has no number on the wanted Gebietsstand,
   * on the one on which each was counted. Delivered rates are never brought to another, and neither
   * is an index of them.
   *
   * @param wanted the indicator that shall have numbers
   */
  public Indikatorwerte computeWhereDelivered(
      Indikator wanted, Collection<Indikator> indikatoren, Wertauswahl auswahl) {
    Indikatorwerte werte = compute(indikatoren, auswahl);
    return auswahl.ziel().gebietsstand().isEmpty()
            || !werte.listJahre(wanted.schluessel()).isEmpty()
        ? werte
        : compute(
            indikatoren,
            new Wertauswahl(
                auswahl.ziel().withoutGebietsstand(), auswahl.gruppen(), auswahl.jahre()));
  }

  /**
   * An index with a frozen base year or with changes needs the values of other years too. Parts
   * stand before their index, so from the last on each sees which years those above it need.
   */
  private static Wertauswahl withJahre(Wertauswahl wanted, List<Indikator> indikatoren) {
    SortedSet<Integer> jahre = new TreeSet<>(wanted.jahre());
    for (int i = indikatoren.size() - 1; i >= 0; i--) {
      if (indikatoren.get(i).berechnung() instanceof Index index) {
        List.copyOf(jahre).forEach(jahr -> jahre.addAll(index.listJahre(jahr)));
      }
    }
    return new Wertauswahl(wanted.ziel(), wanted.gruppen(), jahre);
  }

  /** Those with numbers; where there are none at all, those that there are. */
  private SortedMap<RaumId, String> listRaeume(Kennzahlvorrat vorrat, Zielebene ziel) {
    SortedMap<RaumId, String> withValues = vorrat.listRaeume();
    return withValues.isEmpty() ? quelle.listRaeume(ziel) : withValues;
  }

  private List<Indikatorwert> compute(
      Indikator indikator,
      Kennzahlvorrat vorrat,
      List<Gebiet> gebiete,
      Wertauswahl auswahl,
      Map<IndikatorSchluessel, List<Indikatorwert>> fertig) {
    if (indikator.berechnung() instanceof Index index) {
      return new Indexrechner(indikator, index, katalog, programmversion)
          .compute(gebiete, auswahl.jahre(), fertig);
    }
    Wertrechner rechner = Wertrechner.of(indikator, vorrat, programmversion);
    List<Indikatorwert> result = new ArrayList<>(gebiete.size() * auswahl.jahre().size());
    for (Gebiet gebiet : gebiete) {
      for (int jahr : auswahl.jahre()) {
        result.add(rechner.compute(gebiet, jahr));
      }
    }
    return result;
  }

  /** The indicators, parts of an index before it; each once. */
  private List<Indikator> withParts(Collection<Indikator> indikatoren) {
    Map<IndikatorSchluessel, Indikator> result = new LinkedHashMap<>();
    indikatoren.forEach(i -> addWithParts(i, result));
    return List.copyOf(result.values());
  }

  private void addWithParts(Indikator indikator, Map<IndikatorSchluessel, Indikator> result) {
    if (indikator.berechnung() instanceof Index index) {
      index.listBenoetigte().forEach(teil -> addWithParts(katalog.apply(teil), result));
    }
    result.putIfAbsent(indikator.schluessel(), indikator);
  }

  private static void request(Kennzahlvorrat vorrat, Indikator indikator, Set<Integer> jahre) {
    boolean nearest = indikator.zeitvorgabe().nennerjahr() == Nennerjahr.NAECHSTER_BESTAND;
    int pooled = indikator.zeitvorgabe().jahre() + (nearest ? 1 : 0);
    for (Summand summand : listSummanden(indikator.berechnung())) {
      Set<Integer> needed = new TreeSet<>();
      for (int jahr : jahre) {
        for (int back = 0; back < pooled; back++) {
          needed.add(jahr - summand.jahresversatz() - back);
        }
      }
      vorrat.request(summand, needed);
    }
  }

  /** The selections over facts that an indicator needs; none for an index. */
  static List<Summand> listSummanden(Berechnung berechnung) {
    if (berechnung instanceof Anzahl anzahl) {
      return all(anzahl.zaehler());
    }
    if (berechnung instanceof Quote quote) {
      return all(quote.zaehler(), quote.nenner());
    }
    if (berechnung instanceof Mittelwert mittelwert) {
      return all(mittelwert.summe(), mittelwert.anzahl());
    }
    return berechnung instanceof Geliefert geliefert
        ? List.of(Wertrechner.summand(geliefert))
        : List.of();
  }

  private static List<Summand> all(Zaehlung... zaehlungen) {
    return Arrays.stream(zaehlungen)
        .flatMap(z -> z.listFormen().stream())
        .flatMap(List::stream)
        .toList();
  }
}
