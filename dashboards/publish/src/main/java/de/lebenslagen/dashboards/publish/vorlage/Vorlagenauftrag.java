package de.lebenslagen.dashboards.publish.vorlage;

import de.lebenslagen.warehouse.model.Datenquelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a Vorlage is made of.
 *
 * @param ort name of the town
 * @param berichtsjahr that it is about
 * @param zeit for instance "Stichtag 31.12.2025"
 * @param gebiete the areas, in the order of the rows; empty where all rows belong to one
 * @param faelligAm by when it is to be back
 * @param stand day on which it is made
 */
public record Vorlagenauftrag(
    String ort,
    Datenquelle datenquelle,
    int berichtsjahr,
    String zeit,
    List<Gebiet> gebiete,
    Optional<LocalDate> faelligAm,
    LocalDate stand) {

  public Vorlagenauftrag {
    gebiete = List.copyOf(gebiete);
  }

  /**
   * An area.
   *
   * @param schluessel as it stands in the column of areas; empty text for cases without an area
   */
  public record Gebiet(String schluessel, String name) {}
}
