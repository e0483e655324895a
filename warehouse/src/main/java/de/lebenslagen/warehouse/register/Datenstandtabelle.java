package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.register.Datenstand.Zustand;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** SQL that reads {@code datenstand}, its links and the history of the pointer. */
final class Datenstandtabelle {

  private static final String ALLE =
      "SELECT d.nr, d.kennung, b.kennung AS basis, d.zustand, d.angelegt_um,"
          + " d.veroeffentlicht_um, d.liste_sha256, d.anlass"
          + " FROM datenstand d LEFT JOIN datenstand b ON b.nr = d.basis_nr ";

  private static final String VERWENDET =
      " FROM lieferung l JOIN datenstand_lieferung d"
          + " ON d.lieferung_id = l.id AND d.fassung = l.fassung";

  /** A Datenstand with the number that links to it. */
  record Zeile(int nr, Datenstand datenstand) {}

  private Datenstandtabelle() {}

  static Optional<Zeile> findAktueller(Connection connection) throws SQLException {
    return Sql.find(
        connection,
        ALLE
            + "WHERE d.nr = (SELECT datenstand_nr FROM standwechsel"
            + " WHERE nr = (SELECT max(nr) FROM standwechsel))",
        Datenstandtabelle::of);
  }

  static Optional<Zeile> findEntwurf(Connection connection) throws SQLException {
    return Sql.find(
        connection, ALLE + "WHERE d.zustand = ?", Datenstandtabelle::of, Zustand.ENTWURF.name());
  }

  static Optional<Zeile> find(Connection connection, String id) throws SQLException {
    return Sql.find(connection, ALLE + "WHERE d.kennung = ?", Datenstandtabelle::of, id);
  }

  static List<Zeile> list(Connection connection) throws SQLException {
    return Sql.list(connection, ALLE + "ORDER BY d.nr", Datenstandtabelle::of);
  }

  private static Zeile of(ResultSet row) throws SQLException {
    return new Zeile(
        row.getInt("nr"),
        new Datenstand(
            row.getString("kennung"),
            Optional.ofNullable(row.getString("basis")),
            Zustand.valueOf(row.getString("zustand")),
            Zeitpunkt.parse(row.getString("angelegt_um")),
            Optional.ofNullable(row.getString("veroeffentlicht_um")).map(Zeitpunkt::parse),
            row.getString("liste_sha256"),
            row.getString("anlass")));
  }

  static Dateiliste listDateien(Connection connection, int nr) throws SQLException {
    return new Dateiliste(
        Sql.list(
            connection,
            "SELECT tabelle, datenquelle, zeitbezug, sha256, zeilen_anzahl, groesse_bytes"
                + " FROM datenstand_datei WHERE datenstand_nr = ?",
            row ->
                new DatenstandDatei(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getLong(6)),
            nr));
  }

  static List<String> listBenannte(Connection connection) throws SQLException {
    return Sql.list(
        connection, "SELECT DISTINCT sha256 FROM datenstand_datei", row -> row.getString(1));
  }

  static List<LieferungEintrag> listLieferungen(Connection connection, int nr) throws SQLException {
    return Lieferungstabelle.sort(
        Sql.list(
            connection,
            "SELECT DISTINCT "
                + Lieferungstabelle.SPALTEN
                + VERWENDET
                + " WHERE d.datenstand_nr = ?",
            Lieferungstabelle::of,
            nr));
  }

  static List<Einheitslieferung> listEinheitslieferungen(Connection connection, int nr)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT "
            + Lieferungstabelle.SPALTEN
            + ", d.zeitbezug FROM lieferung l JOIN datenstand_lieferung d"
            + " ON d.lieferung_id = l.id AND d.fassung = l.fassung WHERE d.datenstand_nr = ?"
            + " ORDER BY l.datenquelle, d.zeitbezug, l.id",
        row ->
            new Einheitslieferung(
                row.getString("zeitbezug"), Lieferungstabelle.of(row).aufnahme().eintrag()),
        nr);
  }

  static List<LieferungEintrag> listVerwendete(Connection connection) throws SQLException {
    return Lieferungstabelle.sort(
        Sql.list(
            connection,
            "SELECT DISTINCT "
                + Lieferungstabelle.SPALTEN
                + VERWENDET
                + " JOIN datenstand s ON s.nr = d.datenstand_nr WHERE s.zustand <> ?",
            Lieferungstabelle::of,
            Zustand.VERWORFEN.name()));
  }

  static List<Standwechsel> listWechsel(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT d.kennung, w.gewechselt_um, w.benutzer, w.grund FROM standwechsel w"
            + " JOIN datenstand d ON d.nr = w.datenstand_nr ORDER BY w.nr",
        row ->
            new Standwechsel(
                row.getString(1),
                Zeitpunkt.parse(row.getString(2)),
                row.getString(3),
                row.getString(4)));
  }

  static void insertWechsel(Connection connection, int nr, Instant um, String grund)
      throws SQLException {
    long naechste = 1 + Sql.number(connection, "SELECT coalesce(max(nr), 0) FROM standwechsel");
    Sql.change(
        connection,
        "INSERT INTO standwechsel (nr, datenstand_nr, gewechselt_um, benutzer, grund)"
            + " VALUES (?, ?, ?, ?, ?)",
        (int) naechste,
        nr,
        Zeitpunkt.format(um),
        Sperrinhaber.currentBenutzer(),
        grund);
  }
}
