package de.lebenslagen.etl.check;

/** A rule that looks at several values at once, after all cells have become values. */
non-sealed interface Tabellenregel extends Pruefregel {

  /** Whether it runs where the Datenquelle doesn't mention it: not where it needs settings. */
  default boolean isStandard() {
    return true;
  }

  /** Reports what breaks the rule to the Auftrag. */
  void check(Pruefkontext kontext, Pruefauftrag auftrag);
}
