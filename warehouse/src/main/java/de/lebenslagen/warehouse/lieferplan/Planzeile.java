package de.lebenslagen.warehouse.lieferplan;

import de.lebenslagen.warehouse.model.Datenquelle;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a Datenquelle is to bring for one Berichtsjahr, and what of it came.
 *
 * @param faelligAm by when; empty where the declaration says no day
 * @param erwartet how many Zeitbezuege the year has: 4 for quarters
 * @param geliefert how many of them are there
 */
public record Planzeile(
    Datenquelle datenquelle,
    int berichtsjahr,
    Optional<LocalDate> faelligAm,
    int erwartet,
    int geliefert,
    Planstand stand) {}
