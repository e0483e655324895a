package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.raum.Adresszuordnung;
import de.lebenslagen.warehouse.raum.Strassenverzeichnis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The addresses of a Fallliste while it is counted; used by all threads, kept by nobody. */
final class Falladressen {

  private final Strassenverzeichnis verzeichnis;
  private final boolean einzeln;
  private final Map<String, Integer> nummern = new HashMap<>();
  private final List<String> texte = new ArrayList<>();

  /**
   * @param einzeln whether street and house number stand in a cell each
   */
  Falladressen(Strassenverzeichnis verzeichnis, boolean einzeln) {
    this.verzeichnis = verzeichnis;
    this.einzeln = einzeln;
  }

  /** A number for a text. */
  synchronized int code(String text) {
    Integer known = nummern.putIfAbsent(text, texte.size());
    if (known != null) {
      return known;
    }
    texte.add(text);
    return texte.size() - 1;
  }

  synchronized String text(int nummer) {
    return texte.get(nummer);
  }

  /** The area of an address. */
  Adresszuordnung find(int strasse, int hausnummer, LocalDate tag) {
    return einzeln
        ? verzeichnis.find(text(strasse), text(hausnummer), tag)
        : verzeichnis.find(text(strasse), tag);
  }

  List<String> listVorschlaege(String strasse) {
    return verzeichnis.listVorschlaege(strasse);
  }
}
