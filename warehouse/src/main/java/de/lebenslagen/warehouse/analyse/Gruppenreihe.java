package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A group of people over the years: the numerator of a share.
 *
 * @param indikator a share of counted people; its Berechnung is a {@link Quote}
 * @param werte its values by year, one per area
 */
public record Gruppenreihe(Indikator indikator, SortedMap<Integer, List<Indikatorwert>> werte) {

  public Gruppenreihe {
    if (!(indikator.berechnung() instanceof Quote)) {
      throw new IllegalArgumentException("Not a share: " + indikator.schluessel());
    }
    werte = new TreeMap<>(werte);
  }

  /** What people are counted, German. */
  String bezeichnung() {
    return ((Quote) indikator.berechnung()).zaehler().bezeichnung();
  }

  List<Indikatorwert> list(int jahr) {
    return werte.getOrDefault(jahr, List.of());
  }

  /** A declared break between two years. */
  Optional<Zeitreihenbruch> findBruch(int von, int bis) {
    return findCounted(von)
        .flatMap(
            earlier ->
                findCounted(bis)
                    .flatMap(later -> Vergleichsfamilie.findBruch(indikator, earlier, later)));
  }

  private Optional<Indikatorwert> findCounted(int jahr) {
    return list(jahr).stream()
        .filter(w -> w.zaehler().filter(z -> !z.zeitbezuege().isEmpty()).isPresent())
        .findFirst();
  }
}
