package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Datenquelle;
import java.util.Optional;

/**
 * A delivery that is asked for.
 *
 * @param gebiete the areas in German words: "13 Stadtteile"
 * @param vorlage name of the enclosed workbook to be filled in
 */
public record Lieferwunsch(
    Datenquelle datenquelle, int berichtsjahr, String gebiete, Optional<String> vorlage) {}
