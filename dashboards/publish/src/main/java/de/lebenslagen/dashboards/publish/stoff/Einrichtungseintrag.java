package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A facility as its list tells it. Every text is somebody else's.
 *
 * @param schluessel of the facility, the same over the years
 * @param traeger who runs it; empty: not told
 * @param anschrift empty: not told
 * @param punkt empty: not told
 * @param raeume the area it lies in on each Gebietsstand, as {@code Gebiet.schluessel}
 */
public record Einrichtungseintrag(
    String schluessel,
    String name,
    String traeger,
    String anschrift,
    Optional<Lagepunkt> punkt,
    Map<LocalDate, String> raeume) {

  public Einrichtungseintrag {
    raeume = Map.copyOf(raeume);
  }

  Optional<String> findRaum(LocalDate gebietsstand) {
    return Optional.ofNullable(raeume.get(gebietsstand));
  }
}
