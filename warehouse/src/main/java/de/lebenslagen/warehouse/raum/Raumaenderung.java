package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.List;

/**
 * What became of some areas from one Gebietsstand to the next.
 *
 * @param alt the old areas concerned, by key; empty where new ground was added
 * @param neu the new areas concerned, by key; empty where ground was given up
 * @param anteile where the ground of the old areas went, by old and new area
 */
public record Raumaenderung(Art art, List<RaumId> alt, List<RaumId> neu, List<Anteil> anteile) {

  public Raumaenderung {
    alt = List.copyOf(alt);
    neu = List.copyOf(neu);
    anteile = List.copyOf(anteile);
  }

  /** The kinds of change. */
  public enum Art {
    /** Same ground and name; the key may be another. */
    UNVERAENDERT,
    /** Same ground, another name. */
    UMBENANNT,
    /** One old area became several new ones. */
    GETEILT,
    /** Several old areas became one new one. */
    ZUSAMMENGELEGT,
    /** Borders were moved between areas. */
    GRENZE_VERSCHOBEN,
    /** A new area on ground that no old area had. */
    HINZUGEKOMMEN,
    /** An old area whose ground no new area has. */
    ENTFALLEN
  }

  /**
   * Common ground of an old and a new area.
   *
   * @param vomAlten share of the old area, 0 to 1
   * @param vomNeuen share of the new area, 0 to 1
   */
  public record Anteil(RaumId alt, RaumId neu, double vomAlten, double vomNeuen) {}
}
