package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.List;

/**
 * One checked row of a delivery.
 *
 * @param nummer line in the file, from 1
 * @param berichtsjahr assigned by the rule of the Datenquelle
 * @param zellen parallel to {@code datenquelle.spalten()}
 */
public record Zeile(
    int nummer, RaumId raum, Zeitbezug zeitbezug, int berichtsjahr, List<Zelle> zellen) {
  public Zeile {
    zellen = List.copyOf(zellen);
  }
}
