package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.value.Bestandteilquelle;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An index with all that stands behind it: ranks with the span that chance alone gives them, the
 * values and scores of each part, centre and spread, who takes no part, and how often an area
 * changes its class when the index is made another way.
 */
public final class Indexanalyse {

  private Indexanalyse() {}

  /** What must be computed for the index of a year: its parts, its dynamics with theirs, itself. */
  public static List<Indikator> listBenoetigte(
      Indikator index, Function<IndikatorSchluessel, Indikator> katalog) {
    Set<Indikator> result = new LinkedHashSet<>();
    for (Indikator each : withDynamik(index, katalog)) {
      ((Index) each.berechnung()).listBenoetigte().forEach(key -> result.add(katalog.apply(key)));
      result.add(each);
    }
    return List.copyOf(result);
  }

  /** The years of which it must be computed. */
  public static SortedSet<Integer> listJahre(
      Indikator index, Function<IndikatorSchluessel, Indikator> katalog, int jahr) {
    SortedSet<Integer> result = new TreeSet<>();
    withDynamik(index, katalog)
        .forEach(each -> result.addAll(((Index) each.berechnung()).listJahre(jahr)));
    return result;
  }

  private static List<Indikator> withDynamik(
      Indikator index, Function<IndikatorSchluessel, Indikator> katalog) {
    return Stream.concat(
            Stream.of(index), ((Index) index.berechnung()).rezept().dynamik().map(katalog).stream())
        .toList();
  }

  /**
   * Analyses the index of a year, with the dynamics that its recipe names.
   *
   * @param index its Berechnung is an {@link Index}
   * @param werte of {@link #listBenoetigte} in {@link #listJahre}, of one Ebene
   * @param katalog names, units and breaks of the parts
   * @param herkunft of the values that went in
   */
  public static Analyseergebnis compute(
      Indikator index,
      Indikatorwerte werte,
      int jahr,
      Function<IndikatorSchluessel, Indikator> katalog,
      Zufallsziehung ziehung,
      Herkunft herkunft) {
    Function<Indikator, Indexlauf> lauf =
        each ->
            Indexlauf.of(
                (Index) each.berechnung(),
                werte.listGebiete(),
                jahr,
                new Bestandteilquelle(werte::find, katalog));
    Optional<Gesamtindex> gesamt =
        ((Index) index.berechnung())
            .rezept()
            .dynamik()
            .map(katalog)
            .map(d -> new Gesamtindex(d.name(), lauf.apply(d)));
    return compute(index, lauf.apply(index), katalog, gesamt, ziehung, herkunft);
  }

  /**
   * Analyses a run.
   *
   * @param indikator whose run it is; its Berechnung is an {@code Index}
   * @param katalog names and units of the parts
   * @param gesamt the dynamics, where the recipe names them
   * @param herkunft of the values that went in
   */
  static Analyseergebnis compute(
      Indikator indikator,
      Indexlauf lauf,
      Function<IndikatorSchluessel, Indikator> katalog,
      Optional<Gesamtindex> gesamt,
      Zufallsziehung ziehung,
      Herkunft herkunft) {
    Indexbefund befund = Indexbefund.of(indikator, lauf, katalog, gesamt, ziehung);
    return new Analyseergebnis(
        indikator.name(),
        new Indextabellen(befund).list(),
        new Indexaussagen(befund).list(),
        Indexgrenzen.list(befund, ziehung),
        herkunft);
  }
}
