package de.lebenslagen.warehouse.schema;

import static de.lebenslagen.warehouse.schema.Spaltenart.ANZAHL;
import static de.lebenslagen.warehouse.schema.Spaltenart.DATUM;
import static de.lebenslagen.warehouse.schema.Spaltenart.DEZIMAL;
import static de.lebenslagen.warehouse.schema.Spaltenart.GANZZAHL;
import static de.lebenslagen.warehouse.schema.Spaltenart.GEOMETRIE;
import static de.lebenslagen.warehouse.schema.Spaltenart.SCHLUESSEL;
import static de.lebenslagen.warehouse.schema.Spaltenart.TEXT;
import static de.lebenslagen.warehouse.schema.Spaltenart.WAHRHEITSWERT;
import static de.lebenslagen.warehouse.schema.Sternspalte.frei;
import static de.lebenslagen.warehouse.schema.Sternspalte.pflicht;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All tables of the star, in reading order. */
public final class Sternschema {

  /** The Auspraegung of a Merkmal that a row does not break out. */
  public static final String INSGESAMT = "insgesamt";

  /** Merkmale with a column of their own in every fact table; all others go to {@link #WEITERE}. */
  public static final List<String> EIGENE_MERKMALE =
      List.of("altersgruppe", "geschlecht", "staatsangehoerigkeit");

  /**
   * Column with all other Merkmale, canonical: {@code id=auspraegung}, sorted by id, joined by
   * {@code ;}; or {@link #INSGESAMT}.
   */
  public static final String WEITERE = "weitere_merkmale";

  /** Column that tells facilities apart. */
  public static final String EINRICHTUNG = "einrichtung";

  private static final List<String> FAKT_SORTIERUNG =
      List.of(
          "datenquelle",
          "aufgliederung",
          "zeitbezug",
          "gegenstand",
          "raum_id",
          "altersgruppe",
          "geschlecht",
          "staatsangehoerigkeit",
          WEITERE);

