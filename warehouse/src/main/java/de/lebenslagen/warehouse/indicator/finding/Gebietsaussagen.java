package de.lebenslagen.warehouse.indicator.finding;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What can be said about one area. Tested are all areas of its level together, because a reader
 * looks for the one that stands out.
 */
public final class Gebietsaussagen {

  private Gebietsaussagen() {}

  /** Against the year before, five years before and the first comparable year. */
  public static List<Aussage> ofZeiten(
      Indikator indikator, Indikatorwerte werte, Indikatorwert wert) {
    List<Aussage> result = new ArrayList<>();
    SortedSet<Integer> jahre = werte.listJahre(indikator.schluessel()).headSet(wert.berichtsjahr());
    if (wert.wert().findZahl().isEmpty() || jahre.isEmpty()) {
      return result;
    }
    int year = wert.berichtsjahr();
    List<Integer> earlier = new ArrayList<>(List.of(year - 1, year - 5));
    List<Aussage.Art> arten =
        new ArrayList<>(List.of(Aussage.Art.VORJAHR, Aussage.Art.FUENF_JAHRE));
    if (!earlier.contains(jahre.first())) {
      earlier.add(jahre.first());
      arten.add(Aussage.Art.SEIT_BEGINN);
    }
    for (int n = 0; n < earlier.size(); n++) {
      int before = earlier.get(n);
      Aussage.Art art = arten.get(n);
      findVergleich(indikator, werte, wert, before)
          .ifPresent(v -> result.add(Aussagen.ofZeit(indikator, art, v)));
    }
    return result;
  }

  private static Optional<Vergleich> findVergleich(
      Indikator indikator, Indikatorwerte werte, Indikatorwert wert, int before) {
    Vergleichsfamilie familie = new Vergleichsfamilie();
    for (Gebiet gebiet : werte.listGebiete()) {
      Optional<Indikatorwert> now = werte.find(indikator.schluessel(), gebiet, wert.berichtsjahr());
      Optional<Indikatorwert> then = werte.find(indikator.schluessel(), gebiet, before);
      boolean own = gebiet.equals(wert.gebiet());
      if (now.isPresent() && then.isPresent() && (own || !gebiet.isGruppe())) {
        familie.addJahre(indikator, now.get(), then.get());
      }
    }
    return familie.judge().stream()
        .filter(v -> v.wert().gebiet().equals(wert.gebiet()))
        .filter(v -> v.mit().wert().findZahl().isPresent())
        .findFirst();
  }

  /** Against the town. */
  public static Optional<Aussage> ofStadt(
      Indikator indikator, Indikatorwerte werte, Indikatorwert wert, Indikatorwert stadt) {
    Vergleichsfamilie familie = new Vergleichsfamilie();
    werte
        .list(indikator.schluessel(), wert.berichtsjahr())
        .forEach(w -> familie.addGanzes(indikator, w, stadt));
    return familie.judge().stream()
        .filter(v -> v.wert().gebiet().equals(wert.gebiet()))
        .findFirst()
        .map(v -> Aussagen.ofGebiet(indikator, v));
  }
}
