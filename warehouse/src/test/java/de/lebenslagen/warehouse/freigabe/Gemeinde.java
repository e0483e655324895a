package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.query.build.Sternbau;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes the facts of an invented town: quarters {@code q1, q2 …} in one town, and areas of a
 * second system of boundaries where a test wants one.
 */
final class Gemeinde {

  static final String STADT = Sternbau.raumId("stadt", "0");

  private final Sternbau stern;
  private final Set<String> done = new HashSet<>();

  Gemeinde(Sternbau stern) {
    this.stern = stern;
    stern.ebene("stadtteil", "SOZIALRAUM", 1).ebene("stadt", "STADT", 2);
    stern.raum("stadt", "0", "Musterstadt");
  }

  Sternbau stern() {
    return stern;
  }

  static String quarter(String key) {
    return Sternbau.raumId("stadtteil", key);
  }

  /** An area of another Gebietsstand. */
  static String former(String key) {
    return "musterstadt:2010-01-01:stadtteil:" + key;
  }

  private void declareQuarter(String key) {
    if (done.add("raum " + key)) {
      stern.raum("stadtteil", key, key).zuordnung(quarter(key), STADT);
    }
  }

  private void declare(String gegenstand, String aufgliederung, Map<String, Object> more) {
    if (done.add("gegenstand " + gegenstand)) {
      stern.gegenstand(gegenstand, "Personen");
    }
    String datenquelle = String.valueOf(more.getOrDefault("datenquelle", "ewo"));
    if (done.add("quelle " + datenquelle)) {
      stern.row(
          "dim_datenquelle",
          Map.of(
              "datenquelle",
              datenquelle,
              "takt",
              "JAEHRLICH",
              "bereits_veroeffentlicht",
              datenquelle.startsWith("offen"),
              "personenbezogen",
              datenquelle.startsWith("personen")));
      if (done.add("lieferung")) {
        stern.row(
            "dim_lieferung",
            Map.of("lieferung_id", Sternbau.LIEFERUNG, "datenquelle", datenquelle));
      }
    }
    if (done.add("aufgliederung " + datenquelle + "/" + aufgliederung)) {
      Map<String, Object> row = new LinkedHashMap<>(more);
      row.put("datenquelle", datenquelle);
      row.put("aufgliederung", aufgliederung);
      row.put("gegenstand", gegenstand);
      row.putIfAbsent("tabelle", "fct_zaehlung");
      stern.aufgliederung(row);
    }
  }

  /** A total of a quarter at the end of 2022. */
  Gemeinde total(String gegenstand, String quarter, long anzahl) {
    return total("ewo", gegenstand, quarter, 2022, anzahl);
  }

  Gemeinde total(String datenquelle, String gegenstand, String quarter, int jahr, Object anzahl) {
    declareQuarter(quarter);
    declare(gegenstand, gegenstand, Map.of("datenquelle", datenquelle));
    return fact(
        datenquelle, gegenstand, gegenstand, Gemeinde.quarter(quarter), jahr, anzahl, Map.of());
  }

  /** Those of a source who live in no quarter that it knows; the test declares the area. */
  Gemeinde unassigned(String datenquelle, String gegenstand, int jahr, long anzahl) {
    declare(gegenstand, gegenstand, Map.of("datenquelle", datenquelle));
    return fact(
        datenquelle,
        gegenstand,
        gegenstand,
        Gemeinde.quarter("nicht_zuordenbar"),
        jahr,
        anzahl,
        Map.of());
  }

  /** A total of the whole town, as a source says it. */
  Gemeinde town(String gegenstand, long anzahl) {
    declare(gegenstand, gegenstand + "_stadt", Map.of("ebene", "stadt"));
    return fact("ewo", gegenstand, gegenstand + "_stadt", STADT, 2022, anzahl, Map.of());
  }

  /** A count of a quarter by one Merkmal, in an Aufgliederung that is complete. */
  Gemeinde part(
      String gegenstand, String quarter, String merkmal, String auspraegung, Object anzahl) {
    return part(gegenstand, quarter, merkmal, auspraegung, anzahl, true);
  }

  /** As above, maybe not complete. */
  Gemeinde part(
      String gegenstand,
      String quarter,
      String merkmal,
      String auspraegung,
      Object anzahl,
      Boolean vollstaendig) {
    declareQuarter(quarter);
    String id = gegenstand + "_" + merkmal + (vollstaendig ? "" : "_teil");
    declare(gegenstand, id, Map.of("merkmale", merkmal, "vollstaendig", vollstaendig));
    return fact(
        "ewo",
        gegenstand,
        id,
        Gemeinde.quarter(quarter),
        2022,
        anzahl,
        merkmale(merkmal, auspraegung));
  }