  private static final List<Sterntabelle> TABELLEN =
      List.of(
          dim(
              "dim_raumgliederung",
              "Gebietssysteme mit ihrem Gebietsstand",
              2,
              pflicht("raumgliederung", SCHLUESSEL, "Schlüssel des Gebietssystems"),
              pflicht("gebietsstand", DATUM, "erster Tag, an dem die Grenzen gelten"),
              frei("gueltig_bis", DATUM, "letzter Tag; leer: gilt noch"),
              pflicht("titel", TEXT, "Name"),
              pflicht("quellenangabe", TEXT, "Quelle der Grenzen"),
              pflicht("lizenz", TEXT, "Nutzungsbedingung der Grenzen"),
              frei("bruch", TEXT, "warum Frühere sich nicht umrechnen lassen; leer: kein Bruch")),
          dim(
              "dim_ebene",
              "Ebenen je Gebietsstand",
              3,
              pflicht("raumgliederung", SCHLUESSEL, "Gebietssystem"),
              pflicht("gebietsstand", DATUM, "Gebietsstand"),
              pflicht("ebene", SCHLUESSEL, "Schlüssel der Ebene"),
              pflicht("titel", TEXT, "Name in der Mehrzahl"),
              pflicht("rolle", SCHLUESSEL, "KLEINSTE, SOZIALRAUM, STADT, VERGLEICH oder ZWISCHEN"),
              pflicht("rang", GANZZAHL, "Reihenfolge vom Kleinen zum Großen, ab 1")),
          dim(
              "dim_raum",
              "Gebiete",
              1,
              pflicht("raum_id", SCHLUESSEL, "raumgliederung:gebietsstand:ebene:schluessel"),
              pflicht("raumgliederung", SCHLUESSEL, "Gebietssystem"),
              pflicht("gebietsstand", DATUM, "Gebietsstand"),
              pflicht("ebene", SCHLUESSEL, "Ebene"),
              pflicht("schluessel", TEXT, "Schlüssel innerhalb der Ebene"),
              pflicht("name", TEXT, "Name"),
              pflicht("nicht_zuordenbar", WAHRHEITSWERT, "Sammelgebiet für Fälle ohne Gebiet"),
              frei("flaeche_km2", DEZIMAL, "Fläche aus der Geometrie in km²"),
              frei("punkt_laenge", DEZIMAL, "Punkt im Innern, Längengrad (WGS 84)"),
              frei("punkt_breite", DEZIMAL, "Punkt im Innern, Breitengrad (WGS 84)")),
          dim(
              "geo_raum",
              "Grenzen der Gebiete",
              1,
              pflicht("raum_id", SCHLUESSEL, "Gebiet"),
              pflicht("geometrie", GEOMETRIE, "Grenze als WKB, WGS 84, Länge vor Breite")),
          dim(
              "raum_zuordnung",
              "Welches Gebiet mit welchem Anteil in welchem liegt",
              2,
              pflicht("von_raum_id", SCHLUESSEL, "das kleinere Gebiet"),
              pflicht("nach_raum_id", SCHLUESSEL, "das größere Gebiet"),
              pflicht("anteil", DEZIMAL, "Anteil, 0 bis 1"),
              pflicht("gueltig_von", DATUM, "erster Tag"),
              frei("gueltig_bis", DATUM, "letzter Tag; leer: gilt noch")),
          dim(
              "raum_umrechnung",
              "Gebietsumrechnung: welcher Teil eines Gebiets in welches eines anderen Gebietsstands"
                  + " geht; die Gewichte eines Gebiets ergeben je Gebietsstand und Ebene 1",
              2,
              pflicht("von_raum_id", SCHLUESSEL, "Gebiet, für das gezählt wurde"),
              pflicht("nach_raum_id", SCHLUESSEL, "Gebiet des anderen Gebietsstands"),
              pflicht("gewicht", DEZIMAL, "Anteil der Fälle, über 0 bis 1"),
              pflicht("verfahren", SCHLUESSEL, "woher das Gewicht kommt")),
          dim(
              "dim_datenquelle",
              "Datenquellen",
              1,
              pflicht("datenquelle", SCHLUESSEL, "Schlüssel"),
              pflicht("titel", TEXT, "Name"),
              pflicht("lieferstelle", TEXT, "wer liefert"),
              pflicht("fachbereich", TEXT, "zuständiger Fachbereich"),
              pflicht("zweck", TEXT, "Zweck"),
              pflicht("rechtsgrundlage", TEXT, "Rechtsgrundlage; leer: keine nötig"),
              pflicht("lizenz", TEXT, "Nutzungsbedingung"),
              pflicht("quellenangabe", TEXT, "Quellenangabe, wie sie gedruckt wird"),
              pflicht("takt", SCHLUESSEL, "wie oft geliefert wird"),
              frei("faellig", TEXT, "Monat-Tag im Folgejahr"),
              pflicht("personenbezogen", WAHRHEITSWERT, "Zeilen sind Personen"),
              pflicht("bereits_veroeffentlicht", WAHRHEITSWERT, "von anderen veröffentlicht"),
              pflicht("deklaration_sha256", TEXT, "Prüfsumme der Deklaration"),
              frei("reihe", SCHLUESSEL, "Reihe, die sie mit anderen Datenquellen bildet")),
          dim(
              "dim_gegenstand",
              "Was gezählt oder gemessen wird",
              1,
              pflicht("gegenstand", SCHLUESSEL, "Schlüssel"),
              pflicht("titel", TEXT, "Name"),
              pflicht("einheit", SCHLUESSEL, "Einheit"),
              pflicht("additiv_raum", WAHRHEITSWERT, "über Gebiete summierbar"),
              pflicht("additiv_merkmale", WAHRHEITSWERT, "über Ausprägungen summierbar"),
              pflicht("additiv_zeit", WAHRHEITSWERT, "über die Zeit summierbar")),
          dim(
              "dim_aufgliederung",
              "Aufgliederungen je Datenquelle: nur innerhalb einer wird summiert",
              2,
              pflicht("datenquelle", SCHLUESSEL, "Datenquelle"),
              pflicht("aufgliederung", SCHLUESSEL, "Schlüssel innerhalb der Datenquelle"),
              pflicht("titel", TEXT, "Name"),
              pflicht("tabelle", SCHLUESSEL, "Faktentabelle"),
              pflicht("gegenstand", SCHLUESSEL, "Gegenstand"),
              pflicht("merkmale", TEXT, "aufgegliederte Merkmale, durch Komma getrennt"),
              pflicht("raumgliederung", SCHLUESSEL, "Gebietssystem"),
              pflicht("gebietsstand", DATUM, "Gebietsstand"),
              pflicht("ebene", SCHLUESSEL, "Ebene"),
              pflicht("vollstaendig", WAHRHEITSWERT, "die Ausprägungen ergeben zusammen alles"),
              pflicht("fehlend_ist_null", WAHRHEITSWERT, "eine Zeile, die fehlt, heißt genau null"),
              pflicht("vorrang", GANZZAHL, "bei mehreren passenden gewinnt die höchste")),
          dim(
              "dim_auspraegung",
              "Merkmale und ihre Ausprägungen",
              2,
              pflicht("merkmal", SCHLUESSEL, "Merkmal"),
              pflicht("auspraegung", SCHLUESSEL, "Ausprägung"),
              pflicht("merkmal_titel", TEXT, "Name des Merkmals"),
              pflicht("titel", TEXT, "Name der Ausprägung"),
              pflicht("rang", GANZZAHL, "Reihenfolge, ab 1"),
              frei("alter_von", GANZZAHL, "Altersgruppen: von, eingeschlossen, Jahre"),
              frei("alter_bis", GANZZAHL, "Altersgruppen: bis, ausgeschlossen, Jahre")),
          dim(
              "dim_zeitbezug",
              "Stichtage und Zeiträume",
              1,
              pflicht("zeitbezug", SCHLUESSEL, "Schlüssel"),
              pflicht("zeitart", SCHLUESSEL, "STICHTAG, KALENDERJAHR …"),
              pflicht("von", DATUM, "erster Tag, eingeschlossen"),
              pflicht("bis", DATUM, "letzter Tag, eingeschlossen")),
          dim(
              "dim_lieferung",
              "Lieferungen, aus denen die Zahlen stammen",
              1,
              pflicht("lieferung_id", SCHLUESSEL, "Schlüssel"),
              pflicht("datenquelle", SCHLUESSEL, "Datenquelle"),
              pflicht("datei", TEXT, "Dateiname wie geliefert"),
              pflicht("sha256", TEXT, "Prüfsumme der Datei"),
              pflicht("zeilen_anzahl", GANZZAHL, "Datenzeilen")),
          dim(
              "dim_einrichtung",
              "Einrichtungen, wie eine Quelle sie zu einer Zeit nennt; der Punkt liegt in jedem"
                  + " Gebietsstand woanders",
              3,
              pflicht("einrichtung", SCHLUESSEL, "Schlüssel, über die Jahre derselbe"),
              pflicht("datenquelle", SCHLUESSEL, "Datenquelle"),
              pflicht("zeitbezug", SCHLUESSEL, "Stichtag oder Zeitraum der Liste"),
              pflicht("name", TEXT, "Name"),
              frei("art", SCHLUESSEL, "Art der Einrichtung; leer: nicht genannt"),
              frei("traeger", TEXT, "Träger; leer: nicht genannt"),
              frei("anschrift", TEXT, "Anschrift; leer: nicht genannt"),
              pflicht("raum_id", SCHLUESSEL, "Gebiet, wie die Quelle es nennt"),
              frei("punkt_laenge", DEZIMAL, "Standort, Längengrad (WGS 84); leer: nicht genannt"),
              frei("punkt_breite", DEZIMAL, "Standort, Breitengrad (WGS 84); leer: nicht genannt"),
              frei("gueltig_von", DATUM, "erster Tag des Betriebs; leer: nicht genannt"),
              frei("gueltig_bis", DATUM, "letzter Tag des Betriebs; leer: besteht"),
              pflicht("lieferung_id", SCHLUESSEL, "Lieferung, aus der die Zeile stammt"),
              pflicht("zeile_nr", GANZZAHL, "Zeile der Datei, ab 1")),
          dim(
              "raum_einrichtung",
              "In welchem kleinsten Gebiet jedes Gebietsstands eine Einrichtung liegt, nach ihrem"
                  + " Punkt",
              4,
              pflicht("einrichtung", SCHLUESSEL, "Einrichtung"),
              pflicht("datenquelle", SCHLUESSEL, "Datenquelle"),
              pflicht("zeitbezug", SCHLUESSEL, "Stichtag oder Zeitraum der Liste"),
              pflicht("raum_id", SCHLUESSEL, "Gebiet")),
          zaehlung("fct_einwohnerbestand", "Einwohner an einem Stichtag"),
          zaehlung("fct_bewegung", "Geburten, Sterbefälle, Zu- und Fortzüge in einem Zeitraum"),
          zaehlung("fct_leistungsbezug", "Personen oder Haushalte mit einer Sozialleistung"),
          zaehlung(
              "fct_zaehlung", "jede weitere Zählung: Arbeit, Bildung, Gesundheit, Wohnen, Klima"),
          zaehlung("fct_ausgabe", "Ausgaben und Einnahmen je Leistung und Jahr, in vollen Euro"),
          einrichtung(),
          messwert(),
          wanderung());

