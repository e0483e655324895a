package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.register.Datenstand.Zustand;
import de.lebenslagen.warehouse.register.Datenstandtabelle.Zeile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL that changes the Entwurf. */
final class Entwurfstabelle {

  private Entwurfstabelle() {}

  /** Makes an Entwurf with all files and Lieferungen of its basis, and returns its number. */
  static int create(Connection connection, Optional<Zeile> basis, Instant now) throws SQLException {
    int nr = 1 + (int) Sql.number(connection, "SELECT coalesce(max(nr), 0) FROM datenstand");
    Sql.change(
        connection,
        "INSERT INTO datenstand (nr, kennung, basis_nr, zustand, angelegt_um, liste_sha256, anlass)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        nr,
        "entwurf-" + nr,
        basis.map(Zeile::nr).orElse(null),
        Zustand.ENTWURF.name(),
        Zeitpunkt.format(now),
        Dateiliste.LEER.sha256(),
        "");
    if (basis.isPresent()) {
      copy(connection, basis.get().nr(), nr);
    }
    return nr;
  }

  private static void copy(Connection connection, int von, int nach) throws SQLException {
    Sql.change(
        connection,
        "INSERT INTO datenstand_datei (datenstand_nr, tabelle, datenquelle, zeitbezug, sha256,"
            + " zeilen_anzahl, groesse_bytes) SELECT "
            + nach
            + ", tabelle, datenquelle, zeitbezug, sha256, zeilen_anzahl, groesse_bytes"
            + " FROM datenstand_datei WHERE datenstand_nr = ?",
        von);
    Sql.change(
        connection,
        "INSERT INTO datenstand_lieferung (datenstand_nr, datenquelle, zeitbezug, lieferung_id,"
            + " fassung) SELECT "
            + nach
            + ", datenquelle, zeitbezug, lieferung_id, fassung"
            + " FROM datenstand_lieferung WHERE datenstand_nr = ?",
        von);
  }

  static void replaceZeitbezug(Connection connection, int nr, Aenderung.ErsetzeZeitbezug neu)
      throws SQLException {
    Sql.change(
        connection,
        "DELETE FROM datenstand_datei WHERE datenstand_nr = ? AND datenquelle = ? AND zeitbezug = ?",
        nr,
        neu.datenquelle(),
        neu.zeitbezug());
    insert(connection, nr, neu.dateien());
  }

  static void replaceDimension(Connection connection, int nr, DatenstandDatei neu)
      throws SQLException {
    Sql.change(
        connection,
        "DELETE FROM datenstand_datei WHERE datenstand_nr = ? AND tabelle = ? AND datenquelle = ''",
        nr,
        neu.tabelle());
    insert(connection, nr, List.of(neu));
  }

  private static void insert(Connection connection, int nr, List<DatenstandDatei> dateien)
      throws SQLException {
    List<Object[]> parameters = new ArrayList<>();
    for (DatenstandDatei d : dateien) {
      parameters.add(
          new Object[] {
            nr,
            d.tabelle(),
            d.datenquelle(),
            d.zeitbezug(),
            d.sha256(),
            d.zeilenAnzahl(),
            d.groesseBytes()
          });
    }
    Sql.changeAll(
        connection,
        "INSERT INTO datenstand_datei (datenstand_nr, tabelle, datenquelle, zeitbezug, sha256,"
            + " zeilen_anzahl, groesse_bytes) VALUES (?, ?, ?, ?, ?, ?, ?)",
        parameters);
  }

  /**
   * From now on these Lieferungen, and no others, stand behind a Zeitbezug of a Datenquelle.
   *
   * @param fassungen number of the Fassung by Lieferung
   */
  static void replaceLieferungen(
      Connection connection,
      int nr,
      String datenquelle,
      String zeitbezug,
      Map<LieferungId, Integer> fassungen)
      throws SQLException {
    Sql.change(
        connection,
        "DELETE FROM datenstand_lieferung"
            + " WHERE datenstand_nr = ? AND datenquelle = ? AND zeitbezug = ?",
        nr,
        datenquelle,
        zeitbezug);
    List<Object[]> parameters = new ArrayList<>();
    fassungen.forEach(
        (id, fassung) ->
            parameters.add(new Object[] {nr, datenquelle, zeitbezug, id.wert(), fassung}));
    Sql.changeAll(
        connection,
        "INSERT INTO datenstand_lieferung (datenstand_nr, datenquelle, zeitbezug, lieferung_id,"
            + " fassung) VALUES (?, ?, ?, ?, ?)",
        parameters);
  }

  static void describe(Connection connection, int nr, String listeSha256, String anlass)
      throws SQLException {
    Sql.change(
        connection,
        "UPDATE datenstand SET liste_sha256 = ?, anlass = ? WHERE nr = ?",
        listeSha256,
        anlass,
        nr);
  }

  static void publish(Connection connection, int nr, String kennung, Instant now)
      throws SQLException {
    Sql.change(
        connection,
        "UPDATE datenstand SET kennung = ?, zustand = ?, veroeffentlicht_um = ? WHERE nr = ?",
        kennung,
        Zustand.VEROEFFENTLICHT.name(),
        Zeitpunkt.format(now),
        nr);
  }

  /** Keeps the row as history; its files may be cleaned away. */
  static void discard(Connection connection, int nr) throws SQLException {
    Sql.change(connection, "DELETE FROM datenstand_datei WHERE datenstand_nr = ?", nr);
    Sql.change(connection, "DELETE FROM datenstand_lieferung WHERE datenstand_nr = ?", nr);
    Sql.change(
        connection, "UPDATE datenstand SET zustand = ? WHERE nr = ?", Zustand.VERWORFEN.name(), nr);
  }

  /** Day and the next running number of that day. */
  static String nextKennung(Connection connection, LocalDate tag) throws SQLException {
    String anfang = tag + ".";
    int hoechste =
        Sql.list(
                connection,
                "SELECT kennung FROM datenstand WHERE kennung LIKE ?",
                row -> Integer.parseInt(row.getString(1).substring(anfang.length())),
                anfang + "%")
            .stream()
            .max(Integer::compare)
            .orElse(0);
    return anfang + (hoechste + 1);
  }
}
