package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.output.Ausgabeformat;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks with SQL: a Datenstand through the door {@code intern}, a Freigabe through its own. */
@Command(
    name = "lebenslagen abfrage",
    description = {
      "Fragt den aktuellen Datenstand mit SQL. Was Sie sehen, ist intern und nicht auf",
      "Geheimhaltung geprüft; in eine Datei kommt es nur mit --intern und --zweck, mit Vermerk",
      "und Protokoll. Mit --tuer freigabe fragen Sie nur Freigegebenes: das darf das Haus",
      "verlassen, mit einem Zertifikat neben jeder Datei."
    },
    footer = {
      "  lebenslagen abfrage \"SELECT raum, anzahl FROM einwohner__insgesamt WHERE berichtsjahr = 2022\"",
      "  lebenslagen abfrage \"FROM arbeitslose__insgesamt\" --als csv --nach a.csv --intern --zweck Prüfung",
      "  lebenslagen abfrage --tuer freigabe \"FROM arbeitslose__insgesamt\" --nach a.csv"
    })
final class AbfrageBefehl extends Ortsbefehl {

  /** How the result is written. */
  enum Form {
    TABELLE,
    CSV,
    JSON,
    PARQUET,
    ARROW,
    XLSX;

    boolean isBinaer() {
      return this == PARQUET || this == ARROW || this == XLSX;
    }
  }

  /** Through which door the question goes. */
  enum Tuer {
    INTERN,
    FREIGABE
  }

  private static final String INTERN_GEZEIGT = " · intern, nicht auf Geheimhaltung geprüft";
  private static final long ZEILEN_AM_SCHIRM = 200;

  @Parameters(index = "0", paramLabel = "SQL", description = "Eine einzelne Abfrage: SELECT …")
  private String sql = "";

  @Option(
      names = "--als",
      paramLabel = "FORM",
      defaultValue = "tabelle",
      description = "tabelle, csv, json, parquet, arrow oder xlsx.")
  private Form form = Form.TABELLE;

  @Option(names = "--nach", paramLabel = "DATEI", description = "Wohin, statt auf den Bildschirm.")
  private @Nullable Path nach;

  @Option(
      names = "--tuer",
      paramLabel = "TÜR",
      defaultValue = "intern",
      description = "intern: alles, ungeprüft; freigabe: nur Freigegebenes.")
  private Tuer tuer = Tuer.INTERN;

  @Option(
      names = "--freigabe",
      paramLabel = "KENNUNG",
      description = "Welche Freigabe; sonst die letzte.")
  private @Nullable String freigabe;

  @Option(names = "--intern", description = "Ungeprüfte Werte dürfen in eine Datei.")
  private boolean intern;

  @Option(
      names = "--zweck",
      paramLabel = "TEXT",
      description = "Wofür; steht im Vermerk und im Protokoll.")
  private @Nullable String zweck;

  @Option(
      names = "--deutsch",
      description = "CSV für ein deutsches Excel: Semikolon, Dezimalkomma.")
  private boolean deutsch;

  @Option(
      names = "--datenstand",
      paramLabel = "NR",
      description = "Ein früherer Datenstand; sonst der aktuelle.")
  private @Nullable String datenstand;

  AbfrageBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    if (deutsch && form != Form.TABELLE && form != Form.CSV) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--deutsch\" gibt es nur für CSV; verlangt ist " + formName() + ".",
          "\"--deutsch\" weglassen oder \"--als csv\" schreiben.");
    }
    if (tuer == Tuer.FREIGABE) {
      return callFreigabe();
    }
    if (freigabe != null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--freigabe\" gehört zur Tür freigabe; verlangt ist die Tür intern.",
          "Bitte \"--tuer freigabe\" ergänzen.");
    }
    Optional<Dateifreigabe> erlaubnis = checkZone();
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register =
        erlaubnis.isPresent() ? zugang.openRegister() : zugang.openRegisterReadOnly()) {
      Datenstand stand = zugang.getDatenstand(register, Optional.ofNullable(datenstand));
      try (Datenbank datenbank = zugang.openDatenbank(register, stand)) {
        List<String> warnungen =
            erlaubnis.isPresent()
                ? erlaubnis.get().write(register, datenbank, stand, sql)
                : print(datenbank, "Datenstand " + stand.id() + INTERN_GEZEIGT);
        warnungen.forEach(w -> umgebung().meldungen().println(stil().gelb("Achtung: ") + w));
      }
    }
    return 0;
  }

  /** The rule of zone A: into a file, redirected output included, only with a stated purpose. */
  private Optional<Dateifreigabe> checkZone() {
    boolean toFile = nach != null || umgebung().ziel() == Umgebung.Ausgabeziel.DATEI;
    if (!toFile) {
      requireLesbar("--nach DATEI --intern --zweck TEXT");
      return Optional.empty();
    }
    if (!intern || zweck == null || zweck.isBlank()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Diese Werte sind nicht auf Geheimhaltung geprüft. In eine Datei oder ein anderes Programm"
              + " kommen sie nur mit einem Zweck; das wird vermerkt und protokolliert.",
          "Bitte \"--intern --zweck …\" ergänzen, etwa --zweck \"Prüfung durch das Jugendamt\".");
    }
    return Optional.of(
        new Dateifreigabe(
            umgebung(),
            nach == null ? Optional.empty() : Optional.of(resolve(nach)),
            schreiber(),
            zweck));
  }

  /** Cleared cells may go anywhere. */
  private Integer callFreigabe() {
    if (intern || zweck != null || datenstand != null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--intern\", \"--zweck\" und \"--datenstand\" gehören zur Tür intern.",
          "Bitte weglassen: Freigegebenes darf auch ohne sie in eine Datei.");
    }
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly();
        Freigabezugang offen = zugang.openFreigabe(register, Optional.ofNullable(freigabe))) {
      List<String> warnungen = answer(offen);
      warnungen.forEach(w -> umgebung().meldungen().println(stil().gelb("Achtung: ") + w));
    }
    return 0;
  }

  private List<String> answer(Freigabezugang offen) {
    Freigabeausgabe ausgabe = new Freigabeausgabe(umgebung(), schreiber());
    if (nach != null) {
      return ausgabe.write(offen, sql, resolve(nach));
    }
    if (umgebung().ziel() == Umgebung.Ausgabeziel.DATEI) {
      return ausgabe.write(offen, sql, umgebung().ausgabe());
    }
    requireLesbar("--nach DATEI");
    return print(offen.datenbank(), offen.zertifikat().zeile());
  }

  private void requireLesbar(String wohin) {
    if (form.isBinaer()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Form " + formName() + " ist für Programme, nicht für den Bildschirm.",
          "Mit \"" + wohin + "\" in eine Datei schreiben.");
    }
  }

  private List<String> print(Datenbank datenbank, String fuss) {
    try (Ergebnis ergebnis = datenbank.query(sql, ZEILEN_AM_SCHIRM)) {
      PrintStream notes = form == Form.TABELLE ? umgebung().ausgabe() : umgebung().meldungen();
      if (form == Form.TABELLE) {
        Ergebnistabelle.render(umgebung(), ergebnis).forEach(this::println);
      } else {
        schreiber().write(ergebnis, umgebung().ausgabe());
      }
      if (ergebnis.isGekuerzt()) {
        notes.println("  … mehr als " + ZEILEN_AM_SCHIRM + " Zeilen; hier steht der Anfang.");
      }
      notes.println();
      notes.println(stil().blass("  " + fuss));
      NichtGeliefertes.list(datenbank, sql).forEach(n -> notes.println(stil().blass("  " + n)));
      return Stream.concat(
              ergebnis.warnungen().stream(),
              ergebnis.isLeer() ? ergebnis.listUnbekannteWerte().stream() : Stream.of())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String formName() {
    return form.name().toLowerCase(Locale.ROOT);
  }

  /** A table in a file is a CSV: spreadsheets read it. */
  private Ergebnisschreiber schreiber() {
    return switch (form) {
      case TABELLE, CSV -> deutsch ? Ausgabeformat.CSV_DEUTSCH::write : Ausgabeformat.CSV::write;
      case JSON -> Ausgabeformat.JSON::write;
      case PARQUET -> Ausgabeformat.PARQUET::write;
      case ARROW -> Ausgabeformat.ARROW::write;
      case XLSX -> new Ergebnismappe(LocalDate.now(umgebung().uhr()));
    };
  }
}
