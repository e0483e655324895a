package de.lebenslagen.warehouse.query.kennzahl;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For which areas numbers are wanted: a level of one area system. Two systems of a town may name
 * their levels alike (both have a {@code stadt}), but an area belongs to one of them only, and so
 * does the Gebietsstand to which its numbers are brought.
 *
 * @param raumgliederung the area system; empty: whichever the best source counts in
 * @param ebene level of the areas, for instance {@code stadtteil}
 * @param gebietsstand the Gebietsstand on which all numbers shall be: what was counted on another
 *     one is converted, by the weights that the town declares; empty: as it was counted
 */
public record Zielebene(
    Optional<String> raumgliederung, String ebene, Optional<LocalDate> gebietsstand) {

  /** The level of that name in any area system, as it was counted. */
  public static Zielebene of(String ebene) {
    return new Zielebene(Optional.empty(), ebene, Optional.empty());
  }

  /** The level of an area system, as it was counted. */
  public static Zielebene of(String raumgliederung, String ebene) {
    return new Zielebene(Optional.of(raumgliederung), ebene, Optional.empty());
  }

  /**
   * The same on one Gebietsstand.
   *
   * @param gueltigVon its first day
   */
  public Zielebene withGebietsstand(LocalDate gueltigVon) {
    return new Zielebene(raumgliederung, ebene, Optional.of(gueltigVon));
  }

  /** The same as it was counted. */
  public Zielebene withoutGebietsstand() {
    return new Zielebene(raumgliederung, ebene, Optional.empty());
  }

  /** A smaller or larger level of the same area system, on the same Gebietsstand. */
  public Zielebene withEbene(String other) {
    return new Zielebene(raumgliederung, other, gebietsstand);
  }

  /** Whether it is the same level of the same area system, on whichever Gebietsstand. */
  public boolean isSame(Zielebene other) {
    return ebene.equals(other.ebene) && raumgliederung.equals(other.raumgliederung);
  }

  boolean isIn(String gliederung) {
    return raumgliederung.isEmpty() || raumgliederung.get().equals(gliederung);
  }
}
