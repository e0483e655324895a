package de.lebenslagen.warehouse.register;

import java.time.Instant;

/**
 * One release, as the Freigaberegister keeps it.
 *
 * @param nr running number from 1, without gaps
 * @param kennung citable: {@code F-2026-11-28.1}
 * @param antrag id of the Freigabeantrag
 * @param titel of the Freigabeantrag
 * @param datenstand id of the Datenstand that the figures come from
 * @param zweck what for, in the user's words
 * @param politik version of the Geheimhaltungspolitik
 * @param loeser the engine of the audit
 * @param freiAnzahl published cells
 * @param gesperrtAnzahl hidden cells
 * @param unterZielAnzahl protected cells whose interval is narrower than the target L1
 * @param inhaltSha256 hash of what was published: rows and declarations, no hidden value
 * @param vorgaengerSha256 hash of the entry before; {@link Freigaberegister#ANFANG} for the first
 * @param eintragSha256 hash of this entry with all fields above but {@code unterZielAnzahl}, the
 *     end of the chain
 */
public record Freigabeeintrag(
    int nr,
    String kennung,
    String antrag,
    String titel,
    String datenstand,
    String zweck,
    Instant erteiltUm,
    String benutzer,
    String politik,
    String loeser,
    int freiAnzahl,
    int gesperrtAnzahl,
    int unterZielAnzahl,
    String inhaltSha256,
    String vorgaengerSha256,
    String eintragSha256) {}
