package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.Optional;

/**
 * What an example promises about one value.
 *
 * @param ort for messages
 * @param wert as written; it holds to the digits that are written
 * @param von lower end of the interval, as written
 * @param bis upper end of the interval, as written
 */
record Erwartung(
    Knoten ort,
    IndikatorSchluessel indikator,
    String gebiet,
    int jahr,
    Optional<String> wert,
    Optional<String> von,
    Optional<String> bis,
    Optional<Statuscode> status) {}
