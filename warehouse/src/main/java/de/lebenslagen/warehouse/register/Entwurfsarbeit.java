package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.register.Datenstandtabelle.Zeile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts changes and the Lieferungen behind them into the Entwurf, within one transaction. */
final class Entwurfsarbeit {

  private final List<Aenderung> aenderungen;
  private final List<Aufnahme> aufnahmen;

  Entwurfsarbeit(List<Aenderung> aenderungen, List<Aufnahme> aufnahmen) {
    this.aenderungen = List.copyOf(aenderungen);
    this.aufnahmen = List.copyOf(aufnahmen);
    requireDistinct();
  }

  private void requireDistinct() {
    Set<String> einheiten = new HashSet<>();
    for (Aenderung aenderung : aenderungen) {
      if (!einheiten.add(einheit(aenderung))) {
        throw new IllegalArgumentException("Changed twice: " + einheit(aenderung));
      }
    }
    if (einheiten.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to collect.");
    }
  }

  private static String einheit(Aenderung aenderung) {
    if (aenderung instanceof Aenderung.ErsetzeZeitbezug e) {
      return e.datenquelle() + "\t" + e.zeitbezug();
    }
    return ((Aenderung.ErsetzeDimension) aenderung).datei().tabelle();
  }

  /** Returns the Entwurf as it is afterwards. */
  Datenstand run(Connection connection, Instant now) throws SQLException {
    Optional<Zeile> basis = Datenstandtabelle.findAktueller(connection);
    Optional<Zeile> entwurf = Datenstandtabelle.findEntwurf(connection);
    int nr =
        entwurf.isPresent() ? entwurf.get().nr() : Entwurfstabelle.create(connection, basis, now);
    Map<LieferungId, Integer> fassungen = recordAufnahmen(connection);
    for (Aenderung aenderung : aenderungen) {
      apply(connection, nr, aenderung);
    }
    linkLieferungen(connection, nr, fassungen);
    describe(connection, nr, basis);
    return Datenstandtabelle.findEntwurf(connection).map(Zeile::datenstand).orElseThrow();
  }

  private Map<LieferungId, Integer> recordAufnahmen(Connection connection) throws SQLException {
    Map<LieferungId, Integer> fassungen = new HashMap<>();
    for (Aufnahme aufnahme : aufnahmen) {
      fassungen.put(aufnahme.eintrag().id(), Lieferungstabelle.record(connection, aufnahme));
    }
    return fassungen;
  }

  private static void apply(Connection connection, int nr, Aenderung aenderung)
      throws SQLException {
    if (aenderung instanceof Aenderung.ErsetzeZeitbezug e) {
      Entwurfstabelle.replaceZeitbezug(connection, nr, e);
    } else if (aenderung instanceof Aenderung.ErsetzeDimension e) {
      Entwurfstabelle.replaceDimension(connection, nr, e.datei());
    }
  }

  private void linkLieferungen(Connection connection, int nr, Map<LieferungId, Integer> fassungen)
      throws SQLException {
    for (Aenderung aenderung : aenderungen) {
      if (aenderung instanceof Aenderung.ErsetzeZeitbezug e) {
        Map<LieferungId, Integer> beteiligte = new HashMap<>();
        for (LieferungId id : beteiligte(e)) {
          beteiligte.put(id, fassung(fassungen, id));
        }
        Entwurfstabelle.replaceLieferungen(
            connection, nr, e.datenquelle(), e.zeitbezug(), beteiligte);
      }
    }
  }

  private static int fassung(Map<LieferungId, Integer> fassungen, LieferungId id) {
    Integer fassung = fassungen.get(id);
    if (fassung == null) {
      throw new IllegalArgumentException("Not among the collected Lieferungen: " + id);
    }
    return fassung;
  }

  private Set<LieferungId> beteiligte(Aenderung.ErsetzeZeitbezug aenderung) {
    Set<LieferungId> ids = new HashSet<>();
    for (Aufnahme aufnahme : aufnahmen) {
      if (aufnahme.eintrag().datenquelle().equals(aenderung.datenquelle())) {
        ids.add(aufnahme.eintrag().id());
      }
    }
    return aenderung.lieferungen().isEmpty() ? ids : aenderung.lieferungen();
  }

  private static void describe(Connection connection, int nr, Optional<Zeile> basis)
      throws SQLException {
    Dateiliste vorher =
        basis.isPresent()
            ? Datenstandtabelle.listDateien(connection, basis.get().nr())
            : Dateiliste.LEER;
    Dateiliste liste = Datenstandtabelle.listDateien(connection, nr);
    Entwurfstabelle.describe(connection, nr, liste.sha256(), liste.describeChanges(vorher));
  }
}
