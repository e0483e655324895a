package de.lebenslagen.warehouse.register;

import java.time.Instant;

/** From this moment on, this Datenstand was the current one. */
public record Standwechsel(
    String datenstand, Instant gewechseltUm, String benutzer, String grund) {}
