package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An area or a freely assembled group of areas.
 *
 * @param name as printed
 * @param raeume one area, or the members of a group, of one Ebene, sorted
 */
public record Gebiet(String name, List<RaumId> raeume) implements Comparable<Gebiet> {

  public Gebiet {
    raeume = raeume.stream().distinct().sorted().toList();
    if (raeume.isEmpty()
        || raeume.stream().map(r -> r.raumgliederung() + ":" + r.ebene()).distinct().count() != 1) {
      throw new IllegalArgumentException("A Gebiet is one or more areas of one Ebene: " + name);
    }
  }

  public static Gebiet of(RaumId raum, String name) {
    return new Gebiet(name, List.of(raum));
  }

  public boolean isGruppe() {
    return raeume.size() > 1;
  }

  /** The RaumId, or those of a group joined by {@code +}. */
  public String schluessel() {
    return raeume.stream().map(RaumId::schluesselVoll).collect(Collectors.joining("+"));
  }

  /** The Ebene of the area or of all members. */
  public String ebene() {
    return raeume.get(0).ebene();
  }

  @Override
  public int compareTo(Gebiet other) {
    return schluessel().compareTo(other.schluessel());
  }
}
