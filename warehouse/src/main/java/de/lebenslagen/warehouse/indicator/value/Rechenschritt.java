package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlantwort;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import java.util.Optional;

/**
 * One count on the way to a value.
 *
 * @param summand what was asked
 * @param antwort where it was found, and the SQL
 * @param jahr Berichtsjahr of the count
 * @param kennzahl of one area; empty where there is none
 * @param wert the count before its weight, or why there is none
 */
public record Rechenschritt(
    Summand summand,
    Kennzahlantwort antwort,
    int jahr,
    Optional<Kennzahlwert> kennzahl,
    Wertstatus wert) {}
