package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.indicator.Wirkungsrichtung;
import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every column of an export means.
 *
 * @param tabellen in reading order
 */
record Datenwoerterbuch(List<Tabelle> tabellen) {

  /** A table or view. */
  record Tabelle(String name, String beschreibung, List<Spalte> spalten) {}

  /**
   * A column.
   *
   * @param einheit empty where it has none
   * @param codes the values that it may have, or the table that lists them; empty: any
   */
  record Spalte(
      String name, String typ, String leer, String einheit, String bedeutung, String codes) {}

  private static final String STATUS = "wertstatus";

  private static final Map<String, String> VERWEISE =
      Map.ofEntries(
          Map.entry("raum_id", "dim_raum.raum_id"),
          Map.entry("von_raum_id", "dim_raum.raum_id"),
          Map.entry("nach_raum_id", "dim_raum.raum_id"),
          Map.entry("datenquelle", "dim_datenquelle.datenquelle"),
          Map.entry("gegenstand", "dim_gegenstand.gegenstand"),
          Map.entry("zeitbezug", "dim_zeitbezug.zeitbezug"),
          Map.entry("indikator", "dim_indikator.indikator"),
          Map.entry("aufgliederung", "dim_aufgliederung.aufgliederung"),
          Map.entry("ebene", "dim_ebene.ebene"),
          Map.entry("raumgliederung", "dim_raumgliederung.raumgliederung"));

  Datenwoerterbuch {
    tabellen = List.copyOf(tabellen);
  }

  /**
   * Of all tables and views of an export.
   *
   * @param datenbank what goes out: Auspraegungen and units are read from it
   * @param weitere tables that are not in it
   */
  static Datenwoerterbuch of(
      List<Sterntabelle> inhalt, Datenbank datenbank, List<Tabelle> weitere) {
    Map<String, String> auspraegungen = readAuspraegungen(inhalt, datenbank);
    List<Tabelle> result = new ArrayList<>();
    for (Sterntabelle tabelle : inhalt) {
      result.add(
          new Tabelle(
              tabelle.name(),
              tabelle.beschreibung(),
              tabelle.spalten().stream()
                  .map(s -> spalte(tabelle, s, datenbank, auspraegungen))
                  .toList()));
    }
    result.addAll(weitere);
    return new Datenwoerterbuch(result);
  }

  /** The layers in a GeoPackage: areas, all of them alike, and facilities where there are any. */
  static List<Tabelle> kartenebenen(Datenbank datenbank) {
    return Standortlage.list(datenbank).isEmpty()
        ? List.of(gebietsebenen())
        : List.of(gebietsebenen(), standortebenen());
  }

  private static Tabelle standortebenen() {
    return new Tabelle(
        "einrichtungen, einrichtungen_JAHR (Ebenen)",
        "Einrichtungen als Punkte: die letzte Liste jeder Datenquelle, frühere nach ihrem Jahr; mit"
            + " den Spalten der Sicht einrichtungen und diesen",
        List.of(
            new Spalte("geom", "Geometrie", "ja", "", "Standort, WGS 84 (EPSG:4326)", ""),
            new Spalte(
                "besteht", "Text", "nein", "", "ob sie am Tag der Liste bestand", "ja; nein")));
  }

  private static Tabelle gebietsebenen() {
    String status = list(Statuscode.values(), Statuscode::bezeichnung);
    return new Tabelle(
        "GEBIETSSYSTEM_EBENE_GEBIETSSTAND",
        "Die Gebiete einer Ebene und eines Gebietsstands, mit zwei Spalten je Indikator und Jahr",
        List.of(
            new Spalte("geom", "Geometrie", "ja", "", "Grenze, WGS 84 (EPSG:4326)", ""),
            new Spalte("raum_id", "Text", "nein", "", "Gebiet", ""),
            new Spalte("schluessel", "Text", "nein", "", "Schlüssel innerhalb der Ebene", ""),
            new Spalte("name", "Text", "nein", "", "Name", ""),
            new Spalte(
                "INDIKATOR_JAHR",
                "Dezimalzahl",
                "ja",
                "siehe dim_indikator.einheit",
                "Wert des Indikators im Jahr; leer: siehe INDIKATOR_JAHR_status",
                ""),
            new Spalte(
                "INDIKATOR_JAHR_status",
                "Text",
                "ja",
                "",
                "welche Art Wert oder Nichts es ist",
                status)));
  }

