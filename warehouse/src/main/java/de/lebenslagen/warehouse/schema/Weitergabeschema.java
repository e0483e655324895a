package de.lebenslagen.warehouse.schema;

import static de.lebenslagen.warehouse.schema.Spaltenart.ANZAHL;
import static de.lebenslagen.warehouse.schema.Spaltenart.DATUM;
import static de.lebenslagen.warehouse.schema.Spaltenart.DEZIMAL;
import static de.lebenslagen.warehouse.schema.Spaltenart.GANZZAHL;
import static de.lebenslagen.warehouse.schema.Spaltenart.SCHLUESSEL;
import static de.lebenslagen.warehouse.schema.Spaltenart.TEXT;
import static de.lebenslagen.warehouse.schema.Sternspalte.frei;
import static de.lebenslagen.warehouse.schema.Sternspalte.pflicht;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The star as it is handed to other programs: that of a release without what only we need, with the
 * indicators and their values, and two views to start with.
 */
public final class Weitergabeschema {

  /** Bookkeeping of deliveries and weights that are shares of people: no release has them. */
  private static final Set<String> OHNE_TABELLEN = Set.of("dim_lieferung", "raum_umrechnung");

  private static final Set<String> OHNE_SPALTEN =
      Set.of("lieferung_id", "zeile_nr", "spalte", "deklaration_sha256", "takt", "faellig");

  /** The indicators of the values. */
  public static final Sterntabelle INDIKATOR =
      new Sterntabelle(
          "dim_indikator",
          "Indikatoren, für die es freigegebene Werte gibt",
          List.of(
              pflicht("indikator", SCHLUESSEL, "Schlüssel"),
              pflicht("version", TEXT, "Kennung der Deklaration, mit der gerechnet wurde"),
              pflicht("kuerzel", TEXT, "Kürzel im Katalog"),
              pflicht("name", TEXT, "Name, wie er gedruckt wird"),
              pflicht("handlungsfeld", SCHLUESSEL, "Handlungsfeld"),
              pflicht("definition", TEXT, "was genau gerechnet wird"),
              pflicht("einheit", TEXT, "Einheit von wert und Intervall"),
              pflicht("nachkommastellen", GANZZAHL, "so viele Stellen werden gedruckt"),
              pflicht(
                  "wirkungsrichtung", SCHLUESSEL, "was ein höherer Wert für die Menschen heißt"),
              pflicht("quelle", TEXT, "woher die Zählungen kommen"),
              pflicht("interpretation", TEXT, "was man daraus lesen darf und was nicht"),
              frei("variante_von", SCHLUESSEL, "Indikator, von dem dies eine Variante ist"),
              frei("brueche", TEXT, "Brüche der Zeitreihe: ab wann, warum")),
          List.of("indikator"));

  /** The values of the indicators. */
  public static final Sterntabelle INDIKATORWERT =
      new Sterntabelle(
          "fct_indikatorwert",
          "Werte der Indikatoren je Gebiet und Jahr, aus den freigegebenen Zellen gerechnet",
          List.of(
              pflicht("indikator", SCHLUESSEL, "Indikator"),
              pflicht("raum_id", SCHLUESSEL, "Gebiet"),
              pflicht("berichtsjahr", GANZZAHL, "Jahr, unter dem berichtet wird"),
              frei("wert", DEZIMAL, "Wert in der Einheit des Indikators; leer: siehe wertstatus"),
              pflicht("wertstatus", SCHLUESSEL, "welche Art Wert oder Nichts es ist"),
              frei("status_grund", TEXT, "Grund, wo der Wertstatus einen hat"),
              frei("intervall_von", DEZIMAL, "untere Grenze des 95-%-Intervalls"),
              frei("intervall_bis", DEZIMAL, "obere Grenze des 95-%-Intervalls"),
              frei("zaehler", DEZIMAL, "Zähler; leer: siehe zaehler_wertstatus"),
              frei("zaehler_wertstatus", SCHLUESSEL, "Wertstatus des Zählers"),
              frei("nenner", DEZIMAL, "Nenner; leer: keiner, oder siehe nenner_wertstatus"),
              frei("nenner_wertstatus", SCHLUESSEL, "Wertstatus des Nenners"),
              frei("vermerke", TEXT, "was neben dem Wert gesagt werden muss"),
              frei("datenquellen", TEXT, "Datenquellen, durch Komma getrennt")),
          List.of("indikator", "raum_id", "berichtsjahr"));

