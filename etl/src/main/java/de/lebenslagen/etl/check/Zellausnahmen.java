package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.RaumId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Waives FEHLER of single cells: the text of the cell is no value, but the Ausnahme gives the value
 * up anyway. Findings of a row wait here until its area and time are known.
 */
final class Zellausnahmen {

  private final List<Ausnahme> ausnahmen;
  private final List<Befund> wartende = new ArrayList<>();
  private final Set<Ausnahme> benutzte = new LinkedHashSet<>();
  private final Befundsammler erlassene = new Befundsammler();

  Zellausnahmen(List<Ausnahme> ausnahmen) {
    this.ausnahmen = List.copyOf(ausnahmen);
  }

  /** Whether some Ausnahme could waive this rule in this column, whatever the row. */
  boolean isMoeglich(String regel, String spalte) {
    return ausnahmen.stream().anyMatch(a -> fits(a, regel, spalte));
  }

  void hold(Befund befund) {
    wartende.add(befund);
  }

  /** Whether a finding of this column waits. */
  boolean isGehalten(String spalte) {
    return wartende.stream().anyMatch(b -> b.stelle().spalte().equals(Optional.of(spalte)));
  }

  /** What waits and stays a FEHLER, since the row has no area or time. */
  List<Befund> releaseAll() {
    List<Befund> result = List.copyOf(wartende);
    wartende.clear();
    return result;
  }

  /** What waits and is not waived in such a row; the rest is. */
  List<Befund> release(int jahr, RaumId raum) {
    List<Befund> result = new ArrayList<>();
    for (Befund befund : releaseAll()) {
      Optional<Ausnahme> waiver =
          ausnahmen.stream()
              .filter(a -> fits(a, befund.regel(), befund.stelle().spalte().orElse("")))
              .filter(a -> a.coversZeile(jahr, raum))
              .findFirst();
      if (waiver.isPresent()) {
        benutzte.add(waiver.get());
        erlassene.add(befund);
      } else {
        result.add(befund);
      }
    }
    return result;
  }

  private static boolean fits(Ausnahme ausnahme, String regel, String spalte) {
    return ausnahme.spalten().contains(spalte)
        && (ausnahme.isUnbedingt() || ausnahme.regeln().contains(regel));
  }

  /** Those that have waived something. */
  Set<Ausnahme> benutzte() {
    return benutzte;
  }

  /** What was waived, as it would have been told. */
  List<Befund> erlassene() {
    return erlassene.listBefunde();
  }
}
