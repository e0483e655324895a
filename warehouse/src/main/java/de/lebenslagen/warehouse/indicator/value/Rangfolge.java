package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The places of areas by value: 1 has the highest. Equal values share their places (3–4 of 13);
 * what has no number has no place and does not count; groups and what could not be assigned have
 * none.
 */
public final class Rangfolge {

  private final Map<Gebiet, Rang> raenge = new HashMap<>();

  private Rangfolge() {}

  /**
   * @param werte of one indicator and year
   */
  public static Rangfolge of(Collection<Indikatorwert> werte) {
    List<Indikatorwert> ranked =
        werte.stream()
            .filter(w -> !w.gebiet().isGruppe() && w.wert().findZahl().isPresent())
            .filter(w -> !w.gebiet().raeume().get(0).isNichtZuordenbar())
            .toList();
    NavigableMap<Double, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
    ranked.forEach(w -> counts.merge(zahl(w), 1, Integer::sum));
    Map<Double, Rang> places = new HashMap<>();
    int above = 0;
    for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
      int last = above + entry.getValue();
      places.put(entry.getKey(), new Rang(above + 1, last, ranked.size()));
      above = last;
    }
    Rangfolge result = new Rangfolge();
    for (Indikatorwert wert : ranked) {
      result.raenge.put(wert.gebiet(), Objects.requireNonNull(places.get(zahl(wert))));
    }
    return result;
  }

  private static double zahl(Indikatorwert wert) {
    return wert.wert().findZahl().orElseThrow() + 0.0; // 0 and -0 are the same place
  }

  public Optional<Rang> find(Gebiet gebiet) {
    return Optional.ofNullable(raenge.get(gebiet));
  }
}
