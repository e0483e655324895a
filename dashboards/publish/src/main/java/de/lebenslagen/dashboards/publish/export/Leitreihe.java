package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.model.RaumId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The series that is drawn first: an indicator on one level and Gebietsstand. A share or rate
 * rather than a count, whose map would only show where many people live; of these the longest over
 * the most areas, of equal ones the first in the catalogue.
 */
record Leitreihe(String indikator, String ebene, String stand) {

  private record Umfang(SortedSet<Integer> jahre, SortedSet<String> raeume) {
    int werte() {
      return jahre.size() * Math.min(raeume.size(), GENUG_GEBIETE);
    }
  }

  /** More lines can't be told apart. */
  private static final int GENUG_GEBIETE = 12;

  /** Empty where the release has no number of any indicator. */
  static Optional<Leitreihe> choose(Wertestoff stoff) {
    Map<Leitreihe, Umfang> umfang = new LinkedHashMap<>();
    for (Indikatorwert w : stoff.werte()) {
      RaumId raum = w.gebiet().raeume().get(0);
      if (w.wert().findZahl().isPresent()) {
        Umfang own =
            umfang.computeIfAbsent(
                new Leitreihe(w.indikator().wert(), raum.ebene(), raum.gebietsstand().toString()),
                r -> new Umfang(new TreeSet<>(), new TreeSet<>()));
        own.jahre().add(w.berichtsjahr());
        own.raeume().add(raum.schluessel());
      }
    }
    Optional<Leitreihe> best = Optional.empty();
    int most = 0;
    for (Indikator indikator : stoff.indikatoren()) {
      for (Map.Entry<Leitreihe, Umfang> entry : umfang.entrySet()) {
        if (entry.getKey().indikator().equals(indikator.schluessel().wert())) {
          int value = entry.getValue().werte() * (isAnteil(indikator) ? 1_000 : 1);
          best = value > most ? Optional.of(entry.getKey()) : best;
          most = Math.max(value, most);
        }
      }
    }
    return best;
  }

  private static boolean isAnteil(Indikator indikator) {
    return indikator.einheit().nachkommastellen() > 0 && indikator.variante().isEmpty();
  }
}
