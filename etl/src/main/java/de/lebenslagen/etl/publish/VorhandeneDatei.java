package de.lebenslagen.etl.publish;

import java.nio.file.Path;

/**
 * A fact file of the state on which a load builds.
 *
 * @param datei where it can be read
 */
record VorhandeneDatei(String tabelle, Einheit einheit, Path datei) {}