  private Sternschema() {}

  /** All tables, dimensions first. */
  public static List<Sterntabelle> listTabellen() {
    return TABELLEN;
  }

  /** The fact tables. */
  public static List<Sterntabelle> listFakten() {
    return TABELLEN.stream().filter(Sterntabelle::isFakt).toList();
  }

  public static Optional<Sterntabelle> findTabelle(String name) {
    return TABELLEN.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** The table, or an exception that names the ones that exist. */
  public static Sterntabelle getTabelle(String name) {
    return findTabelle(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No table "
                        + name
                        + "; there are "
                        + TABELLEN.stream().map(Sterntabelle::name).toList()));
  }

  private static Sterntabelle dim(
      String name, String beschreibung, int schluesselSpalten, Sternspalte... spalten) {
    List<Sternspalte> list = List.of(spalten);
    return new Sterntabelle(
        name,
        beschreibung,
        list,
        list.stream().limit(schluesselSpalten).map(Sternspalte::name).toList());
  }

  private static Sterntabelle zaehlung(String name, String beschreibung) {
    return fakt(
        name,
        beschreibung,
        frei("anzahl", ANZAHL, "Zahl; leer genau dann, wenn der Wertstatus keine Zahl hat"));
  }

  /** One row per facility: its places, its occupancy. */
  private static Sterntabelle einrichtung() {
    Sterntabelle base =
        zaehlung(
            "fct_einrichtung",
            "Plätze und Belegung je Einrichtung; was bei ihrer Art nicht sinnvoll ist, fehlt");
    List<Sternspalte> spalten = new ArrayList<>(base.spalten());
    spalten.add(
        spalten.indexOf(base.getSpalte("raum_id")),
        pflicht(EINRICHTUNG, SCHLUESSEL, "Einrichtung, siehe dim_einrichtung"));
    List<String> sortierung = new ArrayList<>(FAKT_SORTIERUNG);
    sortierung.add(sortierung.indexOf("raum_id") + 1, EINRICHTUNG);
    return new Sterntabelle(base.name(), base.beschreibung(), spalten, sortierung);
  }

