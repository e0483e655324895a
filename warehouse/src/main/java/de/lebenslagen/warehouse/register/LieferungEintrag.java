package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.time.Instant;
import java.util.Optional;

/**
 * A received file as the register knows it.
 *
 * @param datei name as delivered, without folders
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param zeilenAnzahl data rows read
 * @param deklarationSha256 of the Datenquelle as it was read
 * @param eingegangenUm kept to the microsecond
 * @param archivPfad below the generated folder, with {@code /}; empty where nothing is archived
 * @param personenbezogen whether the file may not be archived
 */
public record LieferungEintrag(
    LieferungId id,
    String datenquelle,
    String datei,
    String sha256,
    long groesseBytes,
    int zeilenAnzahl,
    String deklarationSha256,
    Instant eingegangenUm,
    Optional<String> archivPfad,
    boolean personenbezogen) {

  public LieferungEintrag {
    Pruefsumme.require(sha256);
    Pruefsumme.require(deklarationSha256);
    eingegangenUm = Zeitpunkt.cut(eingegangenUm);
    if (personenbezogen && archivPfad.isPresent()) {
      throw new IllegalArgumentException("A personenbezogen delivery is never archived: " + id);
    }
  }

  /** Whether the other one differs in nothing but the moment it was taken in. */
  boolean isGleich(LieferungEintrag other) {
    return withEingegangenUm(other.eingegangenUm).equals(other);
  }

  private LieferungEintrag withEingegangenUm(Instant um) {
    return new LieferungEintrag(
        id,
        datenquelle,
        datei,
        sha256,
        groesseBytes,
        zeilenAnzahl,
        deklarationSha256,
        um,
        archivPfad,
        personenbezogen);
  }
}
