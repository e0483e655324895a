package de.lebenslagen.ops.musterstadt;

/** Takes what happens in the town, household by household, not in the order of time. */
interface Registerempfaenger {

  /** A resident on 31 December. */
  void onEinwohner(int jahr, PrivatHaushalt haushalt, Haushaltstyp typ, Person person);

  /**
   * A birth, death or move.
   *
   * @param vonBlock -1 where there is none: birth, move into town
   * @param nachBlock -1 where there is none: death, move out of town
   */
  void onBewegung(Bewegungsart art, Person person, int tag, int vonBlock, int nachBlock);

  /**
   * A child with a running Hilfe zur Erziehung on 31 December.
   *
   * @param art which kind
   */
  default void onHilfe(int jahr, PrivatHaushalt haushalt, Person kind, Groesse art) {}
}
