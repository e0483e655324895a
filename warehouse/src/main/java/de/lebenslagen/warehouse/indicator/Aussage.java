package de.lebenslagen.warehouse.indicator;

import java.util.Optional;

/**
 * A finding sentence whose wording follows from a test.
 *
 * @param art what it speaks about
 * @param satz German, one sentence with a full stop
 * @param befund whether the test found something; false: no safe difference, or not testable
 * @param vergleich what it was made from; empty where there is nothing to compare
 */
public record Aussage(
    IndikatorSchluessel indikator,
    Gebiet gebiet,
    Art art,
    String satz,
    boolean befund,
    Optional<Vergleich> vergleich) {

  /** What a finding speaks about. */
  public enum Art {
    /** The area against its town. */
    STADTVERGLEICH,
    /** One year ago and now. */
    VORJAHR,
    /** Five years ago and now. */
    FUENF_JAHRE,
    /** The first comparable value and now. */
    SEIT_BEGINN
  }
}
