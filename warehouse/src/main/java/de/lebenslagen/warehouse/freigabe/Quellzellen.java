package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Netzzelle.Art;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From delivered facts to cells: what several sources say about one count is one cell, and a second
 * cell beside it where they disagree.
 */
final class Quellzellen {

  private static final Comparator<Quellzeile> VORRANG =
      Comparator.<Quellzeile, Boolean>comparing(z -> z.anzahl().isEmpty())
          .thenComparing(Comparator.comparingLong(Quellzeile::vorrang).reversed())
          .thenComparing(Quellzeile::datenquelle)
          .thenComparing(Quellzeile::aufgliederung);

  private final Zellnetz netz;
  private final Map<Quellzeile, String> zelleOfZeile = new LinkedHashMap<>();

  private Quellzellen(Zellnetz netz) {
    this.netz = netz;
  }

  /** Puts the cells into the net and returns which cell each fact shows. */
  static Map<Quellzeile, String> put(Zellnetz netz, List<Quellzeile> zeilen) {
    Quellzellen quellzellen = new Quellzellen(netz);
    Map<Zellort, List<Quellzeile>> byOrt = new LinkedHashMap<>();
    for (Quellzeile zeile : zeilen) {
      byOrt.computeIfAbsent(zeile.ort(), ort -> new ArrayList<>()).add(zeile);
    }
    byOrt.forEach(quellzellen::put);
    return quellzellen.zelleOfZeile;
  }

  private void put(Zellort ort, List<Quellzeile> zeilen) {
    List<Quellzeile> exact = zeilen.stream().filter(Quellzeile::isGenau).sorted(VORRANG).toList();
    if (exact.isEmpty()) {
      zeilen.forEach(this::putGerundet);
      return;
    }
    Quellzeile first = exact.get(0);
    String key = ort.schluessel();
    boolean known = exact.stream().anyMatch(z -> z.bekannt() && z.anzahl().equals(first.anzahl()));
    netz.put(zelle(key, first, known));
    for (Quellzeile zeile : exact) {
      if (zeile.anzahl().isEmpty() || zeile.anzahl().equals(first.anzahl())) {
        zelleOfZeile.put(zeile, key);
        netz.addZeile(key, zeile);
      } else {
        putAbweichend(key, first, zeile);
      }
    }
  }

  private static Netzzelle zelle(String key, Quellzeile zeile, boolean known) {
    boolean secret = zeile.status() == Statuscode.GEHEIM_QUELLE;
    Art art = zeile.anzahl().isPresent() ? Art.GELIEFERT : secret ? Art.GEHEIM : Art.UNGEZAEHLT;
    return new Netzzelle(
        key,
        art,
        Optional.of(zeile.ort()),
        zeile.ort().gegenstand(),
        zeile.anzahl(),
        known && zeile.anzahl().isPresent(),
        secret ? 1 : 0,
        Optional.of(zeile));
  }

  private void putAbweichend(String key, Quellzeile first, Quellzeile zeile) {
    String other = key + "@" + zeile.datenquelle() + "/" + zeile.aufgliederung();
    netz.put(zelle(other, zeile, zeile.bekannt()));
    netz.relateDeviating(
        other, List.of(key), zeile.anzahl().orElseThrow() - first.anzahl().orElseThrow());
    zelleOfZeile.put(zeile, other);
  }

  /** Counts that the source has rounded are protected by that, and add up to nothing exactly. */
  private void putGerundet(Quellzeile zeile) {
    String key =
        zeile.ort().schluessel() + "@~" + zeile.datenquelle() + "/" + zeile.aufgliederung();
    Netzzelle plain = zelle(key, zeile, zeile.bekannt());
    netz.put(
        new Netzzelle(key, plain.art(), plain.ort(), "", plain.wert(), true, 0, plain.vorlage()));
    zelleOfZeile.put(zeile, key);
  }
}
