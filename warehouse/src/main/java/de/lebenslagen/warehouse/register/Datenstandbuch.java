package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Datenstand.Zustand;
import de.lebenslagen.warehouse.register.Datenstandtabelle.Zeile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All Datenstände, the pointer to the current one and the Entwurf. Every change is one transaction;
 * readers see the state before or the state after.
 */
public final class Datenstandbuch {

  private final Verbindung verbindung;
  private final Clock clock;

  Datenstandbuch(Verbindung verbindung, Clock clock) {
    this.verbindung = verbindung;
    this.clock = clock;
  }

  /** The one that readers use. */
  public Optional<Datenstand> findAktueller() {
    return verbindung.read(Datenstandtabelle::findAktueller).map(Zeile::datenstand);
  }

  public Optional<Datenstand> findEntwurf() {
    return verbindung.read(Datenstandtabelle::findEntwurf).map(Zeile::datenstand);
  }

  /** In the order they were begun, discarded ones too. */
  public List<Datenstand> list() {
    return verbindung.read(Datenstandtabelle::list).stream().map(Zeile::datenstand).toList();
  }

  /** Ends the command with the ids that exist when there is none of this id. */
  public Datenstand get(String id) {
    return verbindung.read(connection -> getZeile(connection, id)).datenstand();
  }

  /** Sorted by table, Datenquelle and Zeitbezug. */
  public List<DatenstandDatei> listDateien(String id) {
    return verbindung
        .read(
            connection -> Datenstandtabelle.listDateien(connection, getZeile(connection, id).nr()))
        .dateien();
  }

  /** The Lieferungen whose rows are in it, in the order they came in. */
  public List<LieferungEintrag> listLieferungen(String id) {
    return verbindung.read(
        connection -> Datenstandtabelle.listLieferungen(connection, getZeile(connection, id).nr()));
  }

  /** From which Lieferungen each Zeitbezug of each Datenquelle in it comes. */
  public List<Einheitslieferung> listEinheitslieferungen(String id) {
    return verbindung.read(
        connection ->
            Datenstandtabelle.listEinheitslieferungen(connection, getZeile(connection, id).nr()));
  }

  /** The Lieferungen of all Datenstände and of the Entwurf; not those that were discarded. */
  public List<LieferungEintrag> listVerwendeteLieferungen() {
    return verbindung.read(Datenstandtabelle::listVerwendete);
  }

  /** Which Datenstand was the current one from when on, the oldest first. */
  public List<Standwechsel> listWechsel() {
    return verbindung.read(Datenstandtabelle::listWechsel);
  }

  /** Hashes of all files that any Datenstand or the Entwurf names; what is not here may go. */
  public Set<String> listBenannteDateien() {
    return new HashSet<>(verbindung.read(Datenstandtabelle::listBenannte));
  }

  /**
   * Applies changes to the Entwurf, which is begun on the current Datenstand when there is none,
   * and records the Lieferungen they come from. All of it or nothing.
   *
   * @return the Entwurf as it is afterwards
   */
  public Datenstand collect(
      Schreibsperre sperre, List<Aenderung> aenderungen, List<Aufnahme> aufnahmen) {
    Entwurfsarbeit arbeit = new Entwurfsarbeit(aenderungen, aufnahmen);
    return verbindung.write(sperre, connection -> arbeit.run(connection, clock.instant()));
  }

  /** Turns the Entwurf into the current Datenstand. Its id takes the day in the clock's zone. */
  public Datenstand publish(Schreibsperre sperre) {
    return verbindung.write(sperre, this::publish);
  }

  private Datenstand publish(Connection connection) throws SQLException {
    Zeile entwurf = getEntwurf(connection);
    requireChange(entwurf, Datenstandtabelle.findAktueller(connection));
    Instant now = clock.instant();
    String id = Entwurfstabelle.nextKennung(connection, LocalDate.ofInstant(now, clock.getZone()));
    Entwurfstabelle.publish(connection, entwurf.nr(), id, now);
    Datenstandtabelle.insertWechsel(connection, entwurf.nr(), now, "veröffentlicht");
    Protokoll.insert(
        connection, now, "datenstand-veroeffentlicht", id + ": " + entwurf.datenstand().anlass());
    return getZeile(connection, id).datenstand();
  }

  private static void requireChange(Zeile entwurf, Optional<Zeile> aktueller) {
    if (aktueller.isPresent()
        && aktueller.get().datenstand().listeSha256().equals(entwurf.datenstand().listeSha256())) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Entwurf enthält genau dasselbe wie der aktuelle Datenstand "
              + aktueller.get().datenstand().id()
              + ".",
          "Es gibt nichts zu veröffentlichen; verwerfen Sie den Entwurf.");
    }
  }

  /** Gives the Entwurf up. Its Lieferungen stay recorded. */
  public Datenstand discard(Schreibsperre sperre) {
    return verbindung.write(
        sperre,
        connection -> {
          Zeile entwurf = getEntwurf(connection);
          String id = entwurf.datenstand().id();
          Entwurfstabelle.discard(connection, entwurf.nr());
          Protokoll.insert(
              connection,
              clock.instant(),
              "datenstand-verworfen",
              id + ": " + entwurf.datenstand().anlass());
          return getZeile(connection, id).datenstand();
        });
  }

  /**
   * Makes a published Datenstand the current one again. Nothing is deleted: the way there stays in
   * {@link #listWechsel()}.
   *
   * @param grund why, in the user's words
   */
  public Datenstand goBack(Schreibsperre sperre, String id, String grund) {
    if (grund.isBlank()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Grund für den Wechsel zu " + id + " fehlt.",
          "Schreiben Sie in einem Satz, warum dieser Datenstand wieder gelten soll.");
    }
    return verbindung.write(sperre, connection -> goBack(connection, id, grund));
  }

  private Datenstand goBack(Connection connection, String id, String grund) throws SQLException {
    Zeile ziel = getZeile(connection, id);
    Rueckkehr.require(
        ziel.datenstand(),
        Datenstandtabelle.findAktueller(connection).map(Zeile::datenstand),
        Datenstandtabelle.findEntwurf(connection).map(Zeile::datenstand));
    Instant now = clock.instant();
    Datenstandtabelle.insertWechsel(connection, ziel.nr(), now, grund);
    Protokoll.insert(connection, now, "datenstand-zurueck", id + ": " + grund);
    return ziel.datenstand();
  }

  private static Zeile getEntwurf(Connection connection) throws SQLException {
    return Datenstandtabelle.findEntwurf(connection)
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Es gibt keinen Entwurf.",
                    "Nehmen Sie zuerst eine Lieferung auf."));
  }

  private static Zeile getZeile(Connection connection, String id) throws SQLException {
    Optional<Zeile> zeile = Datenstandtabelle.find(connection, id);
    if (zeile.isPresent()) {
      return zeile.get();
    }
    List<String> vorhandene =
        Datenstandtabelle.list(connection).stream()
            .map(Zeile::datenstand)
            .filter(d -> d.zustand() != Zustand.VERWORFEN)
            .map(Datenstand::id)
            .toList();
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Es gibt keinen Datenstand „" + id + "“.",
        Vorschlaege.findFrage(id, vorhandene).orElseGet(() -> nameNeuesten(vorhandene)));
  }

  private static String nameNeuesten(List<String> vorhandene) {
    return vorhandene.isEmpty()
        ? "Es gibt noch keinen Datenstand; nehmen Sie zuerst eine Lieferung auf."
        : "Der neueste ist \"" + vorhandene.get(vorhandene.size() - 1) + "\".";
  }
}
