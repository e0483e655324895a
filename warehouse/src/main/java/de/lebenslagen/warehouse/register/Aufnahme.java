package de.lebenslagen.warehouse.register;

/** A Lieferung together with the Pruefbericht of the check that let it in. */
public record Aufnahme(LieferungEintrag eintrag, String pruefberichtJson) {}
