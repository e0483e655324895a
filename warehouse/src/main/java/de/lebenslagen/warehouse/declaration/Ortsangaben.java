package de.lebenslagen.warehouse.declaration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the ready Datenquellen must know of a town: the areas in which it plans, and the town as one
 * area.
 *
 * @param kleinraum the areas in which it plans; empty where none are declared or it is unclear
 *     which ones are meant
 * @param stadt the town as one area
 * @param grund why {@code kleinraum} is empty, a German sentence; else empty
 */
public record Ortsangaben(Optional<Gebietsebene> kleinraum, Stadt stadt, String grund) {

  /** Stands for the area system that a town has not declared yet. */
  public static final String OFFEN = "noch_offen";

  /** The same with areas that are still to be declared. */
  Ortsangaben withOffenemKleinraum() {
    Gebietsebene open = new Gebietsebene(OFFEN, stadt.ebene().gebietsstand(), "gebiet");
    return new Ortsangaben(Optional.of(open), stadt, "");
  }

  /** One level of one Gebietsstand of an area system. */
  public record Gebietsebene(String raumgliederung, LocalDate gebietsstand, String ebene) {}

  /**
   * The town.
   *
   * @param schluessel its key on that level
   */
  public record Stadt(Gebietsebene ebene, String schluessel) {}

  /** What stands in place of the names in the ready declarations. */
  Map<String, String> platzhalter() {
    Map<String, String> result = new LinkedHashMap<>();
    kleinraum.ifPresent(k -> put(result, "", k));
    put(result, "stadt_", stadt.ebene());
    result.put("@stadt_schluessel@", stadt.schluessel());
    return result;
  }

  private static void put(Map<String, String> result, String prefix, Gebietsebene ebene) {
    result.put("@" + prefix + "raumgliederung@", ebene.raumgliederung());
    result.put("@" + prefix + "gebietsstand@", ebene.gebietsstand().toString());
    result.put("@" + prefix + "ebene@", ebene.ebene());
  }
}
