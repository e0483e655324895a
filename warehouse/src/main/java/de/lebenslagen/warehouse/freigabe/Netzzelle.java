package de.lebenslagen.warehouse.freigabe;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A cell while a release is put together.
 *
 * @param ort which count it is; empty for a rest or a difference
 * @param gegenstand whose Mindestfallzahl it is measured by
 * @param wert empty where nobody told us
 * @param bekannt whether others have published it
 * @param mindestens smallest possible value where it is not known
 * @param vorlage a fact that it is, or that it was added up from
 */
record Netzzelle(
    String schluessel,
    Art art,
    Optional<Zellort> ort,
    String gegenstand,
    OptionalLong wert,
    boolean bekannt,
    long mindestens,
    Optional<Quellzeile> vorlage) {

  /** Where a cell comes from. */
  enum Art {
    GELIEFERT,
    /** Hidden by its source. */
    GEHEIM,
    /** Added up by us. */
    ABGELEITET,
    /** The overlay of bands or areas, or what a source left out: counted by nobody. */
    UNGEZAEHLT,
    /** What is left of a whole without a part of it: a count of people too. */
    KOMPLEMENT,
    /** Corrected minus published before: may be negative. */
    DIFFERENZ,
    /** By how much figures that should add up don't; attackers are taken to know it. */
    ABWEICHUNG,
    /** Of an earlier release, in a version that no longer holds. */
    FRUEHER
  }

  /** Whether relations over areas, Merkmale and times may be built on it. */
  boolean isVerknuepfbar() {
    return ort.isPresent() && schluessel.equals(ort.get().schluessel());
  }
}
