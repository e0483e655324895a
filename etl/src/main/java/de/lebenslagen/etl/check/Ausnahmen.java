package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Ausnahmen of a town as a check sees them: those that waive, and those that no longer do.
 *
 * @param gueltige waive
 * @param abgelaufene no longer waive, but explain why a delivery that passed once does not now
 */
public record Ausnahmen(List<Ausnahme> gueltige, List<Ausnahme> abgelaufene) {

  /** Nothing is waived. */
  public static final Ausnahmen KEINE = new Ausnahmen(List.of(), List.of());

  public Ausnahmen {
    gueltige = List.copyOf(gueltige);
    abgelaufene = List.copyOf(abgelaufene);
  }

  /** As they stand on that day. */
  public static Ausnahmen of(List<Ausnahme> alle, LocalDate tag) {
    return new Ausnahmen(
        alle.stream().filter(a -> a.isGueltig(tag)).toList(),
        alle.stream().filter(a -> !a.isGueltig(tag)).toList());
  }

  /**
   * All of them, whatever day it is: what was given up when it was taken in stays given up where it
   * is compared with.
   */
  public Ausnahmen withAbgelaufene() {
    return new Ausnahmen(
        Stream.concat(gueltige.stream(), abgelaufene.stream()).toList(), List.of());
  }

  /** What a file of this Datenquelle becomes depends on its Ausnahmen too: they enter its hash. */
  public String sha256(Datenquelle datenquelle) {
    Ausnahmen own = of(datenquelle);
    return own.gueltige.isEmpty()
        ? datenquelle.sha256()
        : Pruefsumme.of(datenquelle.sha256() + own.gueltige);
  }

  Ausnahmen of(Datenquelle datenquelle) {
    return new Ausnahmen(
        gueltige.stream().filter(a -> a.datenquelle().equals(datenquelle.id())).toList(),
        abgelaufene.stream().filter(a -> a.datenquelle().equals(datenquelle.id())).toList());
  }
}
