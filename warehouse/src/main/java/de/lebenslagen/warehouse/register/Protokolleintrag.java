package de.lebenslagen.warehouse.register;

import java.time.Instant;

/**
 * One line of the log.
 *
 * @param ereignis what kind of thing happened, a short word
 * @param einzelheiten German, for people
 */
public record Protokolleintrag(
    Instant geschehenUm, String benutzer, String ereignis, String einzelheiten) {}