  /** All released counts with names, one row per cell. */
  public static final Sterntabelle ZELLEN =
      new Sterntabelle(
          "zellen",
          "Alle freigegebenen Zählungen mit Namen. Summiert wird nur innerhalb einer Aufgliederung",
          List.of(
              pflicht("gegenstand", SCHLUESSEL, "was gezählt wird"),
              pflicht("gegenstand_titel", TEXT, "sein Name"),
              pflicht("einheit", SCHLUESSEL, "Einheit von anzahl"),
              pflicht("datenquelle", SCHLUESSEL, "Datenquelle"),
              pflicht("aufgliederung", SCHLUESSEL, "Aufgliederung innerhalb der Datenquelle"),
              pflicht("raum_id", SCHLUESSEL, "Gebiet"),
              pflicht("raum", TEXT, "Name des Gebiets"),
              pflicht("raum_schluessel", TEXT, "Schlüssel des Gebiets innerhalb der Ebene"),
              pflicht("ebene", SCHLUESSEL, "Ebene"),
              pflicht("gebietsstand", DATUM, "erster Tag, an dem die Grenzen gelten"),
              pflicht("zeitbezug", SCHLUESSEL, "Stichtag oder Zeitraum"),
              pflicht("berichtsjahr", GANZZAHL, "Jahr, unter dem berichtet wird"),
              pflicht("altersgruppe", SCHLUESSEL, "halboffen: 0-18 ist unter 18"),
              pflicht("geschlecht", SCHLUESSEL, "weiblich, maennlich … oder insgesamt"),
              pflicht("staatsangehoerigkeit", SCHLUESSEL, "deutsch, … oder insgesamt"),
              pflicht("weitere_merkmale", SCHLUESSEL, "merkmal=ausprägung;… oder insgesamt"),
              frei("anzahl", ANZAHL, "Zahl; leer: siehe wertstatus"),
              pflicht("wertstatus", SCHLUESSEL, "welche Art Wert oder Nichts es ist"),
              frei("status_grund", TEXT, "Grund, wo der Wertstatus einen hat"),
              pflicht("wert_art", SCHLUESSEL, "gezählt, gerundet, geschätzt …"),
              pflicht("rundung", GANZZAHL, "auf Vielfache hiervon gerundet; 1: genau")),
          List.of());

  /** All values of indicators with names. */
  public static final Sterntabelle INDIKATORWERTE =
      new Sterntabelle(
          "indikatorwerte",
          "Alle Werte der Indikatoren mit Namen: hier anfangen",
          List.of(
              pflicht("indikator", SCHLUESSEL, "Indikator"),
              pflicht("indikator_name", TEXT, "sein Name"),
              pflicht("handlungsfeld", SCHLUESSEL, "Handlungsfeld"),
              pflicht("raum_id", SCHLUESSEL, "Gebiet"),
              pflicht("raum", TEXT, "Name des Gebiets"),
              pflicht("raum_schluessel", TEXT, "Schlüssel des Gebiets innerhalb der Ebene"),
              pflicht("ebene", SCHLUESSEL, "Ebene"),
              pflicht("gebietsstand", DATUM, "erster Tag, an dem die Grenzen gelten"),
              pflicht("berichtsjahr", GANZZAHL, "Jahr, unter dem berichtet wird"),
              frei("wert", DEZIMAL, "Wert in der Einheit des Indikators; leer: siehe wertstatus"),
              pflicht("einheit", TEXT, "Einheit von wert und Intervall"),
              pflicht("wertstatus", SCHLUESSEL, "welche Art Wert oder Nichts es ist"),
              frei("status_grund", TEXT, "Grund, wo der Wertstatus einen hat"),
              frei("intervall_von", DEZIMAL, "untere Grenze des 95-%-Intervalls"),
              frei("intervall_bis", DEZIMAL, "obere Grenze des 95-%-Intervalls"),
              frei("vermerke", TEXT, "was neben dem Wert gesagt werden muss")),
          List.of());

  /** All facilities with names. */
  public static final Sterntabelle EINRICHTUNGEN =
      new Sterntabelle(
          "einrichtungen",
          "Alle Einrichtungen mit Namen und Ort, wie jede Liste sie nennt; für eine Karte ein Jahr"
              + " wählen",
          List.of(
              pflicht("einrichtung", SCHLUESSEL, "Schlüssel, über die Jahre derselbe"),
              pflicht("name", TEXT, "Name"),
              frei("art", SCHLUESSEL, "Art der Einrichtung; leer: nicht genannt"),
              frei("art_titel", TEXT, "Name der Art"),
              frei("traeger", TEXT, "Träger; leer: nicht genannt"),
              frei("anschrift", TEXT, "Anschrift; leer: nicht genannt"),
              pflicht("raum_id", SCHLUESSEL, "Gebiet, wie die Liste es nennt"),
              frei("raum", TEXT, "Name des Gebiets"),
              pflicht("berichtsjahr", GANZZAHL, "Jahr der Liste"),
              pflicht("stand", DATUM, "Tag der Liste, oder der letzte ihres Zeitraums"),
              frei("punkt_laenge", DEZIMAL, "Längengrad (WGS 84); leer: nicht genannt"),
              frei("punkt_breite", DEZIMAL, "Breitengrad (WGS 84); leer: nicht genannt"),
              frei("gueltig_von", DATUM, "erster Tag des Betriebs; leer: nicht genannt"),
              frei("gueltig_bis", DATUM, "letzter Tag des Betriebs; leer: besteht"),
              pflicht("datenquelle", SCHLUESSEL, "Datenquelle"),
              pflicht("zeitbezug", SCHLUESSEL, "Stichtag oder Zeitraum der Liste")),
          List.of());

  /** The views to start with; which of them there are depends on the release. */
  public static final List<Sterntabelle> SICHTEN = List.of(INDIKATORWERTE, ZELLEN, EINRICHTUNGEN);

  private Weitergabeschema() {}

  /** All tables, dimensions first; which of them have rows depends on the release. */
  public static List<Sterntabelle> listTabellen() {
    return Stream.concat(
            Sternschema.listTabellen().stream()
                .filter(t -> !OHNE_TABELLEN.contains(t.name()))
                .map(Weitergabeschema::shorten),
            Stream.of(INDIKATOR, INDIKATORWERT))
        .toList();
  }

  private static Sterntabelle shorten(Sterntabelle tabelle) {
    return new Sterntabelle(
        tabelle.name(),
        tabelle.beschreibung(),
        tabelle.spalten().stream().filter(s -> !OHNE_SPALTEN.contains(s.name())).toList(),
        tabelle.sortierung());
  }
}
