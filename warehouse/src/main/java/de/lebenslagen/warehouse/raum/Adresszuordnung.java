package de.lebenslagen.warehouse.raum;

/** What the Straßenverzeichnis says about an address. */
public sealed interface Adresszuordnung {

  /**
   * It lies in this area.
   *
   * @param einheit key of the area
   * @param weg how it was found
   */
  record Gefunden(String einheit, Weg weg) implements Adresszuordnung {}

  /** It lies in no known area. */
  record NichtZuordenbar(Grund grund) implements Adresszuordnung {}

  /** How an address was found. */
  enum Weg {
    GENAU("genau"),
    FRUEHERER_NAME("unter einem früheren oder späteren Namen der Straße"),
    GANZE_STRASSE("ohne brauchbare Hausnummer: die ganze Straße liegt in einem Gebiet");

    private final String bezeichnung;

    Weg(String bezeichnung) {
      this.bezeichnung = bezeichnung;
    }

    /** German words. */
    public String bezeichnung() {
      return bezeichnung;
    }
  }

  /** Why an address lies in no known area. */
  enum Grund {
    ADRESSE_FEHLT("keine Adresse", "Bei der liefernden Stelle nachfragen."),
    STRASSE_UNBEKANNT(
        "Straße steht nicht im Straßenverzeichnis",
        "Schreibweise prüfen oder die Straße im Straßenverzeichnis ergänzen; auswärtige Adressen"
            + " bleiben nicht zuordenbar."),
    HAUSNUMMER_FEHLT(
        "Hausnummer fehlt, und die Straße liegt in mehreren Gebieten",
        "Hausnummer bei der liefernden Stelle nachfragen."),
    HAUSNUMMER_UNLESBAR(
        "Hausnummer nicht lesbar, und die Straße liegt in mehreren Gebieten",
        "Hausnummer berichtigen lassen."),
    HAUSNUMMER_UNBEKANNT(
        "Hausnummer steht nicht im Straßenverzeichnis",
        "Prüfen, ob das Haus neu ist, und im Straßenverzeichnis ergänzen."),
    MEHRERE_GEBIETE(
        "die Hausnummern liegen in verschiedenen Gebieten", "Die genaue Hausnummer nachfragen.");

    private final String bezeichnung;
    private final String abhilfe;

    Grund(String bezeichnung, String abhilfe) {
      this.bezeichnung = bezeichnung;
      this.abhilfe = abhilfe;
    }

    /** German words. */
    public String bezeichnung() {
      return bezeichnung;
    }

    /** What to do, a German sentence. */
    public String abhilfe() {
      return abhilfe;
    }
  }
}
