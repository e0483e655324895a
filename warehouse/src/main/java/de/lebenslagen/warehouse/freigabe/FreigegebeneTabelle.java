package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.List;

/**
 * Cleared: made from nothing but published cells, and the only thing that site, reports and public
 * exports accept. Only {@link Freigabezugang} can make one.
 */
public final class FreigegebeneTabelle implements Tabelle {

  private final String titel;
  private final Zertifikat zertifikat;
  private final List<Ergebnisspalte> spalten;
  private final List<Ergebniszeile> zeilen;

  FreigegebeneTabelle(
      String titel,
      Zertifikat zertifikat,
      List<Ergebnisspalte> spalten,
      List<Ergebniszeile> zeilen) {
    this.titel = titel;
    this.zertifikat = zertifikat;
    this.spalten = List.copyOf(spalten);
    this.zeilen = List.copyOf(zeilen);
  }

  @Override
  public String titel() {
    return titel;
  }

  @Override
  public String datenstand() {
    return zertifikat.datenstand();
  }

  @Override
  public List<Ergebnisspalte> spalten() {
    return spalten;
  }

  @Override
  public List<Ergebniszeile> zeilen() {
    return zeilen;
  }

  /** What vouches for it. */
  public Zertifikat zertifikat() {
    return zertifikat;
  }
}
