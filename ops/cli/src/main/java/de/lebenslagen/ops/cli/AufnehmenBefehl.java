package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.etl.publish.Aufnahmeergebnis;
import de.lebenslagen.etl.publish.Aufnahmelauf;
import de.lebenslagen.etl.publish.Aufnahmeoptionen;
import de.lebenslagen.etl.publish.Aufnahmeoptionen.Wiederholung;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
final class AufnehmenBefehl extends Befehl {

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

  AufnehmenBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    List<Path> alle = Eingangsliste.expand(dateien.stream().map(this::resolve).toList());
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich);
    Aufnahmeanzeige anzeige = new Aufnahmeanzeige(umgebung(), Aufnahmeanzeige.Tiefe.KURZ);
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
                  new Aufnahmeoptionen(sparkMaster, erneut ? Wiederholung.IMMER : Wiederholung.NIE),
                  anzeige,
                  umgebung().uhr())
              .run(alle);
      print(ergebnis);
      if (!ergebnis.ersetzt().isEmpty()) {
        reportGeladen();
      }
    }
    return anzeige.exitCode();
  }

  private void print(Aufnahmeergebnis ergebnis) {
    if (ergebnis.entwurf().isEmpty()) {
      println("Es hat sich nichts geändert.");
      return;
    }
    println(
        "Im Entwurf: "
            + Zahlformat.ANZAHL.format(ergebnis.ersetzt().size())
            + " Jahre oder Stichtage neu oder geändert"
            + (ergebnis.unveraendert().isEmpty()
                ? "."
                : ", " + ergebnis.unveraendert().size() + " mit gleichen Werten wie bisher."));
    println("Weiter mit: lebenslagen datenstand veroeffentliche");
  }

  /** Tells the launcher that Spark's classes were loaded, so that its archive is worth keeping. */
  private static void reportGeladen() {
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
