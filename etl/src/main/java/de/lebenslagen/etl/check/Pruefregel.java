package de.lebenslagen.etl.check;

/** One thing that a delivery must satisfy. */
sealed interface Pruefregel permits Zellregel, Tabellenregel {

  Regelbeschreibung beschreibung();

  default String id() {
    return beschreibung().id();
  }
}
