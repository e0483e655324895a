package de.lebenslagen.warehouse.model;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A published row of a fact table.
 *
 * @param zelle key of the cell that it shows
 * @param tabelle fact table of the star
 * @param aufgliederung as released; differs from {@code grundlage} where it was added up for it
 * @param grundlage the delivered Aufgliederung
 * @param merkmale broken-out Merkmale, joined by commas
 * @param anzahl of a count; empty where the status has no number
 * @param wert of a delivered mean, median, rate or index; empty where the status has no number
 */
public record Freigabezeile(
    String zelle,
    String tabelle,
    String datenquelle,
    String aufgliederung,
    String grundlage,
    String merkmale,
    String gegenstand,
    String raumId,
    String zeitbezug,
    int berichtsjahr,
    String altersgruppe,
    String geschlecht,
    String staatsangehoerigkeit,
    String weitereMerkmale,
    OptionalLong anzahl,
    String wertstatus,
    String statusGrund,
    String wertArt,
    int rundung,
    OptionalDouble wert) {

  /** The same cell with another number. */
  public Freigabezeile with(OptionalLong other, String status, String art) {
    return new Freigabezeile(
        zelle,
        tabelle,
        datenquelle,
        aufgliederung,
        grundlage,
        merkmale,
        gegenstand,
        raumId,
        zeitbezug,
        berichtsjahr,
        altersgruppe,
        geschlecht,
        staatsangehoerigkeit,
        weitereMerkmale,
        other,
        status,
        statusGrund,
        art,
        rundung,
        wert);
  }
}
