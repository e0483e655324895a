package de.lebenslagen.etl.publish;

import de.lebenslagen.warehouse.register.Datenstand;
import java.util.List;
import java.util.Optional;

/**
 * What files have changed.
 *
 * @param entwurf the Entwurf that holds the changes; empty where nothing changed
 * @param ersetzt the units that are new or have other values now
 * @param unveraendert units that were delivered again with the same values
 */
public record Aufnahmeergebnis(
    Optional<Datenstand> entwurf, List<Einheit> ersetzt, List<Einheit> unveraendert) {

  /** Nothing was taken in. */
  static final Aufnahmeergebnis NICHTS =
      new Aufnahmeergebnis(Optional.empty(), List.of(), List.of());

  public Aufnahmeergebnis {
    ersetzt = List.copyOf(ersetzt);
    unveraendert = List.copyOf(unveraendert);
  }
}