  private static Map<String, String> readAuspraegungen(
      List<Sterntabelle> inhalt, Datenbank datenbank) {
    Map<String, String> result = new LinkedHashMap<>();
    if (inhalt.stream().noneMatch(t -> t.name().equals("dim_auspraegung"))) {
      return result;
    }
    String sql =
        "SELECT merkmal, auspraegung, titel FROM dim_auspraegung ORDER BY merkmal, rang, 2";
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      for (Ergebniszeile z : ergebnis) {
        result.merge(
            String.valueOf(z.wert(0)), z.wert(1) + " = " + z.wert(2), (a, b) -> a + "; " + b);
      }
    }
    return result;
  }

  private static Spalte spalte(
      Sterntabelle tabelle,
      Sternspalte spalte,
      Datenbank datenbank,
      Map<String, String> auspraegungen) {
    return new Spalte(
        spalte.name(),
        typ(spalte.art()),
        spalte.pflicht() ? "nein" : "ja",
        einheit(tabelle.name(), spalte, datenbank),
        spalte.beschreibung(),
        codes(tabelle.name(), spalte.name(), auspraegungen));
  }

  private static String typ(Spaltenart art) {
    return switch (art) {
      case SCHLUESSEL, TEXT -> "Text";
      case GANZZAHL, ANZAHL -> "ganze Zahl";
      case DEZIMAL -> "Dezimalzahl";
      case DATUM -> "Datum";
      case WAHRHEITSWERT -> "ja/nein";
      case GEOMETRIE -> "Geometrie (WKB)";
    };
  }

  private static String einheit(String tabelle, Sternspalte spalte, Datenbank datenbank) {
    return switch (spalte.name()) {
      case "anzahl" ->
          datenbank.katalog().findEinheit(tabelle, "anzahl").orElse("siehe dim_gegenstand.einheit");
      case "wert", "intervall_von", "intervall_bis" -> "siehe dim_indikator.einheit";
      case "berichtsjahr" -> "Jahr";
      default -> datenbank.katalog().findEinheit(tabelle, spalte.name()).orElse("");
    };
  }

  private static String codes(String tabelle, String spalte, Map<String, String> auspraegungen) {
    if (spalte.endsWith(STATUS)) {
      return list(Statuscode.values(), c -> c.bezeichnung() + (c.hasZahl() ? "" : ", ohne Zahl"));
    }
    String verweis = VERWEISE.getOrDefault(spalte, "");
    if (!verweis.isEmpty() && !verweis.startsWith(tabelle + ".")) {
      return "siehe " + verweis;
    }
    return switch (spalte) {
      case "wert_art" -> list(Wertart.values(), Datenwoerterbuch::bedeutung);
      case "zeitart" -> list(Zeitart.values(), z -> "");
      case "rolle" -> list(EbenenRolle.values(), r -> "");
      case "wirkungsrichtung" -> list(Wirkungsrichtung.values(), Wirkungsrichtung::bezeichnung);
      default -> auspraegungen.getOrDefault(spalte, "");
    };
  }

  private static String bedeutung(Wertart art) {
    return switch (art) {
      case GEZAEHLT -> "von der Quelle gezählt";
      case GERUNDET -> "gezählt, dann von der Quelle gerundet";
      case VORLAEUFIG -> "vorläufig";
      case REVIDIERT -> "berichtigt";
      case GESCHAETZT -> "geschätzt";
      case UMGERECHNET -> "auf einen anderen Gebietsstand umgerechnet";
      case PROJIZIERT -> "vorausberechnet";
      case GELIEFERT -> "als Rate, Mittelwert oder Index geliefert";
    };
  }

  private static <E extends Enum<E>> String list(E[] codes, Function<E, String> bedeutung) {
    return Arrays.stream(codes)
        .map(
            c -> {
              String text = bedeutung.apply(c);
              return text.isEmpty() ? c.name() : c.name() + " = " + text;
            })
        .collect(Collectors.joining("; "));
  }

  /** One row per column, for programs. */
  byte[] csv() {
    StringBuilder text = new StringBuilder();
    text.append("tabelle,spalte,typ,darf_leer_sein,einheit,bedeutung,codes\r\n");
    for (Tabelle tabelle : tabellen) {
      for (Spalte s : tabelle.spalten()) {
        text.append(
            List.of(
                    tabelle.name(),
                    s.name(),
                    s.typ(),
                    s.leer(),
                    s.einheit(),
                    s.bedeutung(),
                    s.codes())
                .stream()
                .map(Datenwoerterbuch::quoted)
                .collect(Collectors.joining(",")));
        text.append("\r\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
