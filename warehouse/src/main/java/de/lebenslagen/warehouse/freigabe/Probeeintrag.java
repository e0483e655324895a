package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.time.Instant;

/** An entry that was never made, to try what would follow from it. */
final class Probeeintrag {

  private Probeeintrag() {}

  static Freigabeeintrag of(Freigabeantrag antrag, String loeser, int nr) {
    String none = "";
    return new Freigabeeintrag(
        nr,
        "probe-" + nr,
        antrag.id(),
        antrag.titel(),
        none,
        none,
        Instant.EPOCH,
        none,
        none,
        loeser,
        0,
        0,
        0,
        none,
        none,
        none);
  }
}
