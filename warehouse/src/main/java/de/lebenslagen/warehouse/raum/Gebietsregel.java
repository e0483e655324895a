package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;

/** What is checked in the files of a Raumgliederung. The name is the rule id of the Befund. */
enum Gebietsregel {
  DATEI_LEER(Schweregrad.FEHLER, "Bitte prüfen, ob es die richtige Datei ist."),
  SPALTE_FEHLT(
      Schweregrad.FEHLER, "Bitte den Namen der Spalte in der Deklaration oder Datei berichtigen."),
  SCHLUESSEL_FEHLT(Schweregrad.FEHLER, "Bitte den Schlüssel in der Datei nachtragen."),
  SCHLUESSEL_UNGUELTIG(
      Schweregrad.FEHLER, "Bitte den Schlüssel in der Datei oder das Muster berichtigen."),
  SCHLUESSEL_DOPPELT(
      Schweregrad.FEHLER,
      "Bitte bei der liefernden Stelle klären, welches Gebiet welchen Schlüssel trägt."),
  FUEHRENDE_NULL_ERGAENZT(
      Schweregrad.WARNUNG, "Bitte die Spalte beim Export als Text behandeln, nicht als Zahl."),
  NAME_FEHLT(Schweregrad.FEHLER, "Bitte den Namen in der Datei nachtragen."),
  NAME_UNGUELTIG(Schweregrad.FEHLER, "Bitte den Namen in der Datei berichtigen."),
  EINHEIT_DOPPELT(Schweregrad.FEHLER, "Bitte eine der Zeilen löschen."),
  NAME_DOPPELT(
      Schweregrad.HINWEIS,
      "Lieferungen müssen für diese Gebiete den Schlüssel statt des Namens nennen."),
  GEOMETRIE_FEHLT(Schweregrad.FEHLER, "Bitte die Grenze nachliefern lassen."),
  GEOMETRIE_UNGUELTIG(Schweregrad.FEHLER, "Bitte als Polygon oder MultiPolygon liefern lassen."),
  KOORDINATE_UNGUELTIG(
      Schweregrad.FEHLER,
      "Bitte in Grad (EPSG:4326, Länge vor Breite) oder mit Angabe des Koordinatensystems liefern."),
  RING_OFFEN(Schweregrad.FEHLER, "Bitte den ersten Punkt als letzten wiederholen."),
  RING_SCHNEIDET_SICH(Schweregrad.FEHLER, "Bitte die Grenze an dieser Stelle im GIS reparieren."),
  RING_REPARIERT(
      Schweregrad.WARNUNG, "Bitte die Grenze vor der nächsten Lieferung im GIS reparieren."),
  UEBERLAPPUNG(Schweregrad.WARNUNG, "Bitte prüfen, zu welchem Gebiet die Fläche gehört."),
  DECKUNGSGLEICH(Schweregrad.FEHLER, "Bitte eines der Gebiete streichen oder berichtigen."),
  LUECKE(Schweregrad.WARNUNG, "Bitte prüfen, ob dort ein Gebiet fehlt."),
  RANDSPLITTER(
      Schweregrad.HINWEIS, "Nichts zu tun: die Ränder wurden vermutlich einzeln vereinfacht."),
  STRASSE_UNGUELTIG(Schweregrad.FEHLER, "Bitte die Zeile des Straßenverzeichnisses berichtigen."),
  STRASSE_OHNE_GEBIET(
      Schweregrad.FEHLER,
      "Bitte den Schlüssel berichtigen oder das Gebiet im Gebietssystem ergänzen."),
  STRASSE_WIDERSPRUCH(
      Schweregrad.FEHLER,
      "Bitte klären, in welchem Gebiet das Haus liegt, und die Gültigkeit oder die Hausnummern"
          + " berichtigen."),
  STRASSE_DOPPELT(Schweregrad.WARNUNG, "Bitte eine der beiden Zeilen löschen."),
  STRASSE_LUECKE(
      Schweregrad.HINWEIS, "Nichts zu tun, wenn dort keine Häuser stehen; sonst bitte ergänzen."),
  ZUORDNUNG_UNBEKANNT(
      Schweregrad.FEHLER, "Bitte das genannte Gebiet ergänzen oder die Zuordnung berichtigen."),
  ZUORDNUNG_FEHLT(
      Schweregrad.FEHLER,
      "Bitte die Zuordnung ergänzen oder die Ebene mit \"abdeckung: teilweise\" deklarieren."),
  ZUORDNUNG_UNGUELTIG(Schweregrad.FEHLER, "Bitte die Zeile der Zuordnung berichtigen."),
  ZUORDNUNG_WIDERSPRICHT_LAGE(
      Schweregrad.WARNUNG, "Bitte prüfen, ob die Zuordnung oder die Grenze falsch ist."),
  ZAHL_UNGUELTIG(Schweregrad.FEHLER, "Bitte die Zahl in der Datei berichtigen."),
  UMRECHNUNG_UNBEKANNT(
      Schweregrad.FEHLER, "Bitte den Schlüssel oder den Gebietsstand der Umrechnung berichtigen."),
  UMRECHNUNG_UNVOLLSTAENDIG(
      Schweregrad.FEHLER, "Bitte das Gebiet in der Datei der Umrechnung ergänzen."),
  UMRECHNUNG_OHNE_ZIEL(
      Schweregrad.WARNUNG,
      "Nichts zu tun, wenn dort vorher kein Gebiet war; sonst bitte ergänzen."),
  GEWICHTE_ERGEBEN_NICHT_1(
      Schweregrad.FEHLER, "Bitte die Gewichte dieses Gebiets in der Datei berichtigen."),
  GEWICHTE_GERUNDET(
      Schweregrad.WARNUNG, "Nichts zu tun: die Gewichte wurden auf die Summe 1 gebracht."),
  GEBIET_NICHT_GEDECKT(
      Schweregrad.WARNUNG,
      "Bitte prüfen, ob die Grenzen beider Gebietsstände dasselbe Gelände meinen.");

  private final Schweregrad schweregrad;
  private final String abhilfe;

  Gebietsregel(Schweregrad schweregrad, String abhilfe) {
    this.schweregrad = schweregrad;
    this.abhilfe = abhilfe;
  }

  public Schweregrad schweregrad() {
    return schweregrad;
  }

  /** What to do, a German sentence. */
  public String abhilfe() {
    return abhilfe;
  }

  Befund befund(Fundstelle stelle, String erwartet, String gefunden) {
    return new Befund(name(), schweregrad, stelle, erwartet, gefunden, abhilfe);
  }
}
