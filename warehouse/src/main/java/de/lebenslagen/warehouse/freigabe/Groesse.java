package de.lebenslagen.warehouse.freigabe;

import java.util.Optional;

/**
 * A sum of amounts (euros, hours) with what is needed to know whether it tells one contributor's
 * amount.
 *
 * @param groesse Gegenstand of the sum
 * @param beitragende Gegenstand that counts those who contribute
 * @param groesster Gegenstand of the largest single amount; never released
 * @param zweitgroesster Gegenstand of the second largest; never released
 */
record Groesse(
    String groesse,
    String beitragende,
    Optional<String> groesster,
    Optional<String> zweitgroesster) {

  /** Whether the Gegenstand is one person's amount. */
  boolean isEinzelbetrag(String gegenstand) {
    return groesster.filter(gegenstand::equals).isPresent()
        || zweitgroesster.filter(gegenstand::equals).isPresent();
  }
}
