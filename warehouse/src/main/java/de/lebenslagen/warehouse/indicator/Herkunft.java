package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.LieferungId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/**
 * Where a value comes from.
 *
 * @param datenquellen that were asked
 * @param lieferungen with at least one row in it, sorted
 * @param indikatorSha256 hash of the declaration of the indicator
 * @param programmversion of Lebenslagen
 */
public record Herkunft(
    SortedSet<String> datenquellen,
    List<LieferungId> lieferungen,
    String indikatorSha256,
    String programmversion) {

  public Herkunft {
    datenquellen = FesteMenge.copyOf(datenquellen);
    lieferungen =
        lieferungen.stream().distinct().sorted(Comparator.comparing(LieferungId::wert)).toList();
  }
}
