package de.lebenslagen.warehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * Who writes for the town.
 *
 * @param stadt as in the letterhead
 * @param stelle the department; empty text where it is not given
 * @param anschrift lines of the address; empty where it is not given
 * @param person who signs; empty text where it is not given
 */
public record Absender(
    String stadt,
    String stelle,
    List<String> anschrift,
    String person,
    Optional<String> telefon,
    Optional<String> email) {

  public Absender {
    anschrift = List.copyOf(anschrift);
  }

  /** Only the town is known. */
  public static Absender of(String stadt) {
    return new Absender(stadt, "", List.of(), "", Optional.empty(), Optional.empty());
  }

  /** Whether a letter can go out as it is. */
  public boolean isVollstaendig() {
    return !anschrift.isEmpty() && !person.isEmpty();
  }
}
