package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.staging.Sitzungsangaben;
import de.lebenslagen.etl.staging.Sitzungsstart;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.pruefung.PruefberichtJson;
import de.lebenslagen.warehouse.register.Dateiablage;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The whole way of some files into the Entwurf: recognise, check, load, take over. Spark starts and
 * boundaries are read while the files are checked, and not at all when there is nothing new. Until
 * the one transaction at the end nothing has changed for anybody.
 */
public final class Aufnahmelauf {

  private final Arbeitsbereich arbeitsbereich;
  private final Deklarationen deklarationen;
  private final Register register;
  private final Schreibsperre sperre;
  private final Aufnahmeoptionen optionen;
  private final Aufnahmebeobachter beobachter;
  private final Clock uhr;
  private final Sternform form;

  public Aufnahmelauf(
      Arbeitsbereich arbeitsbereich,
      Deklarationen deklarationen,
      Register register,
      Schreibsperre sperre,
      Aufnahmeoptionen optionen,
      Aufnahmebeobachter beobachter,
      Clock uhr) {
    this.arbeitsbereich = arbeitsbereich;
    this.deklarationen = deklarationen;
    this.register = register;
    this.sperre = sperre;
    this.optionen = optionen;
    this.beobachter = beobachter;
    this.uhr = uhr;
    this.form = new Sternform(arbeitsbereich.zustand());
  }

  /**
   * Takes the files in. A file that can't be recognised or does not pass is left out and told to
   * the observer; the others enter.
   */
  public Aufnahmeergebnis run(List<Path> dateien) {
    Personenprotokoll personen = new Personenprotokoll(register.protokoll());
    // First, what killed runs left goes, also where nothing is left to do.
    try (Arbeitsordner arbeit = Arbeitsordner.open(arbeitsbereich.arbeit())) {
      new Dateiablage(arbeitsbereich.zustand(), uhr)
          .cleanUp(sperre, register.datenstaende().listBenannteDateien());
      personen.makeUpForKilledRuns();
      List<Lieferung> lieferungen = recognise(dateien, personen);
      boolean veraltet = findStand().filter(form::isVeraltet).isPresent();
      if (lieferungen.isEmpty() && !veraltet) {
        return Aufnahmeergebnis.NICHTS;
      }
      Aufnahmeergebnis ergebnis =
          load(lieferungen, veraltet ? Umfang.AUCH_OHNE_LIEFERUNG : Umfang.NUR_LIEFERUNGEN, arbeit);
      findStand().ifPresent(form::note);
      return ergebnis;
    } finally {
      personen.recordLoeschung();
    }
  }

  private Optional<Datenstand> findStand() {
    return register.datenstaende().findEntwurf().or(register.datenstaende()::findAktueller);
  }

