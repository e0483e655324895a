package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.LieferungId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** SQL on table {@code lieferung}. */
final class Lieferungstabelle {

  static final String SPALTEN =
      "l.id, l.fassung, l.datenquelle, l.datei, l.sha256, l.groesse_bytes, l.zeilen_anzahl,"
          + " l.deklaration_sha256, l.eingegangen_um, l.archiv_pfad, l.personenbezogen,"
          + " l.pruefbericht";

  private static final String LETZTE =
      "SELECT "
          + SPALTEN
          + " FROM lieferung l"
          + " WHERE l.fassung = (SELECT max(fassung) FROM lieferung m WHERE m.id = l.id)";

  private static final Comparator<LieferungEintrag> EINGANG =
      Comparator.comparing(LieferungEintrag::eingegangenUm).thenComparing(e -> e.id().wert());

  /** One check of one Lieferung. */
  record Fassung(int nr, Aufnahme aufnahme) {}

  private Lieferungstabelle() {}

  static Optional<Fassung> find(Connection connection, LieferungId id) throws SQLException {
    return Sql.find(connection, LETZTE + " AND l.id = ?", Lieferungstabelle::of, id.wert());
  }

  static List<LieferungEintrag> list(Connection connection) throws SQLException {
    return sort(Sql.list(connection, LETZTE, Lieferungstabelle::of));
  }

  static List<LieferungEintrag> sort(List<Fassung> fassungen) {
    return fassungen.stream().map(f -> f.aufnahme().eintrag()).sorted(EINGANG).toList();
  }

  /** Returns the Fassung that holds exactly this, an old one where nothing changed. */
  static int record(Connection connection, Aufnahme neu) throws SQLException {
    Optional<Fassung> letzte = find(connection, neu.eintrag().id());
    if (letzte.isPresent() && isGleich(letzte.get().aufnahme(), neu)) {
      return letzte.get().nr();
    }
    int nr = letzte.map(f -> f.nr() + 1).orElse(1);
    insert(connection, nr, neu);
    return nr;
  }

  private static boolean isGleich(Aufnahme alt, Aufnahme neu) {
    return alt.pruefberichtJson().equals(neu.pruefberichtJson())
        && alt.eintrag().isGleich(neu.eintrag());
  }

  private static void insert(Connection connection, int nr, Aufnahme neu) throws SQLException {
    LieferungEintrag e = neu.eintrag();
    Sql.change(
        connection,
        "INSERT INTO lieferung (id, fassung, datenquelle, datei, sha256, groesse_bytes,"
            + " zeilen_anzahl, deklaration_sha256, eingegangen_um, archiv_pfad, personenbezogen,"
            + " pruefbericht) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        e.id().wert(),
        nr,
        e.datenquelle(),
        e.datei(),
        e.sha256(),
        e.groesseBytes(),
        e.zeilenAnzahl(),
        e.deklarationSha256(),
        Zeitpunkt.format(e.eingegangenUm()),
        e.archivPfad().orElse(null),
        e.personenbezogen(),
        neu.pruefberichtJson());
  }

  static Fassung of(ResultSet row) throws SQLException {
    LieferungEintrag eintrag =
        new LieferungEintrag(
            new LieferungId(row.getString("id")),
            row.getString("datenquelle"),
            row.getString("datei"),
            row.getString("sha256"),
            row.getLong("groesse_bytes"),
            row.getInt("zeilen_anzahl"),
            row.getString("deklaration_sha256"),
            Zeitpunkt.parse(row.getString("eingegangen_um")),
            Optional.ofNullable(row.getString("archiv_pfad")),
            row.getBoolean("personenbezogen"));
    return new Fassung(row.getInt("fassung"), new Aufnahme(eintrag, row.getString("pruefbericht")));
  }
}
