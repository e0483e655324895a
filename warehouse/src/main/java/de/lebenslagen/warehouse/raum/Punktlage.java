package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.RaumId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** In which smallest area of each Gebietsstand a point lies, over all area systems. */
public final class Punktlage {

  private final List<Punktzuordnung> staende;

  /** Gebietsstaende whose smallest areas have no boundaries hold no point. */
  public Punktlage(Collection<Raumgliederung> raumgliederungen) {
    this.staende =
        raumgliederungen.stream()
            .flatMap(g -> g.gebietsstaende().stream())
            .map(
                s ->
                    new Punktzuordnung(
                        s.listRaeume(s.findEbene(EbenenRolle.KLEINSTE).orElseThrow().id())))
            .toList();
  }

  /**
   * At most one area per Gebietsstand.
   *
   * @param laenge longitude in degrees (WGS 84)
   * @param breite latitude in degrees
   */
  public List<RaumId> list(double laenge, double breite) {
    return staende.stream().map(s -> s.find(laenge, breite)).flatMap(Optional::stream).toList();
  }
}
