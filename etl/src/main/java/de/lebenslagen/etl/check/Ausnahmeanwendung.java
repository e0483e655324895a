package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives up the cells that Ausnahmen name. Afterwards the checks run over what is left: an Ausnahme
 * never makes a wrong value pass, it takes it out.
 *
 * @param zeilen with the cells given up
 * @param zellen how many cells each Ausnahme gave up
 */
record Ausnahmeanwendung(List<Zeile> zeilen, Map<Ausnahme, Integer> zellen) {

  /** Gives up the cells of these Ausnahmen. */
  static Ausnahmeanwendung apply(
      Datenquelle datenquelle, List<Zeile> zeilen, Iterable<Ausnahme> ausnahmen) {
    List<Zeile> result = zeilen;
    Map<Ausnahme, Integer> counts = new LinkedHashMap<>();
    for (Ausnahme ausnahme : ausnahmen) {
      List<Integer> indexes =
          ausnahme.spalten().stream().map(s -> Spalten.indexOf(datenquelle, s)).toList();
      List<Zeile> next = new ArrayList<>(result.size());
      for (Zeile zeile : result) {
        boolean covered = ausnahme.coversZeile(zeile.berichtsjahr(), zeile.raum());
        next.add(covered ? giveUp(zeile, indexes, ausnahme.grund()) : zeile);
        counts.merge(ausnahme, covered ? indexes.size() : 0, Integer::sum);
      }
      result = next;
    }
    return new Ausnahmeanwendung(result, counts);
  }

  private static Zeile giveUp(Zeile zeile, List<Integer> indexes, String grund) {
    List<Zelle> zellen = new ArrayList<>(zeile.zellen());
    indexes.forEach(i -> zellen.set(i, new Zelle.OhneWert(Statuscode.NICHT_GELIEFERT, grund)));
    return new Zeile(zeile.nummer(), zeile.raum(), zeile.zeitbezug(), zeile.berichtsjahr(), zellen);
  }
}
