package de.lebenslagen.warehouse.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an indicator is made: its kind. */
public sealed interface Berechnung {

  /** A count. */
  record Anzahl(Zaehlung zaehler) implements Berechnung {}

  /** Numerator over denominator; both are added up, the quotient is taken last. */
  record Quote(Zaehlung zaehler, Zaehlung nenner, Zufallsmodell zufall) implements Berechnung {}

  /**
   * A sum of amounts (years of age, square metres, euros) over the number of those it belongs to.
   */
  record Mittelwert(Zaehlung summe, Zaehlung anzahl) implements Berechnung {}

  /** Several indicators, combined over the areas by a declared recipe. */
  record Index(List<Bestandteil> bestandteile, Indexrezept rezept) implements Berechnung {
    public Index {
      bestandteile = List.copyOf(bestandteile);
    }

    /** Whether a part goes in as its change over years. */
    public boolean hasVeraenderung() {
      return bestandteile.stream().anyMatch(b -> b.veraenderung() > 0);
    }

    /** The years whose values the index of one year needs: that of a frozen scale, earlier ones. */
    public SortedSet<Integer> listJahre(int jahr) {
      SortedSet<Integer> result = new TreeSet<>(List.of(jahr));
      rezept.basisjahr().ifPresent(result::add);
      for (int own : List.copyOf(result)) {
        bestandteile.forEach(b -> result.add(own - b.veraenderung()));
      }
      return result;
    }

    /** All indicators that it needs: its parts, then the one that counts the residents. */
    public List<IndikatorSchluessel> listBenoetigte() {
      return Stream.concat(
              bestandteile.stream().map(Bestandteil::indikator),
              rezept.mindesteinwohner().map(Indexrezept.Mindestgroesse::indikator).stream())
          .distinct()
          .toList();
    }
  }

  /**
   * As delivered: shown where and as it was delivered, never rolled up, never turned back into
   * counts.
   *
   * @param gegenstand in {@code fct_messwert}
   * @param datenquelle where it must come from; empty: the one with the highest Vorrang
   */
  record Geliefert(
      String gegenstand, Optional<String> datenquelle, Map<String, Set<String>> merkmale)
      implements Berechnung {
    public Geliefert {
      merkmale =
          merkmale.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }
  }

  /**
   * One part of an index.
   *
   * @param gewicht finite and not 0; negative where a higher value lowers the index
   * @param veraenderung 0: the value goes in; else its change over so many years
   */
  record Bestandteil(IndikatorSchluessel indikator, double gewicht, int veraenderung) {
    public Bestandteil {
      if (veraenderung < 0) {
        throw new IllegalArgumentException("A change is over years, found " + veraenderung);
      }
      if (!Double.isFinite(gewicht) || gewicht == 0) {
        throw new IllegalArgumentException("A weight is finite and not 0, found " + gewicht);
      }
    }
  }
}