  /** A count of the whole town by one Merkmal, as a source says it, in a complete Aufgliederung. */
  Gemeinde townPart(String gegenstand, String merkmal, String auspraegung, long anzahl) {
    String id = gegenstand + "_stadt_" + merkmal;
    declare(gegenstand, id, Map.of("ebene", "stadt", "merkmale", merkmal, "vollstaendig", true));
    return fact("ewo", gegenstand, id, STADT, 2022, anzahl, merkmale(merkmal, auspraegung));
  }

  private static Map<String, Object> merkmale(String merkmal, String auspraegung) {
    return merkmal.equals("altersgruppe") || merkmal.equals("geschlecht")
        ? Map.of(merkmal, auspraegung)
        : Map.of("weitere_merkmale", merkmal + "=" + auspraegung);
  }

  private Gemeinde fact(
      String datenquelle,
      String gegenstand,
      String aufgliederung,
      String raum,
      int jahr,
      Object anzahl,
      Map<String, Object> more) {
    if (done.add("zeit " + jahr)) {
      stern.stichtag(jahr);
    }
    return fact(
        datenquelle,
        gegenstand,
        aufgliederung,
        raum,
        "stichtag_" + jahr + "-12-31",
        jahr,
        anzahl,
        more);
  }

  private Gemeinde fact(
      String datenquelle,
      String gegenstand,
      String aufgliederung,
      String raum,
      String zeitbezug,
      int jahr,
      Object anzahl,
      Map<String, Object> more) {
    java.util.List<String> extra = new java.util.ArrayList<>();
    extra.addAll(java.util.List.of("datenquelle", datenquelle, "gegenstand", gegenstand));
    extra.addAll(java.util.List.of("zeitbezug", zeitbezug));
    more.forEach((name, wert) -> extra.addAll(java.util.List.of(name, wert.toString())));
    stern.fakt("fct_zaehlung", aufgliederung, raum, jahr, anzahl, extra.toArray(new String[0]));
    return this;
  }

  /** A total of a quarter that its source has rounded. */
  Gemeinde rounded(String gegenstand, String quarter, Object anzahl, int rundung) {
    declareQuarter(quarter);
    declare(gegenstand, gegenstand, Map.of());
    return fact(
        "ewo",
        gegenstand,
        gegenstand,
        Gemeinde.quarter(quarter),
        2022,
        anzahl,
        Map.of("rundung", rundung));
  }

  /** A delivered mean, median or rate of a place at the end of 2022. */
  Gemeinde messwert(String datenquelle, String gegenstand, String raum, Object wert) {
    boolean town = raum.equals(STADT);
    if (!town) {
      declareQuarter(raum.substring(raum.lastIndexOf(':') + 1));
    }
    String aufgliederung = gegenstand + (town ? "_stadt" : "");
    declare(
        gegenstand,
        aufgliederung,
        Map.of(
            "datenquelle",
            datenquelle,
            "tabelle",
            "fct_messwert",
            "ebene",
            town ? "stadt" : "stadtteil"));
    String[] extra = {
      "datenquelle", datenquelle, "gegenstand", gegenstand, "zeitbezug", "stichtag_2022-12-31"
    };
    stern.fakt("fct_messwert", aufgliederung, raum, 2022, wert, extra);
    return this;
  }

  /**
   * What a list of facilities says of one at the end of 2022.
   *
   * @param einrichtung its key, after it {@code merkmal=auspraegung}
   */
  Gemeinde listed(
      String datenquelle, String gegenstand, String quarter, String einrichtung, Object anzahl) {
    declareQuarter(quarter);
    String[] parts = einrichtung.split(" ");
    String[] merkmal = parts[1].split("=");
    String aufgliederung = gegenstand + "_" + merkmal[0];
    declare(
        gegenstand,
        aufgliederung,
        Map.of("datenquelle", datenquelle, "tabelle", "fct_einrichtung", "merkmale", merkmal[0]));
    if (done.add("zeit " + 2022)) {
      stern.stichtag(2022);
    }
    Map<String, Object> more = new LinkedHashMap<>(merkmale(merkmal[0], merkmal[1]));
    more.put("datenquelle", datenquelle);
    more.put("gegenstand", gegenstand);
    more.put("einrichtung", parts[0]);
    java.util.List<String> extra = new java.util.ArrayList<>();
    more.forEach((name, wert) -> extra.addAll(java.util.List.of(name, wert.toString())));
    stern.fakt(
        "fct_einrichtung",
        aufgliederung,
        Gemeinde.quarter(quarter),
        2022,
        anzahl,
        extra.toArray(new String[0]));
    return this;
  }

  /** A quarter without anything in it. */
  Gemeinde quarterOnly(String key) {
    declareQuarter(key);
    return this;
  }

