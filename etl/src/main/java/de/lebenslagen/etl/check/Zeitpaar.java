package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.List;

/**
 * Two times of a Datenquelle that follow each other, the later one in the delivery.
 *
 * @param vorher rows of the earlier time
 * @param nachher rows of the later time
 */
record Zeitpaar(Zeitbezug vor, List<Zeile> vorher, Zeitbezug nach, List<Zeile> nachher) {}
