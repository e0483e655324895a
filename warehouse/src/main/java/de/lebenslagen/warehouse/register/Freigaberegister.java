package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Rolle;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The append-only ledger of all that was released. Each entry holds the hash of the one before it,
 * so that a change anywhere shows; the database refuses changes besides.
 */
public final class Freigaberegister {

  /** Stands for the entry before the first one. */
  public static final String ANFANG = "anfang";

  private final Verbindung verbindung;
  private final Clock clock;

  Freigaberegister(Verbindung verbindung, Clock clock) {
    this.verbindung = verbindung;
    this.clock = clock;
  }

  /** All entries, the oldest first. */
  public List<Freigabeeintrag> list() {
    return verbindung.read(Freigabetabelle::list);
  }

  /** The last entry. */
  public Optional<Freigabeeintrag> findLetzte() {
    List<Freigabeeintrag> all = list();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The entry of this id, or an Abbruch with the ids there are. */
  public Freigabeeintrag get(String kennung) {
    List<Freigabeeintrag> all = list();
    return all.stream()
        .filter(e -> e.kennung().equals(kennung))
        .findFirst()
        .orElseThrow(() -> unknown(kennung, all));
  }

  private static Abbruch unknown(String kennung, List<Freigabeeintrag> all) {
    List<String> ids = all.stream().map(Freigabeeintrag::kennung).toList();
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Es gibt keine Freigabe „" + kennung + "“.",
        Vorschlaege.findFrage(kennung, ids)
            .orElse(
                ids.isEmpty()
                    ? "Es wurde noch nichts freigegeben; \"lebenslagen freigabe erteile ANTRAG\"."
                    : "\"lebenslagen freigabe liste\" zeigt alle."));
  }

  /** The hash at the end of the chain; {@link #ANFANG} where nothing was released. */
  public String stand() {
    return findLetzte().map(Freigabeeintrag::eintragSha256).orElse(ANFANG);
  }

  /** All that belongs to an entry, with the true values of hidden cells. */
  public Freigabeinhalt load(Freigabeeintrag eintrag) {
    return verbindung.read(connection -> Freigabetabelle.load(connection, eintrag.nr()));
  }

  /** What an entry published. */
  public List<Freigabezeile> listZeilen(Freigabeeintrag eintrag) {
    return verbindung.read(connection -> Freigabetabelle.listZeilen(connection, eintrag.nr()));
  }

  /** The facilities that an entry published. */
  public List<Freigabestandort> listStandorte(Freigabeeintrag eintrag) {
    return verbindung.read(connection -> Standorttabelle.list(connection, eintrag.nr()));
  }

  /** The declarations that a release was made by, word for word. */
  public List<Freigabeinhalt.Deklaration> listDeklarationen(Freigabeeintrag eintrag) {
    return verbindung.read(
        connection -> Freigabetabelle.listDeklarationen(connection, eintrag.nr()));
  }

  /**
   * Grants a release. All of it or nothing.
   *
   * @throws Abbruch DATEN where another release came in since the audit
   */
  public Freigabeeintrag append(
      Schreibsperre sperre, Freigabeangaben angaben, Freigabeinhalt inhalt) {
    return verbindung.write(sperre, connection -> append(connection, angaben, inhalt));
  }

  private Freigabeeintrag append(
      Connection connection, Freigabeangaben angaben, Freigabeinhalt inhalt) throws SQLException {
    List<Freigabeeintrag> before = Freigabetabelle.list(connection);
    String stand = before.isEmpty() ? ANFANG : before.get(before.size() - 1).eintragSha256();
    if (!stand.equals(angaben.stand())) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "Seit der Prüfung wurde etwas anderes freigegeben; sie gilt nicht mehr.",
          "Bitte den Befehl wiederholen: er prüft gegen den neuen Stand.");
    }
    Freigabeeintrag eintrag = eintrag(before, angaben, inhalt);
    Freigabetabelle.insert(connection, eintrag, inhalt);
    Protokoll.insert(
        connection,
        eintrag.erteiltUm(),
        "freigabe-erteilt",
        eintrag.kennung() + ": " + eintrag.titel() + ", Zweck: " + eintrag.zweck());
    return eintrag;
  }

  private Freigabeeintrag eintrag(
      List<Freigabeeintrag> before, Freigabeangaben angaben, Freigabeinhalt inhalt) {
    Instant now = Zeitpunkt.cut(clock.instant());
    String tag = "F-" + LocalDate.ofInstant(now, clock.getZone()) + ".";
    long heute = before.stream().filter(e -> e.kennung().startsWith(tag)).count();
    Freigabeeintrag open =
        new Freigabeeintrag(
            before.size() + 1,
            tag + (heute + 1),
            angaben.antrag(),
            angaben.titel(),
            angaben.datenstand(),
            angaben.zweck(),
            now,
            Sperrinhaber.currentBenutzer(),
            angaben.politik(),
            angaben.loeser(),
            count(inhalt, Rolle.FREI),
            count(inhalt, Rolle.GESPERRT),
            angaben.unterZielAnzahl(),
            inhalt.sha256(),
            angaben.stand(),
            "");
    return seal(open);
  }

  private static int count(Freigabeinhalt inhalt, Rolle rolle) {
    return (int) inhalt.zellen().stream().filter(z -> z.rolle() == rolle).count();
  }

  /**
   * The entry with the hash over all its other fields but one: how many protected cells miss the
   * target depends on what is hidden, and the hash leaves the house.
   */
  private static Freigabeeintrag seal(Freigabeeintrag e) {
    return new Freigabeeintrag(
        e.nr(),
        e.kennung(),
        e.antrag(),
        e.titel(),
        e.datenstand(),
        e.zweck(),
        e.erteiltUm(),
        e.benutzer(),
        e.politik(),
        e.loeser(),
        e.freiAnzahl(),
        e.gesperrtAnzahl(),
        e.unterZielAnzahl(),
        e.inhaltSha256(),
        e.vorgaengerSha256(),
        hash(e));
  }

  private static String hash(Freigabeeintrag e) {
    return Pruefsumme.of(
        String.join(
            "\n",
            List.of(
                String.valueOf(e.nr()),
                e.kennung(),
                e.antrag(),
                e.titel(),
                e.datenstand(),
                e.zweck(),
                Zeitpunkt.format(e.erteiltUm()),
                e.benutzer(),
                e.politik(),
                e.loeser(),
                e.freiAnzahl() + " " + e.gesperrtAnzahl(),
                e.inhaltSha256(),
                e.vorgaengerSha256())));
  }

  /**
   * Checks the whole chain: every entry against its rows and its predecessor.
   *
   * @throws Abbruch DATEN with the first entry that doesn't fit
   */
  public void verify() {
    String before = ANFANG;
    for (Freigabeeintrag eintrag : list()) {
      Freigabeinhalt inhalt = load(eintrag);
      boolean fits =
          eintrag.vorgaengerSha256().equals(before)
              && eintrag.eintragSha256().equals(hash(eintrag))
              && eintrag.inhaltSha256().equals(inhalt.sha256())
              && inhalt.isUnveraendert();
      if (!fits) {
        throw new Abbruch(
            Abbruch.Kategorie.DATEN,
            "Das Freigaberegister wurde verändert: der Eintrag "
                + eintrag.kennung()
                + " passt nicht zu seiner Prüfsumme.",
            "Bitte das Register aus der Sicherung wiederherstellen; bis dahin wird nichts"
                + " freigegeben.");
      }
      before = eintrag.eintragSha256();
    }
  }
}
