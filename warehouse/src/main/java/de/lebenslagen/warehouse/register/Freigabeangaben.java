package de.lebenslagen.warehouse.register;

/**
 * What is said about a release when it is granted; its number, time and hashes follow from it.
 *
 * @param antrag id of the Freigabeantrag
 * @param datenstand id of the Datenstand
 * @param zweck what for, in the user's words
 * @param politik version of the Geheimhaltungspolitik
 * @param loeser the engine of the audit
 * @param unterZielAnzahl protected cells below the target L1
 * @param stand hash of the last entry that the audit took into account; a release that came in
 *     between makes it void
 */
public record Freigabeangaben(
    String antrag,
    String titel,
    String datenstand,
    String zweck,
    String politik,
    String loeser,
    int unterZielAnzahl,
    String stand) {}
