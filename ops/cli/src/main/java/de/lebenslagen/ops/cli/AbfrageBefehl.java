package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  /** Through which door the question goes. */
  enum Tuer {
    INTERN,
    FREIGABE
  }

  private static final String INTERN_GEZEIGT = " · intern, nicht auf Geheimhaltung geprüft";
  private static final long ZEILEN_AM_SCHIRM = 200;

  @Parameters(index = "0", paramLabel = "SQL", description = "Eine einzelne Abfrage: SELECT …")
  private String sql = "";

  @Mixin private Wertausgabe werte = new Wertausgabe();

  @Option(
      names = "--tuer",
      paramLabel = "TÜR",
      defaultValue = "intern",
      description = "intern: alles, ungeprüft; freigabe: nur Freigegebenes.")
  private Tuer tuer = Tuer.INTERN;

  @Mixin private Freigabewahl freigabe = new Freigabewahl();

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
    if (tuer == Tuer.FREIGABE) {
      return callFreigabe();
    }
    if (freigabe.kennung().isPresent()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--freigabe\" gehört zur Tür freigabe; verlangt ist die Tür intern.",
          "Bitte \"--tuer freigabe\" ergänzen.");
    }
    Wertausgabe.Ziel ziel = werte.check(umgebung());
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register =
        ziel.zugriff() == Wertausgabe.Zugriff.SCHREIBEND
            ? zugang.openRegister()
            : zugang.openRegisterReadOnly()) {
      Datenstand stand = zugang.getDatenstand(register, Optional.ofNullable(datenstand));
      try (Datenbank datenbank = zugang.openDatenbank(register, stand)) {
        warn(
            ziel.zweck().isPresent()
                ? new Dateifreigabe(
                        umgebung(), ziel.nach(), schreiber(ziel), ziel.zweck().orElseThrow())
                    .write(register, datenbank, stand, sql)
                : print(datenbank, ziel, "Datenstand " + stand.id() + INTERN_GEZEIGT));
      }
    }
    return 0;
  }

  /** Cleared cells may go anywhere. */
  private Integer callFreigabe() {
    Wertausgabe.Ziel ziel = werte.checkFreigegeben(umgebung());
    if (datenstand != null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--datenstand\" gehört zur Tür intern.",
          "Bitte weglassen: Eine Freigabe hat ihren Datenstand.");
    }
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly();
        Freigabezugang offen = zugang.openFreigabe(register, freigabe.kennung())) {
      warn(answer(offen, ziel));
    }
    return 0;
  }

  private List<String> answer(Freigabezugang offen, Wertausgabe.Ziel ziel) {
    Freigabeausgabe ausgabe = new Freigabeausgabe(umgebung(), schreiber(ziel));
    if (ziel.nach().isPresent()) {
      return ausgabe.write(offen, sql, ziel.nach().get());
    }
    return umgebung().ziel() == Umgebung.Ausgabeziel.DATEI
        ? ausgabe.write(offen, sql, umgebung().ausgabe())
        : print(offen.datenbank(), ziel, offen.zertifikat().zeile());
  }

  private void warn(List<String> warnungen) {
    warnungen.forEach(w -> umgebung().meldungen().println(stil().gelb("Achtung: ") + w));
  }

  private List<String> print(Datenbank datenbank, Wertausgabe.Ziel ziel, String fuss) {
    try (Ergebnis ergebnis = datenbank.query(sql, ZEILEN_AM_SCHIRM)) {
      PrintStream notes = ziel.isTafel() ? umgebung().ausgabe() : umgebung().meldungen();
      if (ziel.isTafel()) {
        Ergebnistabelle.render(umgebung(), ergebnis).forEach(this::println);
      } else {
        schreiber(ziel).write(ergebnis, umgebung().ausgabe());
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

  private Ergebnisschreiber schreiber(Wertausgabe.Ziel ziel) {
    return ziel.form() == Wertausgabe.Form.XLSX
        ? new Ergebnismappe(LocalDate.now(umgebung().uhr()))
        : ziel.format()::write;
  }
}
