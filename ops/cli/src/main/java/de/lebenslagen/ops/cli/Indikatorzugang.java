package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.catalogue.Analysekatalog;
import de.lebenslagen.warehouse.analyse.run.Analysequellen;
import de.lebenslagen.warehouse.analyse.run.Analyserechnung;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.indicator.catalogue.IndikatorensetReader;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.ort.Ortsabfrage;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A Datenstand with the indicators of its town: what the commands about indicators ask. */
final class Indikatorzugang implements AutoCloseable {

  private final Arbeitsbereich arbeitsbereich;
  private final Register register;
  private final Datenstand stand;
  private final Datenbank datenbank;
  private final Indikatorkatalog katalog;
  private final Kennzahlen kennzahlen;
  private final Indikatorrechnung rechnung;
  private final Gebietsverzeichnis gebiete;

  private Indikatorzugang(
      Arbeitsbereich arbeitsbereich, Register register, Datenstand stand, Datenbank datenbank) {
    this.arbeitsbereich = arbeitsbereich;
    this.register = register;
    this.stand = stand;
    this.datenbank = datenbank;
    this.katalog = Indikatorkatalog.read(arbeitsbereich.indikatoren());
    this.kennzahlen = new Kennzahlen(datenbank);
    this.rechnung = new Indikatorrechnung(kennzahlen, katalog::get, Version.nummer());
    this.gebiete = Gebietsverzeichnis.read(datenbank);
  }

  /**
   * Opens a Datenstand.
   *
   * @param zugriff whether the register will be written to: what goes into a file is logged
   */
  static Indikatorzugang open(
      Arbeitsbereich arbeitsbereich,
      Umgebung umgebung,
      Wertausgabe.Zugriff zugriff,
      Optional<String> datenstand) {
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung);
    Register register =
        zugriff == Wertausgabe.Zugriff.SCHREIBEND
            ? zugang.openRegister()
            : zugang.openRegisterReadOnly();
    try {
      Datenstand stand = zugang.getDatenstand(register, datenstand);
      return new Indikatorzugang(
          arbeitsbereich, register, stand, zugang.openDatenbank(register, stand));
    } catch (RuntimeException e) {
      register.close();
      throw e;
    }
  }

  Register register() {
    return register;
  }

  Datenstand stand() {
    return stand;
  }

  Datenbank datenbank() {
    return datenbank;
  }

  Indikatorkatalog katalog() {
    return katalog;
  }

  Gebietsverzeichnis gebiete() {
    return gebiete;
  }

  Indikatorwerte compute(Collection<Indikator> indikatoren, Wertauswahl auswahl) {
    return rechnung.compute(indikatoren, auswahl);
  }

  /** As {@link #compute}, or where the wanted one was delivered. */
  Indikatorwerte computeWhereDelivered(
      Indikator wanted, Collection<Indikator> indikatoren, Wertauswahl auswahl) {
    return rechnung.computeWhereDelivered(wanted, indikatoren, auswahl);
  }

  /** The declared analyses of the town and of the program. */
  Analysekatalog analysen() {
    return Analysekatalog.read(arbeitsbereich.analysen(), katalog);
  }

  /** Runs declared analyses over this Datenstand. */
  Analyserechnung analyserechnung() {
    return new Analyserechnung(
        Analysequellen.of(kennzahlen, rechnung, new Ortsabfrage(datenbank)),
        katalog::get,
        analysen()::get,
        Version.nummer());
  }

  /** All years of which anything was delivered. */
  SortedSet<Integer> listJahre() {
    SortedSet<Integer> jahre = new TreeSet<>();
    try (Ergebnis ergebnis =
        datenbank.query("SELECT DISTINCT berichtsjahr::INTEGER FROM meta.lieferumfang")) {
      ergebnis.list().forEach(z -> jahre.add(Integer.valueOf(String.valueOf(z.wert(0)))));
    }
    return jahre;
  }

  /** The titles of what was delivered for an Ebene. */
  List<String> listGegenstaende(String ebene) {
    String sql =
        "SELECT DISTINCT g.titel FROM dim_aufgliederung a JOIN dim_gegenstand g USING (gegenstand)"
            + " JOIN meta.lieferumfang u USING (datenquelle, aufgliederung)"
            + " WHERE a.ebene = "
            + Sql.literal(ebene)
            + " ORDER BY 1";
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list().stream().map(z -> String.valueOf(z.wert(0))).toList();
    }
  }

  /** The set of that id; without id the latest one, if the town has any. */
  Optional<Indikatorenset> findSet(Optional<String> id) {
    List<Indikatorenset> sets =
        IndikatorensetReader.listAll(arbeitsbereich.indikatorensets(), katalog);
    if (id.isEmpty()) {
      return sets.stream().findFirst();
    }
    return Optional.of(
        sets.stream()
            .filter(s -> s.id().equals(id.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Abbruch(
                        Abbruch.Kategorie.EINGABE,
                        "Das Indikatorenset \"" + id.get() + "\" gibt es nicht.",
                        Vorschlaege.satz(
                            id.get(),
                            sets.stream().map(Indikatorenset::id).toList(),
                            "Ein Set ist eine Datei im Ordner indikatorensets."))));
  }

  @Override
  public void close() {
    try (register) {
      datenbank.close();
    }
  }
}