  private static Sterntabelle messwert() {
    return fakt(
        "fct_messwert",
        "gelieferte Raten, Mittelwerte, Indizes: nie summiert, nie in Zahlen zurückgerechnet",
        frei("wert", DEZIMAL, "Wert; leer genau dann, wenn der Wertstatus keine Zahl hat"));
  }

  private static Sterntabelle wanderung() {
    return fakt(
        "fct_wanderung",
        "Umzüge zwischen Gebieten und über die Stadtgrenze in einem Zeitraum: auf einer größeren"
            + " Ebene entfällt, was innerhalb eines Gebiets bleibt",
        List.of(
            frei("von_raum_id", SCHLUESSEL, "Gebiet, aus dem jemand zieht; leer: von außerhalb"),
            frei("nach_raum_id", SCHLUESSEL, "Gebiet, in das jemand zieht; leer: nach außerhalb")),
        frei("anzahl", ANZAHL, "Zahl; leer genau dann, wenn der Wertstatus keine Zahl hat"));
  }

  private static Sterntabelle fakt(String name, String beschreibung, Sternspalte wert) {
    return fakt(name, beschreibung, List.of(pflicht("raum_id", SCHLUESSEL, "Gebiet")), wert);
  }

  private static Sterntabelle fakt(
      String name, String beschreibung, List<Sternspalte> raum, Sternspalte wert) {
    List<Sternspalte> spalten = new ArrayList<>();
    spalten.add(pflicht("datenquelle", SCHLUESSEL, "Datenquelle"));
    spalten.add(pflicht("aufgliederung", SCHLUESSEL, "Aufgliederung innerhalb der Datenquelle"));
    spalten.add(pflicht("gegenstand", SCHLUESSEL, "was gezählt oder gemessen wird"));
    spalten.addAll(raum);
    spalten.add(pflicht("zeitbezug", SCHLUESSEL, "Stichtag oder Zeitraum"));
    spalten.add(pflicht("berichtsjahr", GANZZAHL, "Jahr, unter dem berichtet wird"));
    spalten.add(pflicht("altersgruppe", SCHLUESSEL, "halboffen: 0-18 ist unter 18"));
    spalten.add(pflicht("geschlecht", SCHLUESSEL, "weiblich, maennlich … oder insgesamt"));
    spalten.add(pflicht("staatsangehoerigkeit", SCHLUESSEL, "deutsch, … oder insgesamt"));
    spalten.add(pflicht(WEITERE, SCHLUESSEL, "merkmal=ausprägung;… oder insgesamt"));
    spalten.add(wert);
    spalten.add(pflicht("wertstatus", SCHLUESSEL, "welche Art Wert oder Nichts es ist"));
    spalten.add(frei("status_grund", TEXT, "Grund, wo der Wertstatus einen hat"));
    spalten.add(pflicht("wert_art", SCHLUESSEL, "gezählt, gerundet, geschätzt …"));
    spalten.add(pflicht("rundung", GANZZAHL, "auf Vielfache hiervon gerundet; 1: genau"));
    spalten.add(pflicht("lieferung_id", SCHLUESSEL, "Lieferung, aus der die Zeile stammt"));
    spalten.add(pflicht("zeile_nr", GANZZAHL, "Zeile der Datei, ab 1"));
    spalten.add(pflicht("spalte", SCHLUESSEL, "Spalte der Datei"));
    List<String> sortierung =
        FAKT_SORTIERUNG.stream()
            .flatMap(s -> s.equals("raum_id") ? raum.stream().map(Sternspalte::name) : Stream.of(s))
            .toList();
    return new Sterntabelle(name, beschreibung, spalten, sortierung);
  }
}
