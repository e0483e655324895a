package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Faktenleser.Gegenstand;
import de.lebenslagen.warehouse.model.Freigabezeile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts the net of a request together: delivered counts, their relations, and all that was released.
 */
final class Netzbau {

  private final Gebietsnetz gebiete;
  private final Regelwerk regelwerk;
  private final List<Freigabestelle.Vorgang> vorgaenge;
  private final Zellnetz netz = new Zellnetz();
  private final Altbestand altbestand = new Altbestand(netz);
  private final Raumbeziehungen raeume;
  private final Set<String> additivZeit;
  private final List<Quellzeile> zeilen;
  private final List<Quellzeile> alleZeilen;
  private final Map<Quellzeile, String> zelleOfZeile;

  /**
   * @param zeilen the facts that become cells
   * @param alleZeilen with those that rules need and nobody may see
   */
  Netzbau(
      Gebietsnetz gebiete,
      Regelwerk regelwerk,
      List<Freigabestelle.Vorgang> vorgaenge,
      Map<String, Gegenstand> gegenstaende,
      List<Quellzeile> zeilen,
      List<Quellzeile> alleZeilen,
      Set<String> ebenen) {
    this.gebiete = gebiete;
    this.regelwerk = regelwerk;
    this.vorgaenge = vorgaenge;
    this.zeilen = zeilen;
    this.alleZeilen = alleZeilen;
    this.additivZeit =
        gegenstaende.values().stream()
            .filter(Gegenstand::additivZeit)
            .map(Gegenstand::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> ziele = new TreeSet<>(ebenen);
    vorgaenge.forEach(v -> v.inhalt().zeilen().forEach(z -> ziele.add(ebene(z))));
    this.raeume = new Raumbeziehungen(netz, gebiete, ziele);
    this.zelleOfZeile = Quellzellen.put(netz, zeilen);
    relate();
    mergeVorgaenge();
  }

  private String ebene(Freigabezeile zeile) {
    return gebiete.stufe(zeile.raumId()).ebene();
  }

  /**
   * What sources say of a town themselves comes before the sum of its areas, as in the house: so
   * sums over Merkmale and ages are made first.
   */
  private void relate() {
    Merkmalbeziehungen.relate(netz, zeilen);
    Altersbeziehungen.relateGanze(netz);
    raeume.relate();
    Altersbeziehungen.relate(netz);
    raeume.relate();
    Zeitbeziehungen.relate(netz, additivZeit);
    Teilmengenbeziehungen.relate(netz, regelwerk);
    Verhaeltnisregeln.apply(netz, regelwerk);
    Groessenregel.apply(netz, regelwerk, alleZeilen);
  }

  private void mergeVorgaenge() {
    if (!vorgaenge.isEmpty()) {
      vorgaenge.forEach(v -> altbestand.merge(v.eintrag(), v.inhalt()));
      relate();
    }
  }

  Zellnetz netz() {
    return netz;
  }

  Altbestand altbestand() {
    return altbestand;
  }

  Raumbeziehungen raeume() {
    return raeume;
  }

  Map<Quellzeile, String> zelleOfZeile() {
    return zelleOfZeile;
  }
}
