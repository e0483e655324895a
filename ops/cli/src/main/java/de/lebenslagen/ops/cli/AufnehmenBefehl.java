package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.etl.publish.Aufnahmeergebnis;
import de.lebenslagen.etl.publish.Aufnahmelauf;
import de.lebenslagen.etl.publish.Aufnahmeoptionen;
import de.lebenslagen.etl.publish.Aufnahmeoptionen.Wiederholung;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recognises, checks and loads files; the only command that starts Spark. */
@Command(
    name = "lebenslagen aufnehmen",
    description = {
      "Erkennt zu jeder Datei die Datenquelle, prüft sie und lädt sie in den Entwurf. Eine Datei mit",
      "FEHLER bleibt draußen, und zwar ganz. Dieselbe Datei zweimal aufzunehmen ändert nichts."
    },
    footer = "  lebenslagen aufnehmen lieferungen/arbeitslose_2025.csv")
final class AufnehmenBefehl extends Ortsbefehl {

  /** Set where another command goes on by itself: then nothing is said about what to do next. */
  static final String TEIL_EINES_BEFEHLS = "LEBENSLAGEN_TEIL_EINES_BEFEHLS";

  @Parameters(
      arity = "1..*",
      paramLabel = "DATEI",
      description = "Dateien, oder Ordner mit Dateien.")
  private List<Path> dateien = List.of();

  @Option(
      names = "--spark-master",
      paramLabel = "ADRESSE",
      defaultValue = "local[*]",
      description =
          "Wo Spark rechnet (${DEFAULT-VALUE}); spark://… oder k8s://… für einen Verbund.")
  private String sparkMaster = "local[*]";

  @Option(
      names = "--erneut",
      description = "Auch Dateien, die schon aufgenommen waren; sie ersetzen, was danach kam.")
  private boolean erneut;

  @Option(names = "--alle", description = "Jeden Befund zeigen, auch Warnungen und Hinweise.")
  private boolean alle;

  @Option(
      names = "--datenquelle",
      paramLabel = "ID",
      description = "Zu welcher Datenquelle die Dateien gehören; sonst wird sie erkannt.")
  private @Nullable String datenquelle;

  @Option(
      names = "--rechtsgrundlage",
      paramLabel = "TEXT",
      description =
          "Bei Personen: auf welcher Rechtsgrundlage sie gelesen werden; sonst wird gefragt.")
  private @Nullable String rechtsgrundlage;

  @Option(
      names = "--zweck",
      paramLabel = "TEXT",
      description = "Bei Personen: zu welchem Zweck; sonst wird gefragt.")
  private @Nullable String zweck;

  AufnehmenBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    List<Path> genannt = Eingangsliste.expand(dateien.stream().map(this::resolve).toList());
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich, umgebung().uhr());
    Aufnahmeanzeige anzeige =
        new Aufnahmeanzeige(
            umgebung(),
            alle ? Befundanzeige.Umfang.ALLE : Befundanzeige.Umfang.beispiele(Schweregrad.FEHLER));
    requireSpark();
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung());
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre("aufnehmen")) {
      sperre.uebernahmeMeldung().ifPresent(umgebung().meldungen()::println);
      Aufnahmeergebnis ergebnis =
          new Aufnahmelauf(
                  arbeitsbereich,
                  deklarationen,
                  register,
                  sperre,
                  new Aufnahmeoptionen(
                      sparkMaster,
                      erneut ? Wiederholung.IMMER : Wiederholung.NIE,
                      Optional.ofNullable(datenquelle),
                      frage()),
                  anzeige,
                  umgebung().uhr())
              .run(genannt);
      anzeige.printSumme();
      if (anzeige.hasVerborgeneWarnungen()) {
        println(stil().blass("Die Warnungen zeigt: lebenslagen pruefe DATEI"));
      }
      print(ergebnis);
      anzeige.printPersonen();
      if (!ergebnis.ersetzt().isEmpty()) {
        reportGeladen();
      }
    }
    return anzeige.exitCode();
  }

  private Verarbeitungsfrage frage() {
    Console console = System.console();
    boolean terminal = umgebung().ziel() == Umgebung.Ausgabeziel.TERMINAL;
    return new Verarbeitungsfrage(
        Optional.ofNullable(rechtsgrundlage).filter(t -> !t.isBlank()),
        Optional.ofNullable(zweck).filter(t -> !t.isBlank()),
        terminal && console != null
            ? Optional.of(text -> Objects.requireNonNullElse(console.readLine("%s", text), ""))
            : Optional.empty());
  }

  static void requireSpark() {
    if (AufnehmenBefehl.class.getResource("/org/apache/spark/sql/SparkSession.class") == null) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Zum Laden fehlt Apache Spark: seine Bibliotheken liegen nicht auf dem Klassenpfad.",
          "Bitte über das Skript \"lebenslagen\" starten. Hilft das nicht, den Ordner etl/target"
              + " löschen; das Skript baut dann neu.");
    }
  }

  private void print(Aufnahmeergebnis ergebnis) {
    if (ergebnis.entwurf().isEmpty()) {
      println("Es hat sich nichts geändert.");
      return;
    }
    int same = ergebnis.unveraendert().size();
    println(
        "Im Entwurf: "
            + ergebnis.entwurf().get().anlass()
            + (same == 0 ? "" : " (dazu " + Zahlformat.ANZAHL.format(same) + " unverändert)"));
    if (!umgebung().variablen().containsKey(TEIL_EINES_BEFEHLS)) {
      println("Ansehen mit:  lebenslagen datenstand vergleiche");
      println("Weiter mit:   lebenslagen datenstand veroeffentliche");
    }
  }

  /** Tells the launcher that Spark's classes were loaded, so that its archive is worth keeping. */
  static void reportGeladen() {
    String marke = System.getProperty("lebenslagen.geladen");
    if (marke != null) {
      try {
        Files.createFile(Path.of(marke));
      } catch (IOException e) {
        // the archive is a matter of speed only
      }
    }
  }
}
