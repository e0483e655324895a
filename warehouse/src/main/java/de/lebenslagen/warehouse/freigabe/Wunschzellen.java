package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Tafel;
import de.lebenslagen.warehouse.freigabe.Netzzelle.Art;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Muster;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cells of the net a request asks for, and the rows that would show them. */
final class Wunschzellen {

  /**
   * A row to be published.
   *
   * @param zelle key of its cell
   * @param zeile the fact that it repeats, or that it was added up from
   * @param abgeleitet whether we added it up
   */
  record Wunsch(Tafel tafel, String zelle, Zellort ort, Quellzeile zeile, boolean abgeleitet) {}

  private final Freigabeantrag antrag;
  private final Gebietsnetz gebiete;

  Wunschzellen(Freigabeantrag antrag, Gebietsnetz gebiete) {
    this.antrag = antrag;
    this.gebiete = gebiete;
  }

  /** The rows in the order of the request, each once. */
  List<Wunsch> list(Zellnetz netz, Map<Quellzeile, String> zelleOfZeile) {
    Map<String, Wunsch> wishes = new LinkedHashMap<>();
    for (Tafel tafel : antrag.tafeln()) {
      zelleOfZeile.forEach(
          (zeile, key) -> {
            if (isGewuenscht(tafel, zeile.ort(), Optional.of(zeile), zeile.berichtsjahr())) {
              String row = zeile.datenquelle() + "/" + zeile.aufgliederung() + "/" + key;
              wishes.putIfAbsent(row, new Wunsch(tafel, key, zeile.ort(), zeile, false));
            }
          });
      for (Netzzelle zelle : netz.zellen()) {
        if (zelle.art() == Art.ABGELEITET
            && zelle.vorlage().filter(v -> !isMesswert(v)).isPresent()) {
          Quellzeile zeile = zelle.vorlage().get();
          Zellort ort = zelle.ort().orElseThrow();
          if (isGewuenscht(tafel, ort, zelle.vorlage(), jahr(ort, zeile))) {
            wishes.putIfAbsent(
                zelle.schluessel(), new Wunsch(tafel, zelle.schluessel(), ort, zeile, true));
          }
        }
      }
    }
    return new ArrayList<>(wishes.values());
  }

  /** The rows of delivered values that are no cells of the net, each once. */
  List<Wunsch> listEinzelne(List<Quellzeile> zeilen) {
    List<Wunsch> wishes = new ArrayList<>();
    for (Quellzeile zeile : zeilen) {
      antrag.tafeln().stream()
          .filter(t -> isGewuenscht(t, zeile.ort(), Optional.of(zeile), zeile.berichtsjahr()))
          .findFirst()
          .ifPresent(
              t -> wishes.add(new Wunsch(t, zeile.ort().schluessel(), zeile.ort(), zeile, false)));
    }
    return wishes;
  }

  /** Means are shown as delivered and never made from others. */
  private static boolean isMesswert(Quellzeile zeile) {
    return zeile.tabelle().equals(Messwerte.TABELLE);
  }

  private static int jahr(Zellort ort, Quellzeile zeile) {
    return ort.zeitbezug().equals(zeile.ort().zeitbezug())
        ? zeile.berichtsjahr()
        : Zeitbezug.parse(ort.zeitbezug()).bis().getYear();
  }

  private boolean isGewuenscht(
      Tafel tafel, Zellort ort, Optional<Quellzeile> zeile, int berichtsjahr) {
    return Muster.fits(tafel.gegenstand(), ort.gegenstand())
        && tafel.jahre().contains(berichtsjahr)
        && tafel.ebenen().contains(gebiete.stufe(ort.raum()).ebene())
        && tafel.nach().contains(ort.merkmale().keySet())
        && isGewaehlt(tafel, ort)
        && tafel
            .datenquelle()
            .equals(
                zeile.map(Quellzeile::datenquelle).filter(d -> tafel.datenquelle().isPresent()));
  }

  private static boolean isGewaehlt(Tafel tafel, Zellort ort) {
    return tafel.auswahl().entrySet().stream()
        .allMatch(
            wanted -> {
              String found = ort.merkmale().getOrDefault(wanted.getKey(), "");
              return wanted.getValue().stream()
                  .anyMatch(w -> w.equals(found) || isBandWithin(wanted.getKey(), found, w));
            });
  }

  private static boolean isBandWithin(String merkmal, String inner, String outer) {
    if (!merkmal.equals(Zellort.ALTER) || inner.startsWith("~")) {
      return false;
    }
    Altersgruppe part = Altersgruppe.parse(inner);
    Altersgruppe whole = Altersgruppe.parse(outer);
    return part.von() >= whole.von()
        && (whole.bis().isEmpty()
            || part.bis().isPresent() && part.bis().getAsInt() <= whole.bis().getAsInt());
  }
}
