package de.lebenslagen.warehouse.disclosure;

import java.util.List;

/** What became of the wish to publish a system of tables. */
public sealed interface Geheimhaltungsergebnis {

  /**
   * The pattern protects all that must be protected.
   *
   * @param muster which cells stay hidden
   * @param urteil the passed audit
   */
  record Geschuetzt(Sperrmuster muster, Pruefurteil.Bestanden urteil)
      implements Geheimhaltungsergebnis {}

  /**
   * Nothing may be published.
   *
   * @param grund the reason, German, without any value
   * @param vorschlaege coarser tables that were tried and pass; empty where none is known
   */
  record Abgelehnt(String grund, List<Vorschlag> vorschlaege) implements Geheimhaltungsergebnis {
    public Abgelehnt {
      vorschlaege = List.copyOf(vorschlaege);
    }
  }

  /**
   * A coarser publication that passes the audit.
   *
   * @param bezeichnung what to change, German
   * @param sichtbar how many cells it shows
   * @param gesperrt how many cells it hides
   */
  record Vorschlag(String bezeichnung, int sichtbar, int gesperrt) {}
}
