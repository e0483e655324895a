package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.notebook.absatz.Formularfelder;
import de.lebenslagen.notebook.absatz.Zone;
import java.util.Optional;

/** Fills the forms of one paragraph, and remembers from which zone the shared values came. */
public final class Feldwerte {

  private final Tueren tueren;
  private final Tuer tuer;
  private final Objekte objekte;
  private Zone zone = Zone.OHNE;

  public Feldwerte(Tueren tueren, Tuer tuer, Objekte objekte) {
    this.tueren = tueren;
    this.tuer = tuer;
    this.objekte = objekte;
  }

  /** The forms, which take choices from the Datenstand and values from shared objects. */
  public Formularfelder felder(Formulare formulare) {
    return new Formularfelder(formulare, name -> tueren.findListe(name, tuer), this::findText);
  }

  private Optional<String> findText(String name) {
    Optional<Objekte.Eintrag> eintrag =
        objekte
            .find(name)
            .filter(e -> e.wert() instanceof CharSequence || e.wert() instanceof Number);
    eintrag.ifPresent(e -> zone = zone.join(e.zone()));
    return eintrag.map(e -> String.valueOf(e.wert()));
  }

  /** The strictest zone of all shared values that were used. */
  public Zone zone() {
    return zone;
  }
}
