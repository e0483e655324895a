package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The areas that exist, as far as a check needs to know them. */
public interface Raumverzeichnis {

  /** The area with this key; any text may be asked for. */
  Optional<RaumId> find(
      String raumgliederung, LocalDate gebietsstand, String ebene, String schluessel);

  /** All areas of a level. */
  List<Raum> list(String raumgliederung, LocalDate gebietsstand, String ebene);

  /** An area and its name. */
  record Raum(RaumId id, String name) {}
}
