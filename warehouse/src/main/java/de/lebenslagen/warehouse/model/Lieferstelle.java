package de.lebenslagen.warehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * Who delivers, and how to reach them.
 *
 * @param name as the Datenquellen call it
 * @param anschrift lines below the name; empty where it is not known
 * @param anrede how a letter begins; empty where no person is known
 */
public record Lieferstelle(
    String name, List<String> anschrift, Optional<String> anrede, Optional<String> email) {

  public Lieferstelle {
    anschrift = List.copyOf(anschrift);
  }

  /** Only the name is known. */
  public static Lieferstelle of(String name) {
    return new Lieferstelle(name, List.of(), Optional.empty(), Optional.empty());
  }

  /** The one that sends this Datenquelle, where nothing more is known of it. */
  public boolean isSenderOf(Datenquelle datenquelle) {
    return datenquelle.herkunft().lieferstelle().equals(name);
  }
}
