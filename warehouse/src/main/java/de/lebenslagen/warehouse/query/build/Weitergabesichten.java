package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import de.lebenslagen.warehouse.schema.Weitergabeschema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The views of a {@link Weitergabedatei}: all counts and all values with names, and one safe view
 * per Aufgliederung, in which a sum never counts anybody twice.
 */
final class Weitergabesichten {

  private static final String INDIKATORWERTE =
      """
      CREATE VIEW indikatorwerte AS
      SELECT w.indikator, i.name AS indikator_name, i.handlungsfeld, w.raum_id, r.name AS raum,
             r.schluessel AS raum_schluessel, r.ebene, r.gebietsstand, w.berichtsjahr, w.wert,
             i.einheit, w.wertstatus, w.status_grund, w.intervall_von, w.intervall_bis, w.vermerke
      FROM fct_indikatorwert w
      JOIN dim_indikator i ON i.indikator = w.indikator
      JOIN dim_raum r ON r.raum_id = w.raum_id
      """;

  private static final String ZELLEN =
      """
      CREATE VIEW zellen AS
      SELECT f.gegenstand, g.titel AS gegenstand_titel, g.einheit, f.datenquelle, f.aufgliederung,
             f.raum_id, r.name AS raum, r.schluessel AS raum_schluessel, r.ebene, r.gebietsstand,
             f.zeitbezug, f.berichtsjahr, f.altersgruppe, f.geschlecht, f.staatsangehoerigkeit,
             f.weitere_merkmale, f.anzahl, f.wertstatus, f.status_grund, f.wert_art, f.rundung
      FROM (%s) f
      JOIN dim_raum r ON r.raum_id = f.raum_id
      JOIN dim_gegenstand g ON g.gegenstand = f.gegenstand
      """;

  /** What all views per Aufgliederung have beside the Merkmale. */
  private static final List<String> SPALTEN =
      List.of(
          "raum",
          "raum_schluessel",
          "raum_id",
          "ebene",
          "gebietsstand",
          "berichtsjahr",
          "zeitbezug",
          "anzahl",
          "wertstatus",
          "status_grund",
          "einheit",
          "wert_art",
          "rundung");

  private final Connection connection;
  private final Set<String> tabellen;
  private final List<Sterntabelle> sichten = new ArrayList<>();

  /**
   * @param tabellen those with rows
   */
  Weitergabesichten(Connection connection, List<Sterntabelle> tabellen) {
    this.connection = connection;
    this.tabellen = tabellen.stream().map(Sterntabelle::name).collect(Collectors.toSet());
  }

  List<Sterntabelle> create() throws SQLException {
    if (tabellen.contains(Weitergabeschema.INDIKATORWERT.name())) {
      add(Weitergabeschema.INDIKATORWERTE, INDIKATORWERTE);
    }
    if (tabellen.contains("dim_einrichtung")) {
      Einrichtungssicht.create(
          connection,
          tabellen.contains(Einrichtungssicht.TITEL)
              ? Einrichtungssicht.TITEL
              : Einrichtungssicht.OHNE_TITEL);
      sichten.add(Weitergabeschema.EINRICHTUNGEN);
    }
    String counts =
        Sternschema.listFakten().stream()
            .filter(t -> tabellen.contains(t.name()) && isZaehlung(t))
            .map(t -> "SELECT * FROM " + t.name())
            .collect(Collectors.joining(" UNION ALL BY NAME "));
    if (!counts.isEmpty()) {
      add(Weitergabeschema.ZELLEN, Sql.format(ZELLEN, counts));
      for (Aufgliederungssicht sicht : Aufgliederungssicht.list(connection, "dim_aufgliederung")) {
        if (isZaehlung(Sternschema.getTabelle(sicht.tabelle()))) {
          add(sicht);
        }
      }
    }
    return sichten;
  }

  private static boolean isZaehlung(Sterntabelle fakt) {
    return fakt.raumspalten().equals(List.of("raum_id"))
        && fakt.spalten().stream().anyMatch(s -> s.name().equals("anzahl"))
        && fakt.spalten().stream().noneMatch(s -> s.name().equals(Sternschema.EINRICHTUNG));
  }

  private void add(Sterntabelle sicht, String sql) throws SQLException {
    Sql.execute(connection, sql);
    Weitergabedatei.comment(connection, "VIEW", sicht);
    sichten.add(sicht);
  }

  private void add(Aufgliederungssicht sicht) throws SQLException {
    List<Sternspalte> spalten =
        new ArrayList<>(SPALTEN.stream().map(Weitergabesichten::spalte).toList());
    List<String> werte = new ArrayList<>(SPALTEN.stream().map(Sql::name).toList());
    int at = SPALTEN.indexOf("anzahl");
    for (String merkmal : sicht.merkmale()) {
      boolean own = Sternschema.EIGENE_MERKMALE.contains(merkmal);
      String name = SPALTEN.contains(merkmal) ? "merkmal_" + merkmal : merkmal;
      spalten.add(
          at,
          new Sternspalte(name, Spaltenart.SCHLUESSEL, true, "Ausprägung des Merkmals " + merkmal));
      werte.add(at, (own ? Sql.name(merkmal) : weiteres(merkmal)) + " AS " + Sql.name(name));
      at++;
    }
    add(
        new Sterntabelle(sicht.name(), sicht.titel(), spalten, List.of()),
        Sql.format(
            "CREATE VIEW %s AS SELECT %s FROM zellen WHERE datenquelle = %s AND aufgliederung = %s",
            Sql.name(sicht.name()),
            String.join(", ", werte),
            Sql.literal(sicht.datenquelle()),
            Sql.literal(sicht.aufgliederung())));
  }

  private static Sternspalte spalte(String name) {
    return Weitergabeschema.ZELLEN.getSpalte(name);
  }

  /** The Auspraegung of a Merkmal inside {@code weitere_merkmale}. */
  private static String weiteres(String merkmal) {
    return Sql.format(
        "CASE WHEN contains(';' || weitere_merkmale, %1$s)"
            + " THEN split_part(split_part(';' || weitere_merkmale, %1$s, 2), ';', 1) ELSE %2$s END",
        Sql.literal(";" + merkmal + "="), Sql.literal(Sternschema.INSGESAMT));
  }
}
