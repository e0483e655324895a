package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Residents by age, for every area and the town, in one year.
 *
 * @param aufgliederung of the Datenquelle: breaks out nothing but age
 * @param gruppen from young to old; all of one partition
 * @param werte per area one value per age band
 */
public record Altersstand(
    String datenquelle,
    String aufgliederung,
    int jahr,
    List<Gruppe> gruppen,
    Map<Gebiet, List<Wertstatus>> werte) {

  /**
   * An age band.
   *
   * @param titel German
   * @param von first year of age in it
   */
  public record Gruppe(String schluessel, String titel, int von) {}

  public Altersstand {
    gruppen = List.copyOf(gruppen);
    werte = Map.copyOf(werte);
  }

  public Optional<List<Wertstatus>> find(Gebiet gebiet) {
    return Optional.ofNullable(werte.get(gebiet));
  }
}
