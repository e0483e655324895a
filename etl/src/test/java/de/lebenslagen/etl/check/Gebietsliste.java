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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds an area system from lines of level, key and name; the last level is the whole. */
final class Gebietsliste {

  private Gebietsliste() {}

  static Raumverzeichnis of(String raumgliederung, LocalDate stand, Stream<String> zeilen) {
    Map<String, List<Raum>> byEbene = new LinkedHashMap<>();
    zeilen
        .map(z -> z.split(";", -1))
        .forEach(
            z ->
                byEbene
                    .computeIfAbsent(z[0], e -> new ArrayList<>())
                    .add(
                        new Raum(
                            new RaumId(raumgliederung, stand, z[0], z[1]),
                            z[2],
                            Optional.empty())));
    List<Ebene> ebenen = new ArrayList<>();
    for (String ebene : byEbene.keySet()) {
      EbenenRolle rolle =
          ebenen.isEmpty()
              ? EbenenRolle.KLEINSTE
              : ebene.equals("stadt") ? EbenenRolle.STADT : EbenenRolle.SOZIALRAUM;
      ebenen.add(new Ebene(ebene, ebene, rolle, ebenen.size() + 1, Abdeckung.VOLLSTAENDIG));
    }
    List<Raum> all = byEbene.values().stream().flatMap(List::stream).toList();
    Gebietsstand only = new Gebietsstand(stand, Optional.empty(), ebenen, all, List.of());
    return new Raumverzeichnis(
        List.of(new Raumgliederung(raumgliederung, raumgliederung, "x", "CC0", List.of(only))));
  }
}
