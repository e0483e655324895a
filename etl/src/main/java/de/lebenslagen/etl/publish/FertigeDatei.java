package de.lebenslagen.etl.publish;

import java.nio.file.Path;

/**
 * A finished file that is to become part of the Entwurf. It lies in the folder of the run, which
 * goes when the run ends.
 *
 * @param datenquelle empty for a dimension
 * @param zeitbezug empty for a dimension
 */
record FertigeDatei(
    String tabelle, String datenquelle, String zeitbezug, Path datei, long zeilenAnzahl) {}
