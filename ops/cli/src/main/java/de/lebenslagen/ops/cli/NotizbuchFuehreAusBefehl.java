package de.lebenslagen.ops.cli;

import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.seite.Notiz;
import de.lebenslagen.notebook.seite.NotizReader;
import de.lebenslagen.notebook.seite.Notizlauf;
import de.lebenslagen.notebook.seite.Notizseite;
import de.lebenslagen.notebook.zugriff.Einstellungen;
import de.lebenslagen.notebook.zugriff.Notizort;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.register.Register;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a note without a notebook server and writes what it shows as one page. */
@Command(
    name = "fuehre-aus",
    description = {
      "Führt eine Notiz aus und schreibt sie mit allen Ergebnissen als eine HTML-Seite, die nichts",
      "nachlädt. Enthält sie Absätze mit der Tür intern oder in Java, braucht es --intern und --zweck;",
      "sonst enthält die Seite nur Freigegebenes und bekommt ein Zertifikat. Ein Absatz, der",
      "scheitert, beendet den Lauf; die Seite reicht dann bis zu ihm, der Exit-Code ist nicht 0."
    },
    footer = {
      "  lebenslagen notizbuch fuehre-aus erste-schritte --ausgabe erste-schritte.html",
      "  lebenslagen notizbuch fuehre-aus meine.zpln --ausgabe m.html --parameter jahr=2021",
      "  lebenslagen notizbuch fuehre-aus meine.zpln --ausgabe m.html --intern --zweck Prüfung"
    })
final class NotizbuchFuehreAusBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      paramLabel = "NOTIZ",
      description = "Eine Datei .zpln, oder ein Name aus \"notizbuch liste\".")
  private String notiz = "";

  @Option(
      names = "--ausgabe",
      required = true,
      paramLabel = "DATEI",
      description = "Wohin die Seite geschrieben wird.")
  private Path ausgabe = Path.of("");

  @Option(
      names = "--parameter",
      paramLabel = "NAME=WERT",
      description = "Wert eines Formulars; mehrmals möglich.")
  private Map<String, String> parameter = new LinkedHashMap<>();

  @Option(names = "--intern", description = "Ungeprüfte Werte dürfen in die Datei.")
  private boolean intern;

  @Option(
      names = "--zweck",
      paramLabel = "TEXT",
      description = "Wofür; steht im Vermerk und im Protokoll.")
  private @Nullable String zweck;

  @Option(
      names = "--datenstand",
      paramLabel = "NR",
      description = "Für die Tür intern: ein früherer Datenstand; sonst der aktuelle.")
  private @Nullable String datenstand;

  NotizbuchFuehreAusBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Path datei = resolve(ausgabe);
    Ausgabedatei.requireFree(datei);
    Notiz gelesen =
        NotizReader.read(
            Notizverzeichnis.of(umgebung(), Optional.of(arbeitsbereich)).get(notiz, umgebung()));
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung());
    Notizlauf lauf = new Notizlauf(ort(zugang, gelesen), parameter);
    Optional<String> erlaubt = checkZone(lauf.isIntern(gelesen));
    checkDatenstand(zugang);
    Notizlauf.Ergebnis ergebnis = lauf.run(gelesen);
    if (erlaubt.isPresent()) {
      log(zugang, gelesen, erlaubt.get(), datei);
    } else if (ergebnis.zone() == Zone.INTERN) {
      throw needsZweck();
    }
    String seite =
        Notizseite.render(
            ergebnis, arbeitsbereich.name(), LocalDate.now(umgebung().uhr()), erlaubt);
    write(ergebnis, datei, seite);
    return finish(ergebnis);
  }

  /** Before anything runs: a note may take a minute. */
  private void checkDatenstand(Zugang zugang) {
    if (datenstand != null) {
      try (Register register = zugang.openRegisterReadOnly()) {
        zugang.getDatenstand(register, Optional.of(datenstand));
      }
    }
  }

  private Notizort ort(Zugang zugang, Notiz gelesen) {
    Einstellungen einstellungen =
        Einstellungen.standard()
            .withDatenstand(Optional.ofNullable(datenstand))
            .withZweck(Optional.ofNullable(zweck).filter(z -> !z.isBlank()));
    return new Notizort(zugang, einstellungen, gelesen.name(), Version.nummer());
  }

  /** The rule of zone A, held against what the note says before anything runs. */
  private Optional<String> checkZone(boolean needed) {
    if (!needed) {
      if (intern || zweck != null || datenstand != null) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Diese Notiz geht nur durch die Tür freigabe; \"--intern\", \"--zweck\" und"
                + " \"--datenstand\" gehören zur Tür intern.",
            "Bitte weglassen, oder in den Absätzen (tuer=intern) schreiben.");
      }
      return Optional.empty();
    }
    if (!intern || zweck == null || zweck.isBlank()) {
      throw needsZweck();
    }
    return Optional.of(zweck);
  }

  private static Abbruch needsZweck() {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Diese Notiz zeigt Werte, die nicht auf Geheimhaltung geprüft sind, oder rechnet in Java."
            + " In eine Datei kommt das nur mit einem Zweck; das wird vermerkt und protokolliert.",
        "Bitte \"--intern --zweck …\" ergänzen, etwa --zweck \"Prüfung durch das Jugendamt\".");
  }

  private static void log(Zugang zugang, Notiz gelesen, String zweck, Path datei) {
    try (Register register = zugang.openRegister()) {
      register
          .protokoll()
          .append(
              "notizbuch-in-datei",
              "Notizbuch " + gelesen.name() + ", Zweck: " + zweck + ", nach: " + datei);
    }
  }

  private void write(Notizlauf.Ergebnis ergebnis, Path datei, String seite) {
    boolean cleared = ergebnis.zone() == Zone.FREIGEGEBEN;
    if (cleared && ergebnis.zertifikate().size() != 1) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Diese Notiz fragt mehrere Freigaben; ein Zertifikat bürgt für eine.",
          "Bitte in allen Absätzen dieselbe nennen: (freigabe=KENNUNG).");
    }
    try {
      if (cleared) {
        Path zertifikat = Freigabeausgabe.zertifikat(datei);
        Ausgabedatei.requireFree(zertifikat);
        String text =
            ergebnis
                .zertifikate()
                .get(0)
                .toJson(String.valueOf(datei.getFileName()), Pruefsumme.of(seite));
        Ausgabedatei.write(zertifikat, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      }
      Ausgabedatei.write(datei, out -> out.write(seite.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw Ausgabedatei.unwritable(e);
    }
    umgebung()
        .meldungen()
        .println(
            "Geschrieben: "
                + datei
                + (cleared ? " mit " + Freigabeausgabe.zertifikat(datei).getFileName() : ""));
  }

  private static int finish(Notizlauf.Ergebnis ergebnis) {
    if (ergebnis.ersterFehler() == 0) {
      return 0;
    }
    throw new Abbruch(
        ergebnis.isAbgebrochen() ? Abbruch.Kategorie.SYSTEM : Abbruch.Kategorie.EINGABE,
        "Absatz " + ergebnis.ersterFehler() + " ist gescheitert: " + ergebnis.fehlertext(),
        "Die Seite reicht bis zu diesem Absatz; bitte ihn berichtigen und die Notiz neu ausführen."
            + ergebnis
                .notiz()
                .daten()
                .map(d -> " Geschrieben ist sie für die Daten von \"lebenslagen " + d + "\".")
                .orElse(""));
  }
}
