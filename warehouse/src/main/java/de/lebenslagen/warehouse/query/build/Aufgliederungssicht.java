package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Sternschema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The safe, joined view of one Aufgliederung, named {@code <datenquelle>__<aufgliederung>}: its
 * rows are one partition, so a sum inside it never counts anybody twice.
 *
 * @param merkmale the Merkmale that are broken out, one column each
 */
record Aufgliederungssicht(
    String datenquelle, String aufgliederung, String titel, String tabelle, List<String> merkmale) {

  private static final String RAUM = "LEFT JOIN dim_raum r ON r.raum_id = f.raum_id";
  private static final String RAEUME =
      "LEFT JOIN dim_raum v ON v.raum_id = f.von_raum_id"
          + " LEFT JOIN dim_raum n ON n.raum_id = f.nach_raum_id";

  private static final Set<String> VERGEBEN =
      Set.of(
          "raum",
          "von_raum",
          "nach_raum",
          "von_raum_id",
          "nach_raum_id",
          "raum_schluessel",
          "raum_id",
          "ebene",
          "gebietsstand",
          "berichtsjahr",
          "zeitbezug",
          "einrichtung",
          "einrichtung_name",
          "anzahl",
          "wert",
          "wertstatus",
          "status_grund",
          "einheit",
          "gegenstand",
          "datenquelle",
          "aufgliederung",
          "wert_art",
          "rundung",
          "lieferung_id",
          "zeile_nr",
          "spalte");

  static List<Aufgliederungssicht> list(Connection connection, String quelle) throws SQLException {
    List<Aufgliederungssicht> result = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT datenquelle, aufgliederung, titel, tabelle, merkmale FROM "
                    + quelle
                    + " ORDER BY ALL")) {
      while (row.next()) {
        result.add(
            new Aufgliederungssicht(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Arrays.stream(row.getString(5).split(","))
                    .map(String::strip)
                    .filter(m -> !m.isEmpty())
                    .toList()));
      }
    }
    return result;
  }

  String name() {
    return datenquelle + "__" + aufgliederung;
  }

  List<String> listWeitereMerkmale() {
    return merkmale.stream().filter(m -> !Sternschema.EIGENE_MERKMALE.contains(m)).toList();
  }

  void create(Connection connection) throws SQLException {
    Map<String, String> spalten = spalten();
    String select =
        spalten.entrySet().stream()
            .map(e -> e.getValue() + " AS " + Sql.name(e.getKey()))
            .collect(Collectors.joining(", "));
    String weitere =
        listWeitereMerkmale().isEmpty()
            ? ""
            : Sql.format(
                "JOIN %1$s w ON w.%2$s = f.%2$s", Weiteremerkmale.TABELLE, Sternschema.WEITERE);
    String einrichtung =
        hasEinrichtung()
            ? "LEFT JOIN dim_einrichtung e ON e.einrichtung = f.einrichtung"
                + " AND e.datenquelle = f.datenquelle AND e.zeitbezug = f.zeitbezug"
            : "";
    Sql.execute(
        connection,
        Sql.format(
            """
        CREATE VIEW %s AS SELECT %s
        FROM %s f
        %s
        LEFT JOIN dim_gegenstand g ON g.gegenstand = f.gegenstand
        %s
        %s
        WHERE f.datenquelle = %s AND f.aufgliederung = %s
        """,
            Sql.name(name()),
            select,
            Sql.name(tabelle),
            isWanderung() ? RAEUME : RAUM,
            weitere,
            einrichtung,
            Sql.literal(datenquelle),
            Sql.literal(aufgliederung)));
    comment(connection, spalten);
  }

  private boolean isWanderung() {
    return Sternschema.getTabelle(tabelle).raumspalten().size() > 1;
  }

  private Map<String, String> spalten() {
    Map<String, String> spalten = new LinkedHashMap<>();
    if (isWanderung()) {
      spalten.put("von_raum", "v.name");
      spalten.put("nach_raum", "n.name");
      spalten.put("von_raum_id", "f.von_raum_id");
      spalten.put("nach_raum_id", "f.nach_raum_id");
      spalten.put("ebene", "coalesce(v.ebene, n.ebene)");
      spalten.put("gebietsstand", "coalesce(v.gebietsstand, n.gebietsstand)");
    } else {
      spalten.put("raum", "r.name");
      spalten.put("raum_schluessel", "r.schluessel");
      spalten.put("raum_id", "f.raum_id");
      spalten.put("ebene", "r.ebene");
      spalten.put("gebietsstand", "r.gebietsstand");
    }
    spalten.put("berichtsjahr", "f.berichtsjahr");
    spalten.put("zeitbezug", "f.zeitbezug");
    if (hasEinrichtung()) {
      spalten.put("einrichtung", "f.einrichtung");
      spalten.put("einrichtung_name", "e.name");
    }
    for (String merkmal : merkmale) {
      boolean own = Sternschema.EIGENE_MERKMALE.contains(merkmal);
      spalten.put(spalte(merkmal), (own ? "f." : "w.") + Sql.name(merkmal));
    }
    String wert = Sternlader.wertspalte(Sternschema.getTabelle(tabelle));
    spalten.put(wert, "f." + wert);
    spalten.put("wertstatus", "f.wertstatus");
    spalten.put("status_grund", "f.status_grund");
    spalten.put("einheit", "g.einheit");
    for (String s :
        List.of(
            "gegenstand",
            "datenquelle",
            "aufgliederung",
            "wert_art",
            "rundung",
            "lieferung_id",
            "zeile_nr",
            "spalte")) {
      spalten.put(s, "f." + s);
    }
    return spalten;
  }

  private boolean hasEinrichtung() {
    return Sternschema.getTabelle(tabelle).spalten().stream()
        .anyMatch(s -> s.name().equals(Sternschema.EINRICHTUNG));
  }

  /** The column of a Merkmal; renamed where the view has a column of that name anyway. */
  private static String spalte(String merkmal) {
    return VERGEBEN.contains(merkmal) ? "merkmal_" + merkmal : merkmal;
  }

  private void comment(Connection connection, Map<String, String> spalten) throws SQLException {
    Sql.execute(
        connection, Sql.format("COMMENT ON VIEW %s IS %s", Sql.name(name()), Sql.literal(titel)));
    for (String spalte : spalten.keySet()) {
      if (!isFaktspalte(spalte)) {
        Sql.execute(
            connection,
            Sql.format(
                "COMMENT ON COLUMN %s.%s IS %s",
                Sql.name(name()), Sql.name(spalte), Sql.literal(beschreibung(spalte))));
      }
    }
  }

  /** Whether the fact table describes it: the catalogue looks there. */
  private boolean isFaktspalte(String spalte) {
    return Sternschema.getTabelle(tabelle).spalten().stream()
        .anyMatch(s -> s.name().equals(spalte));
  }

  private static String beschreibung(String spalte) {
    return switch (spalte) {
      case "raum" -> "Name des Gebiets";
      case "von_raum" -> "Name des Gebiets, aus dem jemand zieht; leer: von außerhalb";
      case "nach_raum" -> "Name des Gebiets, in das jemand zieht; leer: nach außerhalb";
      case "raum_schluessel" -> "Schlüssel des Gebiets innerhalb der Ebene";
      case "ebene" -> "Ebene";
      case "gebietsstand" -> "Gebietsstand";
      case "einheit" -> "Einheit des Werts";
      case "einrichtung_name" -> "Name der Einrichtung";
      default -> "Ausprägung des Merkmals " + spalte;
    };
  }
}
