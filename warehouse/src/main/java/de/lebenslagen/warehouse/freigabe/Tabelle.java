package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.List;

/** A result that knows whether it may leave the house. */
public sealed interface Tabelle permits InterneTabelle, FreigegebeneTabelle {

  /** What it shows, German. */
  String titel();

  /** Id of the Datenstand that its figures come from. */
  String datenstand();

  List<Ergebnisspalte> spalten();

  List<Ergebniszeile> zeilen();
}
