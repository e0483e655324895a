package de.lebenslagen.notebook.indikator;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values that answer one sentence.
 *
 * @param indikator the one that is shown
 * @param verdraengt what was meant more exactly but has no values
 * @param werte of the level of the areas, all years
 * @param stadtwerte of the town, where that is another level
 * @param gebiete that are shown, the town left out
 * @param stadt the town, where it is shown beside the others
 * @param jahre that are shown
 */
record Werteblatt(
    Indikator indikator,
    List<Indikator> verdraengt,
    Indikatorwerte werte,
    Optional<Indikatorwerte> stadtwerte,
    List<Gebiet> gebiete,
    Optional<Gebiet> stadt,
    SortedSet<Integer> jahre,
    Darstellung darstellung) {

  Werteblatt {
    verdraengt = List.copyOf(verdraengt);
    gebiete = List.copyOf(gebiete);
    jahre = new TreeSet<>(jahre);
  }

  /** The level of the areas. */
  Zielebene ebene() {
    Gebiet first = gebiete.isEmpty() ? stadt.orElseThrow() : gebiete.get(0);
    return Zielebene.of(first.raeume().get(0).raumgliederung(), first.ebene());
  }

  /** The value of an area, the town included. */
  Optional<Indikatorwert> find(Gebiet gebiet, int jahr) {
    boolean town = stadt.filter(gebiet::equals).isPresent();
    Indikatorwerte from = town ? stadtwerte.orElse(werte) : werte;
    return from.find(indikator.schluessel(), gebiet, jahr);
  }

  /** The areas that are shown, the town last. */
  List<Gebiet> listAlle() {
    List<Gebiet> result = new ArrayList<>(gebiete);
    stadt.filter(s -> !result.contains(s)).ifPresent(result::add);
    return result;
  }

  /** All values that are shown, by area and year. */
  List<Indikatorwert> listWerte() {
    return listAlle().stream()
        .flatMap(g -> jahre.stream().flatMap(j -> find(g, j).stream()))
        .toList();
  }
}
