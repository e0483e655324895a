package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.star.Lieferangabe;
import java.util.List;
import java.util.Map;

/**
 * The state on which a load builds: the Entwurf if there is one, else the current Datenstand.
 *
 * @param fakten its fact files
 * @param lieferungen from which Lieferungen each unit comes
 */
record Bestand(List<VorhandeneDatei> fakten, Map<Einheit, List<Lieferangabe>> lieferungen) {

  /** Of a workspace into which nothing was loaded yet. */
  public static final Bestand LEER = new Bestand(List.of(), Map.of());

  public Bestand {
    fakten = List.copyOf(fakten);
    lieferungen = Map.copyOf(lieferungen);
  }
}
