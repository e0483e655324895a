package de.lebenslagen.warehouse.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What was done, by whom, when. Only grows; needs no Schreibsperre, so that readers can log. */
public final class Protokoll {

  private final Verbindung verbindung;
  private final Clock clock;

  Protokoll(Verbindung verbindung, Clock clock) {
    this.verbindung = verbindung;
    this.clock = clock;
  }

  public void append(String ereignis, String einzelheiten) {
    verbindung.transact(connection -> insert(connection, clock.instant(), ereignis, einzelheiten));
  }

  /** Within the transaction of the thing that is logged. */
  static int insert(Connection connection, Instant um, String ereignis, String einzelheiten)
      throws SQLException {
    return Sql.change(
        connection,
        "INSERT INTO protokoll (geschehen_um, benutzer, ereignis, einzelheiten)"
            + " VALUES (?, ?, ?, ?)",
        Zeitpunkt.format(um),
        Sperrinhaber.currentBenutzer(),
        ereignis,
        einzelheiten);
  }

  /** All lines, the oldest first. */
  public List<Protokolleintrag> list() {
    return verbindung.read(
        connection ->
            Sql.list(
                connection,
                "SELECT geschehen_um, benutzer, ereignis, einzelheiten FROM protokoll ORDER BY nr",
                row ->
                    new Protokolleintrag(
                        Zeitpunkt.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4))));
  }
}
