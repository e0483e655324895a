package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.Optional;

/** Names of areas, where the declarations still know them; else Ebene and key. */
final class Raumnamen {

  private final Optional<Raumverzeichnis> raeume;

  private Raumnamen(Optional<Raumverzeichnis> raeume) {
    this.raeume = raeume;
  }

  /** A declaration that has become unusable costs the names, not the answer. */
  static Raumnamen read(Arbeitsbereich arbeitsbereich) {
    try {
      return new Raumnamen(Optional.of(Deklarationsleser.readSchluessel(arbeitsbereich)));
    } catch (Abbruch e) {
      return new Raumnamen(Optional.empty());
    }
  }

  String get(String raumId) {
    RaumId id = RaumId.parse(raumId);
    return raeume
        .flatMap(r -> r.findRaum(id))
        .map(Raum::name)
        .orElse(id.ebene() + " " + id.schluessel());
  }
}
