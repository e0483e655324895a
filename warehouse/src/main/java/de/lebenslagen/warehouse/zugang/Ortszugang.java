package de.lebenslagen.warehouse.zugang;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.Registereinstellung;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Grenzen;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.query.build.Tabellendatei;
import de.lebenslagen.warehouse.register.Dateiablage;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Freigaberegister;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From an Arbeitsbereich to its register and to the query file of a Datenstand. */
public class Ortszugang {

  private final Arbeitsbereich arbeitsbereich;
  private final Registerort ort;
  private final Clock uhr;

  /**
   * @param variablen environment variables: one may hold the register's password
   * @throws Abbruch EINGABE where that one is missing
   */
  public Ortszugang(Arbeitsbereich arbeitsbereich, Map<String, String> variablen, Clock uhr) {
    this.arbeitsbereich = arbeitsbereich;
    this.ort = ort(arbeitsbereich.register(), variablen);
    this.uhr = uhr;
  }

  /** The workspace. */
  public final Arbeitsbereich arbeitsbereich() {
    return arbeitsbereich;
  }

  /** Where its register lies. */
  public final Registerort ort() {
    return ort;
  }

  /** Now, where the user is. */
  public final Clock uhr() {
    return uhr;
  }

  private static Registerort ort(Registereinstellung einstellung, Map<String, String> variablen) {
    if (einstellung instanceof Registereinstellung.Postgres postgres) {
      return new Registerort.Postgres(
          postgres.url(), postgres.benutzer(), getPasswort(postgres.passwortVariable(), variablen));
    }
    return new Registerort.SqliteDatei(((Registereinstellung.Sqlite) einstellung).datei());
  }

  private static String getPasswort(String variable, Map<String, String> variablen) {
    return Optional.ofNullable(variablen.get(variable))
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Das Passwort des Registers wird in der Umgebungsvariablen "
                        + variable
                        + " erwartet; sie ist nicht gesetzt.",
                    "Bitte setzen: export " + variable + "=…"));
  }

  /** The register, for writing. */
  public final Register openRegister() {
    return Register.open(ort, uhr);
  }

  /**
   * The register, for reading.
   *
   * @throws Abbruch EINGABE where nothing was ever taken in
   */
  public final Register openRegisterReadOnly() {
    if (ort instanceof Registerort.SqliteDatei sqlite && !Files.exists(sqlite.datei())) {
      throw leer();
    }
    return Register.openReadOnly(ort, uhr);
  }

  /** The Datenstand with this id, or the current one. */
  public final Datenstand getDatenstand(Register register, Optional<String> id) {
    return id.isPresent()
        ? register.datenstaende().get(id.get())
        : register.datenstaende().findAktueller().orElseThrow(() -> noneYet(register));
  }

  private Abbruch noneYet(Register register) {
    return register.datenstaende().findEntwurf().isPresent()
        ? new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Es ist noch kein Datenstand veröffentlicht, nur ein Entwurf.",
            "Mit \"lebenslagen datenstand veroeffentliche\" wird er zum ersten Datenstand.")
        : leer();
  }

  private Abbruch leer() {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "In " + arbeitsbereich.wurzel() + " ist noch nichts aufgenommen.",
        "Mit \"lebenslagen aufnehmen DATEI…\" die ersten Lieferungen laden.");
  }

  /** The Parquet files of a Datenstand. */
  public final List<Tabellendatei> listDateien(Register register, Datenstand datenstand) {
    Dateiablage ablage = new Dateiablage(arbeitsbereich.zustand(), uhr);
    return register.datenstaende().listDateien(datenstand.id()).stream()
        .map(d -> new Tabellendatei(d.tabelle(), ablage.path(d.sha256())))
        .toList();
  }

  /** Builds the query file of a Datenstand, if it is not there, and returns where it is. */
  public final Path build(Register register, Datenstand datenstand) {
    return Abfragedatei.build(listDateien(register, datenstand), abfragedatei(datenstand));
  }

  /** The sealed query file of a Datenstand, opened. A missing or damaged one is built anew. */
  public final Datenbank openDatenbank(Register register, Datenstand datenstand) {
    return openDatenbank(register, datenstand, Grenzen.standard());
  }

  /** The same with limits of its own. */
  public final Datenbank openDatenbank(Register register, Datenstand datenstand, Grenzen grenzen) {
    Path datei = abfragedatei(datenstand);
    if (Files.exists(datei)) {
      try {
        return Datenbank.open(datei, grenzen);
      } catch (Abbruch damaged) {
        return Datenbank.open(build(register, datenstand), grenzen);
      }
    }
    return Datenbank.open(build(register, datenstand), grenzen);
  }

  /** A Freigabe, opened: the one with this id, or the last one. */
  public final Freigabezugang openFreigabe(Register register, Optional<String> kennung) {
    return openFreigabe(register, kennung, Grenzen.standard());
  }

  /** The same with limits of its own. */
  public final Freigabezugang openFreigabe(
      Register register, Optional<String> kennung, Grenzen grenzen) {
    Freigaberegister freigaben = register.freigaben();
    Freigabeeintrag eintrag =
        kennung.isPresent()
            ? freigaben.get(kennung.get())
            : freigaben.findLetzte().orElseThrow(Ortszugang::nothingReleased);
    return Freigabezugang.open(
        freigaben,
        eintrag,
        () -> listDateien(register, register.datenstaende().get(eintrag.datenstand())),
        arbeitsbereich.abfrage(),
        grenzen);
  }

  private static Abbruch nothingReleased() {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Es wurde noch nichts freigegeben.",
        "\"lebenslagen freigabe pruefe\" zeigt, was freigegeben werden kann.");
  }

  /** Where the query file of a Datenstand lies or would lie. */
  public final Path abfragedatei(Datenstand datenstand) {
    String name =
        "intern-"
            + datenstand.listeSha256().substring(0, 16)
            + "-"
            + Abfragedatei.bauart()
            + ".duckdb";
    return arbeitsbereich.abfrage().resolve(name);
  }
}
