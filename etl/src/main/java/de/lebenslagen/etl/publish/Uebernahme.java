package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.Ausnahmen;
import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.check.PruefberichtJson;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.star.Lieferangabe;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.register.Aenderung;
import de.lebenslagen.warehouse.register.Aufnahme;
import de.lebenslagen.warehouse.register.Dateiablage;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.DatenstandDatei;
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
import java.util.Map;
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
    List<Aenderung> aenderungen = store(ergebnis);
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
            ausnahmen.sha256(lieferung.datenquelle()),
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

  /** Takes over dimensions that differ from those that are there, and nothing else. */
  Optional<Datenstand> runDimensionen(Ladeergebnis ergebnis) {
    Dateiablage ablage = new Dateiablage(arbeitsbereich.zustand(), uhr);
    String stand =
        register
            .datenstaende()
            .findEntwurf()
            .or(() -> register.datenstaende().findAktueller())
            .map(Datenstand::id)
            .orElseThrow();
    Set<String> vorhanden =
        register.datenstaende().listDateien(stand).stream()
            .filter(DatenstandDatei::isDimension)
            .map(d -> d.tabelle() + " " + d.sha256())
            .collect(Collectors.toSet());
    List<Aenderung> aenderungen =
        ergebnis.dateien().stream()
            .map(d -> store(ablage, d))
            .filter(d -> d.isDimension() && !vorhanden.contains(d.tabelle() + " " + d.sha256()))
            .<Aenderung>map(Aenderung.ErsetzeDimension::new)
            .toList();
    return aenderungen.isEmpty()
        ? Optional.empty()
        : Optional.of(register.datenstaende().collect(sperre, aenderungen, List.of()));
  }

  private List<Aenderung> store(Ladeergebnis ergebnis) {
    Dateiablage ablage = new Dateiablage(arbeitsbereich.zustand(), uhr);
    List<DatenstandDatei> stored = ergebnis.dateien().stream().map(d -> store(ablage, d)).toList();
    List<Aenderung> result = new ArrayList<>();
    for (Map.Entry<Einheit, Lieferangabe> e : ergebnis.ersetzt().entrySet()) {
      Einheit einheit = e.getKey();
      result.add(
          new Aenderung.ErsetzeZeitbezug(
              einheit.datenquelle(),
              einheit.zeitbezug(),
              Set.of(e.getValue().id()),
              stored.stream()
                  .filter(
                      d ->
                          d.datenquelle().equals(einheit.datenquelle())
                              && d.zeitbezug().equals(einheit.zeitbezug()))
                  .toList()));
    }
    if (!result.isEmpty()) {
      stored.stream()
          .filter(DatenstandDatei::isDimension)
          .forEach(d -> result.add(new Aenderung.ErsetzeDimension(d)));
    }
    return result;
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
