package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.List;
import java.util.Optional;

/**
 * One checked row of a delivery.
 *
 * @param nummer line in the file, from 1; 0 where the row counts many lines
 * @param ziel where a move goes; {@code raum} is then where it comes from
 * @param berichtsjahr assigned by the rule of the Datenquelle
 * @param zellen parallel to {@code datenquelle.spalten()}
 */
public record Zeile(
    int nummer,
    RaumId raum,
    Optional<RaumId> ziel,
    Zeitbezug zeitbezug,
    int berichtsjahr,
    List<Zelle> zellen) {

  /** A row with one area. */
  public Zeile(int nummer, RaumId raum, Zeitbezug zeitbezug, int berichtsjahr, List<Zelle> zellen) {
    this(nummer, raum, Optional.empty(), zeitbezug, berichtsjahr, zellen);
  }

  public Zeile {
    zellen = List.copyOf(zellen);
  }
}
