package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.vorlage.VorlageWriter;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the workbook that a supplier fills in. */
@Command(
    name = "vorlage",
    description = {
      "Schreibt die Excel-Mappe, die die liefernde Stelle ausfüllt: Kopf, Gebiete, Auswahllisten,",
      "Erläuterungen, Zeichen und Summen. Ausgefüllt erkennt das Programm sie von selbst."
    },
    footer = {
      "  lebenslagen datenquelle vorlage wohngeld --jahr 2025",
      "  lebenslagen pruefe wohngeld_2025_vorlage.xlsx"
    })
final class DatenquelleVorlageBefehl extends Ortsbefehl {

  @Parameters(index = "0", paramLabel = "ID", description = "Kennung der Datenquelle.")
  private String id = "";

  @Option(
      names = "--jahr",
      required = true,
      paramLabel = "JAHR",
      description = "Berichtsjahr, von dem die Zahlen sind.")
  private int jahr;

  @Option(
      names = "--nach",
      paramLabel = "DATEI",
      description = "Wohin; sonst ID_JAHR_vorlage.xlsx in dem Ordner, in dem Sie stehen.")
  private @Nullable Path nach;

  DatenquelleVorlageBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    if (jahr < 1900 || jahr > 2099) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Ein Berichtsjahr liegt zwischen 1900 und 2099, gefunden: " + jahr + ".",
          "Bitte etwa --jahr 2025 schreiben.");
    }
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich, umgebung().uhr());
    Datenquelle datenquelle = deklarationen.getDatenquelle(id);
    Path ziel = resolve(nach == null ? Path.of(id + "_" + jahr + "_vorlage.xlsx") : nach);
    requireFrei(ziel);
    LocalDate heute = LocalDate.now(umgebung().uhr());
    byte[] mappe =
        VorlageWriter.write(
            Vorlagenangaben.of(
                arbeitsbereich.name(), datenquelle, jahr, deklarationen.raeume(), heute));
    try {
      Files.write(ziel, mappe, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw Dateifehler.explain("Die Vorlage kann nicht geschrieben werden", ziel, e);
    }
    println("Geschrieben: " + ziel);
    println("Ausgefüllt zurück:  lebenslagen pruefe DATEI, dann lebenslagen aufnehmen DATEI");
    return 0;
  }

  private static void requireFrei(Path ziel) {
    if (!ziel.toString().endsWith(".xlsx")) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Eine Vorlage ist eine Excel-Mappe; ihr Name endet mit .xlsx, gefunden: "
              + ziel.getFileName()
              + ".",
          "Bitte den Namen hinter --nach ergänzen.");
    }
    if (Files.exists(ziel)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Datei " + ziel + " gibt es schon; vielleicht ist sie schon ausgefüllt.",
          "Bitte sie umbenennen oder mit --nach einen anderen Namen angeben.");
    }
  }
}
