package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds the Ebene of a row: the first Raumbezug that holds for it. Where parts of the file begin
 * with a certain row, only the Raumbezug of the part counts, and with it those after it that no
 * such row announces.
 */
final class Raumwahl {

  private final List<Raumleser> leser;
  private int teil;

  Raumwahl(Datenquelle datenquelle, Raumverzeichnis verzeichnis) {
    this.leser =
        datenquelle.raumbezuege().stream().map(r -> new Raumleser(r, verzeichnis)).toList();
  }

  /**
   * The Raumbezug of the next row; the rows must come in the order of the file.
   *
   * @param text from the name of a column to its text
   */
  Optional<Raumleser> find(UnaryOperator<String> text) {
    for (int i = teil + 1; i < leser.size(); i++) {
      if (bezug(i).ab().filter(ab -> ab.fits(text)).isPresent()) {
        teil = i;
      }
    }
    for (int i = teil; i < leser.size() && (i == teil || bezug(i).ab().isEmpty()); i++) {
      if (bezug(i).zeilen().fits(text)) {
        return Optional.of(leser.get(i));
      }
    }
    return Optional.empty();
  }

  private Raumbezug bezug(int index) {
    return leser.get(index).raumbezug();
  }
}
