package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.LieferungId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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

  /**
   * Of something that was made from several values.
   *
   * @param indikatorSha256 hash of the declaration of what was made
   */
  public static Herkunft join(
      Stream<Herkunft> teile, String indikatorSha256, String programmversion) {
    SortedSet<String> datenquellen = new TreeSet<>();
    Set<LieferungId> lieferungen = new LinkedHashSet<>();
    teile.forEach(
        h -> {
          datenquellen.addAll(h.datenquellen());
          lieferungen.addAll(h.lieferungen());
        });
    return new Herkunft(datenquellen, List.copyOf(lieferungen), indikatorSha256, programmversion);
  }
}
