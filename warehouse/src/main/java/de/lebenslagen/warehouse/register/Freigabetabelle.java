package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Rolle;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** SQL on the tables {@code freigabe…}. */
final class Freigabetabelle {

  private Freigabetabelle() {}

  static List<Freigabeeintrag> list(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT nr, kennung, antrag, titel, datenstand, zweck, erteilt_um, benutzer, politik,"
            + " loeser, frei_anzahl, gesperrt_anzahl, unter_ziel_anzahl, inhalt_sha256,"
            + " vorgaenger_sha256, eintrag_sha256 FROM freigabe ORDER BY nr",
        Freigabetabelle::eintrag);
  }

  private static Freigabeeintrag eintrag(ResultSet row) throws SQLException {
    return new Freigabeeintrag(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Zeitpunkt.parse(row.getString(7)),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getInt(11),
        row.getInt(12),
        row.getInt(13),
        row.getString(14),
        row.getString(15),
        row.getString(16));
  }

  static Freigabeinhalt load(Connection connection, int nr) throws SQLException {
    return new Freigabeinhalt(
        listDeklarationen(connection, nr),
        Sql.list(
            connection,
            "SELECT schluessel, rolle, geschuetzt, anzahl FROM freigabe_zelle WHERE freigabe_nr = ?"
                + " ORDER BY nr",
            row ->
                new Freigabeinhalt.Zelle(
                    row.getString(1),
                    Rolle.valueOf(row.getString(2)),
                    row.getBoolean(3),
                    row.getLong(4)),
            nr),
        Sql.list(
            connection,
            "SELECT summe, teile FROM freigabe_beziehung WHERE freigabe_nr = ? ORDER BY nr",
            row -> new Freigabeinhalt.Beziehung(row.getString(1), row.getString(2)),
            nr),
        listZeilen(connection, nr),
        Standorttabelle.list(connection, nr));
  }

  /** Sorted by Java: products sort texts differently, and their order is hashed. */
  static List<Freigabeinhalt.Deklaration> listDeklarationen(Connection connection, int nr)
      throws SQLException {
    List<Freigabeinhalt.Deklaration> found =
        new ArrayList<>(
            Sql.list(
                connection,
                "SELECT art, name, sha256, inhalt FROM freigabe_deklaration WHERE freigabe_nr = ?",
                row ->
                    new Freigabeinhalt.Deklaration(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                nr));
    found.sort(
        Comparator.comparing(Freigabeinhalt.Deklaration::art)
            .thenComparing(Freigabeinhalt.Deklaration::name));
    return found;
  }

  static List<Freigabezeile> listZeilen(Connection connection, int nr) throws SQLException {
    return Sql.list(
        connection,
        "SELECT zelle, tabelle, datenquelle, aufgliederung, grundlage, merkmale, gegenstand,"
            + " raum_id, zeitbezug, berichtsjahr, altersgruppe, geschlecht, staatsangehoerigkeit,"
            + " weitere_merkmale, anzahl, wertstatus, status_grund, wert_art, rundung, wert"
            + " FROM freigabe_zeile WHERE freigabe_nr = ? ORDER BY nr",
        Freigabetabelle::zeile,
        nr);
  }

  private static Freigabezeile zeile(ResultSet row) throws SQLException {
    long anzahl = row.getLong(15);
    OptionalLong found = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(anzahl);
    return new Freigabezeile(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        found,
        row.getString(16),
        row.getString(17),
        row.getString(18),
        row.getInt(19),
        wert(row));
  }

  private static OptionalDouble wert(ResultSet row) throws SQLException {
    double wert = row.getDouble(20);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(wert);
  }

  static void insert(Connection connection, Freigabeeintrag e, Freigabeinhalt inhalt)
      throws SQLException {
    Sql.change(
        connection,
        "INSERT INTO freigabe VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        e.nr(),
        e.kennung(),
        e.antrag(),
        e.titel(),
        e.datenstand(),
        e.zweck(),
        Zeitpunkt.format(e.erteiltUm()),
        e.benutzer(),
        e.politik(),
        e.loeser(),
        e.freiAnzahl(),
        e.gesperrtAnzahl(),
        e.unterZielAnzahl(),
        e.inhaltSha256(),
        e.vorgaengerSha256(),
        e.eintragSha256());
    insertDeklarationen(connection, e.nr(), inhalt);
    insertZellen(connection, e.nr(), inhalt);
    insertBeziehungen(connection, e.nr(), inhalt);
    insertZeilen(connection, e.nr(), inhalt);
    Standorttabelle.insert(connection, e.nr(), inhalt.standorte());
  }

  private static void insertDeklarationen(Connection connection, int nr, Freigabeinhalt inhalt)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Freigabeinhalt.Deklaration d : inhalt.deklarationen()) {
      rows.add(new Object[] {nr, d.art(), d.name(), d.sha256(), d.inhalt()});
    }
    Sql.changeAll(connection, "INSERT INTO freigabe_deklaration VALUES (?, ?, ?, ?, ?)", rows);
  }

  private static void insertZellen(Connection connection, int nr, Freigabeinhalt inhalt)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Freigabeinhalt.Zelle z : inhalt.zellen()) {
      rows.add(
          new Object[] {
            nr, rows.size() + 1, z.schluessel(), z.rolle().name(), z.geschuetzt(), z.anzahl()
          });
    }
    Sql.changeAll(connection, "INSERT INTO freigabe_zelle VALUES (?, ?, ?, ?, ?, ?)", rows);
  }

  private static void insertBeziehungen(Connection connection, int nr, Freigabeinhalt inhalt)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Freigabeinhalt.Beziehung b : inhalt.beziehungen()) {
      rows.add(new Object[] {nr, rows.size() + 1, b.summe(), b.teile()});
    }
    Sql.changeAll(connection, "INSERT INTO freigabe_beziehung VALUES (?, ?, ?, ?)", rows);
  }

  private static void insertZeilen(Connection connection, int nr, Freigabeinhalt inhalt)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Freigabezeile z : inhalt.zeilen()) {
      rows.add(
          new Object[] {
            nr,
            rows.size() + 1,
            z.zelle(),
            z.tabelle(),
            z.datenquelle(),
            z.aufgliederung(),
            z.grundlage(),
            z.merkmale(),
            z.gegenstand(),
            z.raumId(),
            z.zeitbezug(),
            z.berichtsjahr(),
            z.altersgruppe(),
            z.geschlecht(),
            z.staatsangehoerigkeit(),
            z.weitereMerkmale(),
            z.anzahl().isPresent() ? z.anzahl().getAsLong() : null,
            z.wertstatus(),
            z.statusGrund(),
            z.wertArt(),
            z.rundung(),
            z.wert().isPresent() ? z.wert().getAsDouble() : null
          });
    }
    Sql.changeAll(
        connection,
        "INSERT INTO freigabe_zeile VALUES"
            + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
