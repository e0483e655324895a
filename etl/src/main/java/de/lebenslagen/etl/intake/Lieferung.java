package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.LieferungId;
import java.nio.file.Path;

/**
 * One received file whose Datenquelle is known.
 *
 * @param id made from Datenquelle and content
 * @param datei where it lies now
 * @param name file name as delivered, without folders
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param groesseBytes its size
 * @param datenquelle as this file reads, which a Fassung or a Vorlage can change
 * @param lesung how its columns become those of the Datenquelle
 */
public record Lieferung(
    LieferungId id,
    Path datei,
    String name,
    String sha256,
    long groesseBytes,
    Datenquelle datenquelle,
    Lesung lesung) {

  /** One that reads as declared. */
  public Lieferung(
      LieferungId id,
      Path datei,
      String name,
      String sha256,
      long groesseBytes,
      Datenquelle datenquelle) {
    this(id, datei, name, sha256, groesseBytes, datenquelle, Lesung.of(datenquelle));
  }

  /** The same file as if it had been delivered in the form of another Datenquelle. */
  public Lieferung withDatenquelle(Datenquelle other) {
    return new Lieferung(id, datei, name, sha256, groesseBytes, other, lesung);
  }

  /** One that was received before and lies elsewhere now; it reads as its header says. */
  public static Lieferung ofArchived(
      LieferungId id,
      Path datei,
      String name,
      String sha256,
      long groesseBytes,
      Datenquelle declared) {
    Lesung lesung = Lesungswahl.choose(datei, declared);
    return new Lieferung(id, datei, name, sha256, groesseBytes, lesung.datenquelle(), lesung);
  }
}
