package de.lebenslagen.etl.check;

/** A rule that looks at several values at once, after all cells have become values. */
non-sealed interface Tabellenregel extends Pruefregel {

  /** Whether it runs where the Datenquelle doesn't mention it. */
  boolean isStandard();

  /** Reports what breaks the rule to the Auftrag. */
  void check(Pruefkontext kontext, Pruefauftrag auftrag);
}
