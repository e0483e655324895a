package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.register.Freigabeeintrag;

/**
 * What an export is made from. The same Freigabe and the same program give the same bytes.
 *
 * @param freigabe where every figure comes from
 * @param eintrag its entry in the Freigaberegister
 * @param katalog the indicators as they were declared when it was granted
 * @param herausgeber who publishes it
 * @param programmversion for Herkunft
 */
public record Exportauftrag(
    Werkzeug werkzeug,
    Freigabezugang freigabe,
    Freigabeeintrag eintrag,
    Indikatorkatalog katalog,
    String herausgeber,
    String programmversion) {}
