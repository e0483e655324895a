package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.Ausnahmen;
import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.pruefung.PruefberichtJson;
import de.lebenslagen.warehouse.register.Aenderung;
import de.lebenslagen.warehouse.register.Aufnahme;
import de.lebenslagen.warehouse.register.Dateiablage;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.DatenstandDatei;
import de.lebenslagen.warehouse.register.Einheitslieferung;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import de.lebenslagen.warehouse.register.Lieferungsarchiv;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts finished files under their hash, archives the Lieferungen, changes the Entwurf. */
final class Uebernahme {

  private final Arbeitsbereich arbeitsbereich;
  private final Ausnahmen ausnahmen;
  private final Arbeitsordner arbeit;
  private final Register register;
  private final Schreibsperre sperre;
  private final Clock uhr;

  Uebernahme(
      Arbeitsbereich arbeitsbereich,
      Ausnahmen ausnahmen,
      Arbeitsordner arbeit,
      Register register,
      Schreibsperre sperre,
      Clock uhr) {
    this.arbeitsbereich = arbeitsbereich;
    this.ausnahmen = ausnahmen;
    this.arbeit = arbeit;
    this.register = register;
    this.sperre = sperre;
    this.uhr = uhr;
  }

  Aufnahmeergebnis run(List<GepruefteLieferung> geprueft, Ladeergebnis ergebnis) {
    List<Aufnahme> aufnahmen = geprueft.stream().map(this::archive).toList();
    List<Aenderung> aenderungen = store(geprueft, ergebnis);
    List<Einheit> ersetzt = List.copyOf(ergebnis.ersetzt().keySet());
    if (aenderungen.isEmpty()) {
      aufnahmen.forEach(
          a -> register.lieferungen().record(sperre, a.eintrag(), a.pruefberichtJson()));
      return new Aufnahmeergebnis(Optional.empty(), ersetzt, ergebnis.unveraendert());
    }
    Datenstand entwurf = register.datenstaende().collect(sperre, aenderungen, aufnahmen);
    return new Aufnahmeergebnis(Optional.of(entwurf), ersetzt, ergebnis.unveraendert());
  }

  private Aufnahme archive(GepruefteLieferung geprueft) {
    Lieferung lieferung = geprueft.lieferung();
    Optional<String> path =
        lieferung.datenquelle().personenbezogen()
            ? Optional.empty()
            : Optional.of(archive(lieferung));
    return new Aufnahme(
        eintrag(
            lieferung,
            geprueft.zeilenAnzahl(),
            Sternform.sha256(ausnahmen, lieferung.datenquelle()),
            path,
            uhr.instant()),
        PruefberichtJson.write(geprueft.pruefbericht()));
  }

  private String archive(Lieferung lieferung) {
    Lieferungsarchiv archiv = new Lieferungsarchiv(arbeitsbereich.zustand(), arbeit.pfad(), uhr);
    String sha256 = archiv.archive(lieferung.datei());
    if (!sha256.equals(lieferung.sha256())) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "Die Datei " + lieferung.name() + " wurde verändert, während sie gelesen wurde.",
          "Bitte warten, bis sie fertig geschrieben ist, und noch einmal aufnehmen.");
    }
    return archiv.relativePath(sha256);
  }

  static LieferungEintrag eintrag(
      Lieferung lieferung,
      int zeilen,
      String deklarationSha256,
      Optional<String> archivPfad,
      Instant um) {
    return new LieferungEintrag(
        lieferung.id(),
        lieferung.datenquelle().id(),
        lieferung.name(),
        lieferung.sha256(),
        lieferung.groesseBytes(),
        zeilen,
        deklarationSha256,
        um,
        archivPfad,
        lieferung.datenquelle().personenbezogen());
  }

  private List<Aenderung> store(List<GepruefteLieferung> geprueft, Ladeergebnis ergebnis) {
    Dateiablage ablage = new Dateiablage(arbeitsbereich.zustand(), uhr);
    List<DatenstandDatei> stored = ergebnis.dateien().stream().map(d -> store(ablage, d)).toList();
    List<Aenderung> result = new ArrayList<>();
    ergebnis
        .ersetzt()
        .forEach((einheit, angabe) -> result.add(replace(einheit, angabe.id(), stored)));
    Optional<Datenstand> stand =
        register.datenstaende().findEntwurf().or(register.datenstaende()::findAktueller);
    List<DatenstandDatei> vorhandene =
        stand.map(d -> register.datenstaende().listDateien(d.id())).orElse(List.of());
    stored.stream()
        .filter(d -> d.isDimension() && !vorhandene.contains(d))
        .forEach(d -> result.add(new Aenderung.ErsetzeDimension(d)));
    if (!result.isEmpty() && stand.isPresent()) {
      result.addAll(confirm(stand.get(), vorhandene, geprueft, ergebnis.unveraendert()));
    }
    return result;
  }

  /**
   * Units that come from the same Lieferung as before and did not change keep their files, but are
   * from now on known as read under its declaration of today.
   */
  private List<Aenderung> confirm(
      Datenstand stand,
      List<DatenstandDatei> vorhandene,
      List<GepruefteLieferung> geprueft,
      List<Einheit> unveraendert) {
    Set<LieferungId> gelesene =
        geprueft.stream().map(g -> g.lieferung().id()).collect(Collectors.toSet());
    List<Aenderung> result = new ArrayList<>();
    for (Einheitslieferung e : register.datenstaende().listEinheitslieferungen(stand.id())) {
      Einheit einheit = new Einheit(e.lieferung().datenquelle(), e.zeitbezug());
      if (gelesene.contains(e.lieferung().id()) && unveraendert.contains(einheit)) {
        result.add(replace(einheit, e.lieferung().id(), vorhandene));
      }
    }
    return result;
  }

  private static Aenderung replace(
      Einheit einheit, LieferungId lieferung, List<DatenstandDatei> dateien) {
    return new Aenderung.ErsetzeZeitbezug(
        einheit.datenquelle(),
        einheit.zeitbezug(),
        Set.of(lieferung),
        dateien.stream()
            .filter(
                d ->
                    d.datenquelle().equals(einheit.datenquelle())
                        && d.zeitbezug().equals(einheit.zeitbezug()))
            .toList());
  }

  private static DatenstandDatei store(Dateiablage ablage, FertigeDatei datei) {
    try {
      long bytes = Files.size(datei.datei());
      return new DatenstandDatei(
          datei.tabelle(),
          datei.datenquelle(),
          datei.zeitbezug(),
          ablage.store(datei.datei()),
          datei.zeilenAnzahl(),
          bytes);
    } catch (IOException e) {
      throw Dateifehler.explain("Eine Datei kann nicht abgelegt werden", datei.datei(), e);
    }
  }
}
