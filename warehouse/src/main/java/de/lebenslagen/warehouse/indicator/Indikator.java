package de.lebenslagen.warehouse.indicator;

import java.util.List;
import java.util.Optional;

/**
 * A declared, interpreted measure. Declared in {@code indikatoren/HANDLUNGSFELD/ID.yml}; a new one
 * is a new file there, never new Java.
 *
 * @param schluessel key in commands and tables
 * @param kuerzel code of the catalogue, for instance {@code ARB01}
 * @param name as printed
 * @param handlungsfeld folder it lies in, for instance {@code arbeit}
 * @param definition German, exact
 * @param sensibilitaet how much protection the people behind it need
 * @param quelle where the counts come from, German
 * @param interpretation German: what may and may not be read from it
 * @param lesebeispiel German, one sentence with {gebiet}, {wert} (with unit), {zahl} (without),
 *     {zaehler}, {nenner}, {zeit}, {jahr}
 * @param variante present where this is a variant of another indicator
 * @param wartetAuf Gegenstaende or sources without which there is no value, German
 * @param herkunft of the declaration
 */
public record Indikator(
    IndikatorSchluessel schluessel,
    String kuerzel,
    String name,
    String handlungsfeld,
    String definition,
    Berechnung berechnung,
    Einheit einheit,
    Wirkungsrichtung wirkungsrichtung,
    Sensibilitaet sensibilitaet,
    String quelle,
    Zeitvorgabe zeitvorgabe,
    List<Zeitreihenbruch> brueche,
    String interpretation,
    String lesebeispiel,
    Optional<Variante> variante,
    List<String> wartetAuf,
    Fassung herkunft) {

  public Indikator {
    brueche = List.copyOf(brueche);
    wartetAuf = List.copyOf(wartetAuf);
  }

  /**
   * Which text of the declaration this is.
   *
   * @param datei name of the file
   * @param sha256 hash of its bytes
   */
  public record Fassung(String datei, String sha256) {}
}
