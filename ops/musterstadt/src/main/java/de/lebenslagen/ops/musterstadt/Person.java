package de.lebenslagen.ops.musterstadt;

/** One resident; lives in memory only while its line is simulated. */
final class Person {

  final long nummer;
  final int geburtstag;
  final int geburtsjahr;
  final Geschlecht geschlecht;
  final Nationengruppe nation;

  /** Whether this person heads the household, alone or with a partner; else a child of it. */
  boolean haushaltsvorstand;

  /** Day since which the person is registered at the present address. */
  int einzugstag;

  /** Hidden leanings between 0 and 1 that last for years; a case is a leaning below the rate. */
  double neigungArbeit;

  double neigungLeistung;
  double neigungKita;
  double neigungHilfe;

  Person(
      long nummer,
      int geburtstag,
      Geschlecht geschlecht,
      Nationengruppe nation,
      boolean haushaltsvorstand) {
    this.nummer = nummer;
    this.geburtstag = geburtstag;
    this.geburtsjahr = Kalender.jahr(geburtstag);
    this.geschlecht = geschlecht;
    this.nation = nation;
    this.haushaltsvorstand = haushaltsvorstand;
    this.einzugstag = geburtstag;
  }

  /** Completed years on 31 December. */
  int alterAmEnde(int jahr) {
    return jahr - geburtsjahr;
  }
}
