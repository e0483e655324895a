package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import java.util.List;
import java.util.Optional;

/** What a delivery is compared with: rows of the same batch, else of the current Datenstand. */
public interface Vergleichsbestand {

  /** The checked rows of a Datenquelle, all years. */
  Optional<Bestand> find(String datenquelle);

  /** The Datenquellen of which there may be rows; none where nobody knows. */
  default List<Datenquelle> listDatenquellen() {
    return List.of();
  }

  /** A store in which nothing is known yet. */
  static Vergleichsbestand empty() {
    return id -> Optional.empty();
  }

  /**
   * Rows and the Datenquelle that tells what their cells are.
   *
   * @param zeilen each with cells parallel to {@code datenquelle.spalten()}
   */
  record Bestand(Datenquelle datenquelle, List<Zeile> zeilen) {
    public Bestand {
      zeilen = List.copyOf(zeilen);
    }
  }
}
