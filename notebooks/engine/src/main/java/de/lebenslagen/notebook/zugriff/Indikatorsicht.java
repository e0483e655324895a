package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The indicators, areas and years of one query file. */
public final class Indikatorsicht {

  private final Indikatorkatalog katalog;
  private final Gebietsverzeichnis gebiete;
  private final Indikatorrechnung rechnung;
  private final SortedSet<Integer> jahre;

  private Indikatorsicht(
      Indikatorkatalog katalog,
      Gebietsverzeichnis gebiete,
      Indikatorrechnung rechnung,
      SortedSet<Integer> jahre) {
    this.katalog = katalog;
    this.gebiete = gebiete;
    this.rechnung = rechnung;
    this.jahre = jahre;
  }

  static Indikatorsicht read(Datenbank datenbank, Notizort ort) {
    Indikatorkatalog katalog = Indikatorkatalog.read(ort.zugang().arbeitsbereich().indikatoren());
    return new Indikatorsicht(
        katalog,
        Gebietsverzeichnis.read(datenbank),
        new Indikatorrechnung(new Kennzahlen(datenbank), katalog::get, ort.programmversion()),
        listJahre(datenbank));
  }

  private static SortedSet<Integer> listJahre(Datenbank datenbank) {
    SortedSet<Integer> result = new TreeSet<>();
    try (Ergebnis ergebnis =
        datenbank.query("SELECT DISTINCT berichtsjahr::INTEGER FROM meta.lieferumfang")) {
      ergebnis.list().forEach(z -> result.add(Integer.valueOf(String.valueOf(z.wert(0)))));
    }
    return result;
  }

  /** All indicators of the town. */
  public Indikatorkatalog katalog() {
    return katalog;
  }

  /** Its areas. */
  public Gebietsverzeichnis gebiete() {
    return gebiete;
  }

  /** The years of which anything was delivered. */
  public SortedSet<Integer> jahre() {
    return new TreeSet<>(jahre);
  }

  /** The values of a level, on one Gebietsstand. */
  public Indikatorwerte compute(
      Collection<Indikator> indikatoren,
      String ebene,
      List<Gebiet> gruppen,
      SortedSet<Integer> wanted) {
    return rechnung.compute(
        indikatoren, new Wertauswahl(ebene, gruppen, wanted, gebiete.findZielstand()));
  }
}
