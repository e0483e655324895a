package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import java.util.List;

/** Refuses fields of a declaration that nobody reads: a typing error must not pass silently. */
final class Erlaubt {

  private Erlaubt() {}

  static void requireFelder(Knoten knoten, String... namen) {
    List<String> erlaubt = List.of(namen);
    knoten
        .felder()
        .forEach(
            (name, wert) -> {
              if (!erlaubt.contains(name)) {
                throw wert.fehler(
                    "eines der Felder " + String.join(", ", erlaubt),
                    "\"" + name + "\"",
                    "Bitte die Schreibweise prüfen.");
              }
            });
  }
}
