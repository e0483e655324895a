package de.lebenslagen.warehouse.indicator;

/** What kind of chance a quotient has: it decides interval and test. */
public enum Zufallsmodell {
  /** The numerator is part of the denominator: Wilson, Newcombe, Fisher. */
  ANTEIL,
  /** Events over persons or person-years: exact Poisson and Byar, exact rate ratio. */
  EREIGNISSE,
  /** Two groups of the same population over each other: x/(x+y) is a share, then as odds. */
  VERHAELTNIS,
  /** Places, square metres, balances: no interval, and a change is not tested. */
  KEINES
}
