package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.raum.Abdeckung;
import de.lebenslagen.warehouse.raum.Ebene;
import de.lebenslagen.warehouse.raum.Gebietsstand;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the areas of a town by name alone. */
final class Raeume {

  static final LocalDate STAND = LocalDate.of(2018, 1, 1);

  private static final String STADT = "stadt";

  private Raeume() {}

  /** A town of that key, and its areas 01, 02 … on one level. */
  static Raumverzeichnis of(
      String raumgliederung, String stadtSchluessel, String ebene, String... namen) {
    List<Raum> raeume = new ArrayList<>();
    raeume.add(raum(raumgliederung, STADT, stadtSchluessel, "Stadt"));
    for (String name : namen) {
      String schluessel = String.format(Locale.ROOT, "%02d", raeume.size());
      raeume.add(raum(raumgliederung, ebene, schluessel, name));
    }
    List<Ebene> ebenen =
        List.of(
            new Ebene(ebene, ebene, EbenenRolle.KLEINSTE, 1, Abdeckung.VOLLSTAENDIG),
            new Ebene(STADT, STADT, EbenenRolle.STADT, 2, Abdeckung.VOLLSTAENDIG));
    Gebietsstand stand = new Gebietsstand(STAND, Optional.empty(), ebenen, raeume, List.of());
    return new Raumverzeichnis(
        List.of(new Raumgliederung(raumgliederung, "Stadt", "Stadt", "CC0", List.of(stand))));
  }

  private static Raum raum(String raumgliederung, String ebene, String schluessel, String name) {
    return new Raum(new RaumId(raumgliederung, STAND, ebene, schluessel), name, Optional.empty());
  }
}
