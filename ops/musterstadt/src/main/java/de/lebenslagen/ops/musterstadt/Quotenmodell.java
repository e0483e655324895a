package de.lebenslagen.ops.musterstadt;

/** The rates with which people become cases, before any measure. All are shares from 0 to 1. */
interface Quotenmodell {

  /** The rate of everyone under 65 in a household. */
  double sgb2(Lage lage, PrivatHaushalt haushalt, Haushaltstyp typ, int jahr);

  /**
   * @param sgb2 whether the person receives SGB II
   */
  double arbeitslos(Lage lage, Person person, Bezug sgb2, int jahr);

  double wohngeld(Lage lage, PrivatHaushalt haushalt, Haushaltstyp typ, Bezug sgb2, int jahr);

  /** Of a child under 6. */
  double kita(Lage lage, int alter, int jahr);

  /** Of a person under 21. */
  double hilfe(Lage lage, Haushaltstyp typ, int jahr);

  /** Probability that a leaning is drawn anew in a year. */
  double wechsel();

  /** Who shares the luck of receiving SGB II. */
  Gemeinschaft gemeinschaft();

  /** Whether someone receives a benefit. */
  enum Bezug {
    JA,
    NEIN
  }

  /** Whose cases fall together. */
  enum Gemeinschaft {
    HAUSHALT,
    PERSON
  }
}
