package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person needs to know of a Pruefregel; {@code docs/pruefregeln.md} is made from it.
 *
 * @param schweregrad unless the Datenquelle says otherwise
 * @param fest whether the severity can't be lowered: without it there is no value to load
 * @param beschreibung what the rule demands, German, whole sentences
 * @param beispiel a breach, German
 * @param toleranz meaning and default of the tolerance; empty where the rule has none
 * @param angaben settings in the declaration and their meaning
 */
record Regelbeschreibung(
    String id,
    String titel,
    Schweregrad schweregrad,
    boolean fest,
    String beschreibung,
    String beispiel,
    Optional<Toleranz> toleranz,
    Map<String, String> angaben) {

  /** The largest deviation that is still all right. */
  record Toleranz(String einheit, double standard) {}

  Regelbeschreibung {
    angaben = new TreeMap<>(angaben);
  }

  static Regelbeschreibung fest(String id, String titel, String beschreibung, String beispiel) {
    return new Regelbeschreibung(
        id, titel, Schweregrad.FEHLER, true, beschreibung, beispiel, Optional.empty(), Map.of());
  }

  static Regelbeschreibung warnung(String id, String titel, String beschreibung, String beispiel) {
    return new Regelbeschreibung(
        id, titel, Schweregrad.WARNUNG, false, beschreibung, beispiel, Optional.empty(), Map.of());
  }

  Regelbeschreibung withToleranz(String einheit, double standard) {
    return new Regelbeschreibung(
        id,
        titel,
        schweregrad,
        fest,
        beschreibung,
        beispiel,
        Optional.of(new Toleranz(einheit, standard)),
        angaben);
  }

  Regelbeschreibung withAngabe(String name, String bedeutung) {
    Map<String, String> more = new TreeMap<>(angaben);
    more.put(name, bedeutung);
    return new Regelbeschreibung(
        id, titel, schweregrad, fest, beschreibung, beispiel, toleranz, more);
  }
}