  /** A flow of a quarter in a period, additive over time. */
  Gemeinde flow(String gegenstand, String quarter, String zeitbezug, long anzahl) {
    declareQuarter(quarter);
    if (done.add("gegenstand " + gegenstand)) {
      stern.row(
          "dim_gegenstand",
          Map.of(
              "gegenstand",
              gegenstand,
              "einheit",
              "Fälle",
              "additiv_raum",
              true,
              "additiv_merkmale",
              true,
              "additiv_zeit",
              true));
    }
    declare(gegenstand, gegenstand, Map.of());
    if (done.add("zeit " + zeitbezug)) {
      var zeit = de.lebenslagen.warehouse.model.Zeitbezug.parse(zeitbezug);
      stern.row(
          "dim_zeitbezug",
          Map.of(
              "zeitbezug",
              zeitbezug,
              "zeitart",
              zeit.art().name(),
              "von",
              zeit.von(),
              "bis",
              zeit.bis()));
    }
    return fact(
        "ewo",
        gegenstand,
        gegenstand,
        Gemeinde.quarter(quarter),
        zeitbezug,
        2022,
        anzahl,
        Map.of());
  }

  /** An area of the former boundaries that holds a part of a quarter. */
  Gemeinde formerQuarter(String key, String... quarters) {
    if (done.add("stand 2010")) {
      stern.row(
          "dim_ebene",
          Map.of(
              "raumgliederung",
              "musterstadt",
              "gebietsstand",
              "2010-01-01",
              "ebene",
              "stadtteil",
              "rolle",
              "SOZIALRAUM",
              "rang",
              1));
    }
    stern.row(
        "dim_raum",
        Map.of(
            "raum_id",
            former(key),
            "raumgliederung",
            "musterstadt",
            "gebietsstand",
            "2010-01-01",
            "ebene",
            "stadtteil",
            "schluessel",
            key,
            "name",
            key + " (alt)"));
    for (String quarter : quarters) {
      declareQuarter(quarter);
      boolean partly = quarter.endsWith("~");
      stern.row(
          "raum_zuordnung",
          Map.of(
              "von_raum_id",
              former(key),
              "nach_raum_id",
              Gemeinde.quarter(quarter.replace("~", "")),
              "anteil",
              partly ? 0.5 : 1.0,
              "gueltig_von",
              "2010-01-01"));
    }
    return this;
  }

  /** A total of an area of the former boundaries. */
  Gemeinde formerTotal(String gegenstand, String key, long anzahl) {
    declare(gegenstand, gegenstand + "_alt", Map.of("gebietsstand", "2010-01-01"));
    return fact("ewo", gegenstand, gegenstand + "_alt", former(key), 2022, anzahl, Map.of());
  }

  /** A facility of the list {@code verzeichnis} at the end of 2022; columns in pairs. */
  Gemeinde facility(String key, String art, String name, String... more) {
    return facility("verzeichnis", 2022, key, art, name, more);
  }

  /** A facility of a list of its own; a kind that is empty is none. */
  Gemeinde facility(
      String datenquelle, int jahr, String key, String art, String name, String... more) {
    declareQuarter("q1");
    if (done.add("zeit " + jahr)) {
      stern.stichtag(jahr);
    }
    if (done.add("quelle " + datenquelle)) {
      stern.row(
          "dim_datenquelle",
          Map.of(
              "datenquelle",
              datenquelle,
              "takt",
              "JAEHRLICH",
              "personenbezogen",
              datenquelle.startsWith("personen")));
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.putAll(Map.of("einrichtung", key, "datenquelle", datenquelle, "name", name));
    row.put("zeitbezug", "stichtag_" + jahr + "-12-31");
    row.put("raum_id", quarter("q1"));
    row.put("zeile_nr", Math.abs(key.hashCode() % 1000) + 2);
    if (!art.isEmpty()) {
      row.put("art", art);
    }
    for (int i = 0; i < more.length; i += 2) {
      row.put(more[i], more[i].startsWith("punkt") ? Double.valueOf(more[i + 1]) : more[i + 1]);
    }
    stern.row("dim_einrichtung", row);
    if (row.containsKey("punkt_laenge")) {
      stern.row(
          "raum_einrichtung",
          Map.of(
              "einrichtung",
              key,
              "datenquelle",
              datenquelle,
              "zeitbezug",
              "stichtag_" + jahr + "-12-31",
              "raum_id",
              quarter("q1")));
    }
    return this;
  }

  /** What a kind of facility is called. */
  Gemeinde kind(String art, String titel) {
    stern.row(
        "dim_auspraegung",
        Map.of("merkmal", "einrichtungsart", "auspraegung", art, "titel", titel, "rang", 1));
    return this;
  }
}
