package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that goes into a {@link Weitergabedatei} beside those of the release.
 *
 * @param zeilen one value per column: String, Integer, Long, Double, Boolean, LocalDate or null
 */
public record Zusatztabelle(Sterntabelle tabelle, List<List<@Nullable Object>> zeilen) {

  public Zusatztabelle {
    zeilen = List.copyOf(zeilen);
    int width = tabelle.spalten().size();
    if (zeilen.stream().anyMatch(z -> z.size() != width)) {
      throw new IllegalArgumentException(tabelle.name() + " has " + width + " columns");
    }
  }
}
