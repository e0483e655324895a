package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All letters to Lieferstellen: written, sent, answered. */
public final class Briefbuch {

  private final Verbindung verbindung;
  private final Clock clock;

  Briefbuch(Verbindung verbindung, Clock clock) {
    this.verbindung = verbindung;
    this.clock = clock;
  }

  /**
   * Records a letter and gives it its number. Written again before it was sent (same kind, file and
   * subjects), it keeps its number.
   */
  public Briefeintrag record(Schreibsperre sperre, Briefeintrag brief) {
    return verbindung.write(sperre, connection -> Brieftabelle.record(connection, brief));
  }

  /** By number. */
  public List<Briefeintrag> list() {
    return verbindung.read(Brieftabelle::list);
  }

  /** The letter of this number, or an Abbruch. */
  public Briefeintrag get(int nr) {
    return find(nr)
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Einen Brief Nr. " + nr + " gibt es nicht.",
                    "\"lebenslagen lieferplan liste\" zeigt alle mit ihrer Nummer."));
  }

  private Optional<Briefeintrag> find(int nr) {
    return list().stream().filter(b -> b.nr() == nr).findFirst();
  }

  /** Notes the day on which a letter was sent. */
  public Briefeintrag setVersandt(Schreibsperre sperre, int nr, LocalDate tag) {
    get(nr);
    return change(sperre, nr, "versandt_am", tag, "brief-versandt");
  }

  /**
   * Notes the day on which a letter was answered.
   *
   * @throws Abbruch EINGABE where it was never sent or the answer would be older than the letter
   */
  public Briefeintrag setBeantwortet(Schreibsperre sperre, int nr, LocalDate tag) {
    Optional<LocalDate> sent = get(nr).versandtAm();
    if (sent.isEmpty() || tag.isBefore(sent.get())) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Brief Nr. "
              + nr
              + (sent.isEmpty()
                  ? " ist noch nicht als versandt vermerkt."
                  : " wurde erst am " + sent.get() + " versandt."),
          "Zuerst \"lebenslagen lieferplan versandt " + nr + " --am TAG\" mit dem richtigen Tag.");
    }
    return change(sperre, nr, "beantwortet_am", tag, "brief-beantwortet");
  }

  private Briefeintrag change(
      Schreibsperre sperre, int nr, String spalte, LocalDate tag, String ereignis) {
    verbindung.write(
        sperre,
        connection -> {
          Sql.change(
              connection, "UPDATE brief SET " + spalte + " = ? WHERE nr = ?", tag.toString(), nr);
          return Protokoll.insert(connection, clock.instant(), ereignis, "Nr. " + nr + ", " + tag);
        });
    return get(nr);
  }
}