  /**
   * Brings the areas and all other descriptions as they are declared now into the Entwurf: nothing
   * is read from deliveries, all numbers stay as they are stored, and are added up into the new
   * areas when they are asked for.
   *
   * @return the Entwurf; empty where the areas were already so
   * @throws Abbruch EINGABE where nothing has been taken in yet
   */
  public Optional<Datenstand> refreshGebiete() {
    if (findStand().isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Es ist noch nichts aufgenommen, das in die Gebiete gehörte.",
          "Bitte zuerst Lieferungen aufnehmen; die Gebiete kommen dann von selbst mit.");
    }
    try (Arbeitsordner arbeit = Arbeitsordner.open(arbeitsbereich.arbeit())) {
      Optional<Datenstand> entwurf = load(List.of(), Umfang.AUCH_OHNE_LIEFERUNG, arbeit).entwurf();
      findStand().ifPresent(form::note);
      return entwurf;
    }
  }

  /** When a load is worth starting Spark's work. */
  private enum Umfang {
    NUR_LIEFERUNGEN,
    AUCH_OHNE_LIEFERUNG
  }

  private Aufnahmeergebnis load(List<Lieferung> lieferungen, Umfang umfang, Arbeitsordner arbeit) {
    try (Sitzungsstart spark =
        Sitzungsstart.begin(new Sitzungsangaben(optionen.sparkMaster(), arbeit.pfad()))) {
      Gebietslesung gebiete = Gebietslesung.begin(deklarationen.mitGrenzen());
      Bestandsleser bestand = Bestandsleser.read(arbeitsbereich, deklarationen, register, uhr);
      List<GepruefteLieferung> geprueft = check(lieferungen, bestand);
      if (geprueft.isEmpty() && umfang == Umfang.NUR_LIEFERUNGEN) {
        return Aufnahmeergebnis.NICHTS;
      }
      Ladeauftrag auftrag =
          new Ladeauftrag(
              geprueft,
              deklarationen.quellen().listVerwendete(listVerwendete(geprueft, bestand.bestand())),
              deklarationen.merkmale(),
              gebiete.await(),
              bestand.bestand());
      Ladeergebnis ergebnis = new Ladelauf(spark.await(), arbeit, beobachter).load(auftrag);
      return new Uebernahme(
              arbeitsbereich, deklarationen.ausnahmen(), arbeit, register, sperre, uhr)
          .run(geprueft, ergebnis);
    }
  }

  private static Set<String> listVerwendete(List<GepruefteLieferung> geprueft, Bestand bestand) {
    Set<String> result = new HashSet<>();
    geprueft.forEach(g -> result.add(g.lieferung().datenquelle().id()));
    bestand.fakten().forEach(f -> result.add(f.einheit().datenquelle()));
    return result;
  }

  private List<Lieferung> recognise(List<Path> dateien, Personenprotokoll personen) {
    Function<Path, Lieferung> reader = deklarationen.reader(optionen.datenquelle());
    List<LieferungEintrag> verwendete = register.datenstaende().listVerwendeteLieferungen();
    List<Lieferung> result = new ArrayList<>();
    for (Path datei : dateien) {
      try {
        Lieferung lieferung = reader.apply(datei);
        Optional<LieferungEintrag> schon =
            verwendete.stream().filter(e -> isSame(e, lieferung)).findFirst();
        if (schon.isPresent() && optionen.wiederholung() == Aufnahmeoptionen.Wiederholung.NIE) {
          beobachter.onBekannt(lieferung, schon.get());
        } else if (result.stream().noneMatch(l -> l.id().equals(lieferung.id()))) {
          if (lieferung.datenquelle().personenbezogen()) {
            personen.recordLesung(lieferung, optionen.verarbeitung().apply(lieferung));
          }
          result.add(lieferung);
        }
      } catch (Abbruch e) {
        beobachter.onUnerkannt(datei, e);
      }
    }
    return result;
  }

  /** The same file under the same declaration and Ausnahmen gives the same rows, in one form. */
  private boolean isSame(LieferungEintrag eintrag, Lieferung lieferung) {
    return eintrag.id().equals(lieferung.id())
        && eintrag.deklarationSha256().equals(sha256(lieferung));
  }

  private String sha256(Lieferung lieferung) {
    return Sternform.sha256(deklarationen.ausnahmen(), lieferung.datenquelle());
  }

  private List<GepruefteLieferung> check(List<Lieferung> lieferungen, Bestandsleser bestand) {
    List<Pruefergebnis> ergebnisse =
        Pruefer.pruefeAlle(
            lieferungen, deklarationen.raeume(), bestand.vergleich(), deklarationen.ausnahmen());
    List<GepruefteLieferung> result = new ArrayList<>();
    for (int i = 0; i < ergebnisse.size(); i++) {
      Lieferung lieferung = lieferungen.get(i);
      Pruefergebnis ergebnis = ergebnisse.get(i);
      beobachter.onGeprueft(lieferung, ergebnis.pruefbericht());
      if (ergebnis instanceof Pruefergebnis.Bestanden bestanden) {
        result.add(bestanden.lieferung());
      } else {
        register
            .lieferungen()
            .record(
                sperre,
                Uebernahme.eintrag(
                    lieferung,
                    ergebnis.pruefbericht().zeilen(),
                    sha256(lieferung),
                    Optional.empty(),
                    uhr.instant()),
                PruefberichtJson.write(ergebnis.pruefbericht()));
      }
    }
    return result;
  }
}
