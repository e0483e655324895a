package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Rangfolge result = new Rangfolge();
    for (Indikatorwert wert : ranked) {
      double own = zahl(wert);
      long above = ranked.stream().filter(w -> zahl(w) > own).count();
      long equal = ranked.stream().filter(w -> zahl(w) == own).count();
      result.raenge.put(
          wert.gebiet(), new Rang((int) above + 1, (int) (above + equal), ranked.size()));
    }
    return result;
  }

  private static double zahl(Indikatorwert wert) {
    return wert.wert().findZahl().orElseThrow();
  }

  public Optional<Rang> find(Gebiet gebiet) {
    return Optional.ofNullable(raenge.get(gebiet));
  }
}
