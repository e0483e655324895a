package de.lebenslagen.warehouse.analyse.typologie;

import de.lebenslagen.warehouse.analyse.declaration.Typologie;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.cluster.KMedoids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The types of one year; still confidential.
 *
 * @param merkmale the indicators that tell areas apart, in the order of all lists; those that do
 *     not are left out
 * @param gebiete who takes part, in the order of all lists
 * @param werte per area its values
 * @param zWerte per area its z-scores (population standard deviation), without weights
 * @param gruppierung types and their medoids; else why there are none
 * @param einigkeit share of the pairs of areas that Ward's method puts together or apart in the
 *     same way (Rand index), 0 to 1
 * @param wechsel per area in how many of the groupings with one indicator less it leaves its type
 * @param gleichbleibend names of indicators in which all areas are the same
 * @param ohne areas that take no part, each with the German reason
 */
public record Typologiebild(
    Typologie typologie,
    int jahr,
    List<Indikator> merkmale,
    List<Gebiet> gebiete,
    List<List<Double>> werte,
    List<List<Double>> zWerte,
    Ergebnis<KMedoids> gruppierung,
    Ergebnis<Double> einigkeit,
    List<OptionalInt> wechsel,
    List<String> gleichbleibend,
    Map<Gebiet, String> ohne,
    Herkunft herkunft) {

  public Typologiebild {
    merkmale = List.copyOf(merkmale);
    gebiete = List.copyOf(gebiete);
    werte = werte.stream().map(List::copyOf).toList();
    zWerte = zWerte.stream().map(List::copyOf).toList();
    wechsel = List.copyOf(wechsel);
    gleichbleibend = List.copyOf(gleichbleibend);
    ohne = new LinkedHashMap<>(ohne);
  }
}
