package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.KontaktReader;
import de.lebenslagen.warehouse.declaration.KontaktReader.Kontakte;
import de.lebenslagen.warehouse.lieferplan.Eingang;
import de.lebenslagen.warehouse.lieferplan.Lieferplan;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.register.Briefeintrag;
import de.lebenslagen.warehouse.register.Einheitslieferung;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is declared, what of it is there, what is due, and what was written about it.
 *
 * @param datenquellen the town's own, and the ready ones of which something is there
 * @param lieferungen those of the Entwurf, else of the current Datenstand
 */
record Lieferlage(
    Deklarationen deklarationen,
    List<Datenquelle> datenquellen,
    Kontakte kontakte,
    List<Einheitslieferung> lieferungen,
    Lieferplan plan,
    List<Briefeintrag> briefe) {

  /** As it stands today; without a register nothing is there yet. */
  static Lieferlage read(Arbeitsbereich arbeitsbereich, Umgebung umgebung) {
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung);
    if (zugang.ort() instanceof Registerort.SqliteDatei sqlite && !Files.exists(sqlite.datei())) {
      return of(arbeitsbereich, umgebung, Optional.empty());
    }
    try (Register register = zugang.openRegisterReadOnly()) {
      return of(arbeitsbereich, umgebung, Optional.of(register));
    }
  }

  /** As it stands today, in that register. */
  static Lieferlage of(
      Arbeitsbereich arbeitsbereich, Umgebung umgebung, Optional<Register> register) {
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich, umgebung.uhr());
    List<Einheitslieferung> lieferungen =
        register.map(Lieferlage::listLieferungen).orElse(List.of());
    List<Eingang> eingaenge =
        lieferungen.stream()
            .map(e -> new Eingang(e.lieferung().datenquelle(), Zeitbezug.parse(e.zeitbezug())))
            .toList();
    List<Datenquelle> datenquellen =
        deklarationen
            .quellen()
            .listVerwendete(eingaenge.stream().map(Eingang::datenquelle).distinct().toList());
    return new Lieferlage(
        deklarationen,
        datenquellen,
        KontaktReader.read(arbeitsbereich),
        lieferungen,
        Lieferplan.of(datenquellen, eingaenge, LocalDate.now(umgebung.uhr())),
        register.map(r -> r.briefe().list()).orElse(List.of()));
  }

  /** The Datenquelle of this id, also a ready one that only can be asked for yet. */
  Datenquelle getDatenquelle(String id) {
    return deklarationen
        .quellen()
        .findZumAnfragen(id)
        .orElseGet(() -> deklarationen.getDatenquelle(id));
  }

  private static List<Einheitslieferung> listLieferungen(Register register) {
    return register
        .datenstaende()
        .findEntwurf()
        .or(() -> register.datenstaende().findAktueller())
        .map(stand -> register.datenstaende().listEinheitslieferungen(stand.id()))
        .orElse(List.of());
  }
}
