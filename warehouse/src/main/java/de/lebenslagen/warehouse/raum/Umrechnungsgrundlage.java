package de.lebenslagen.warehouse.raum;

import java.util.List;

/**
 * From what the weights between two Ebenen of two Gebietsstände are made.
 *
 * @param massen residents of the common parts as well as they are known; for the method GEWICHTE
 *     the weights themselves
 * @param flaechen areas of the common parts in m², for areas without residents; may be empty
 */
record Umrechnungsgrundlage(
    Gebietsstand alt,
    String altEbene,
    Gebietsstand neu,
    String neuEbene,
    Umrechnungsverfahren verfahren,
    List<Ueberschneidung> massen,
    List<Ueberschneidung> flaechen) {

  Umrechnungsgrundlage {
    massen = List.copyOf(massen);
    flaechen = List.copyOf(flaechen);
  }

  /** The way back; where only the new areas' density was known, that is by area. */
  Umrechnungsgrundlage umgekehrt() {
    return new Umrechnungsgrundlage(
        neu,
        neuEbene,
        alt,
        altEbene,
        verfahren == Umrechnungsverfahren.DICHTE ? Umrechnungsverfahren.FLAECHE : verfahren,
        umgekehrt(massen),
        umgekehrt(flaechen));
  }

  private static List<Ueberschneidung> umgekehrt(List<Ueberschneidung> teile) {
    return teile.stream().map(u -> new Ueberschneidung(u.nach(), u.von(), u.masse())).toList();
  }
}
