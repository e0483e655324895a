package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.LieferungId;
import java.util.List;
import java.util.Optional;

/**
 * All files ever received, with their Pruefberichte. A file that is checked anew, after its
 * Datenquelle was corrected, gets a new Fassung; what is shown is the latest.
 */
public final class Lieferungsbuch {

  private final Verbindung verbindung;

  Lieferungsbuch(Verbindung verbindung) {
    this.verbindung = verbindung;
  }

  /**
   * Records a delivery outside any Datenstand, for instance one that did not pass. The same again
   * changes nothing.
   */
  public void record(Schreibsperre sperre, LieferungEintrag eintrag, String pruefberichtJson) {
    verbindung.write(
        sperre,
        connection ->
            Lieferungstabelle.record(connection, new Aufnahme(eintrag, pruefberichtJson)));
  }

  public Optional<LieferungEintrag> find(LieferungId id) {
    return verbindung
        .read(connection -> Lieferungstabelle.find(connection, id))
        .map(fassung -> fassung.aufnahme().eintrag());
  }

  /** The latest Pruefbericht, as JSON. */
  public Optional<String> findPruefbericht(LieferungId id) {
    return verbindung
        .read(connection -> Lieferungstabelle.find(connection, id))
        .map(fassung -> fassung.aufnahme().pruefberichtJson());
  }

  /** In the order they came in. */
  public List<LieferungEintrag> list() {
    return verbindung.read(Lieferungstabelle::list);
  }
}
