package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht;
import de.lebenslagen.dashboards.publish.uebersicht.UebersichtHtml;
import de.lebenslagen.dashboards.publish.uebersicht.UebersichtMappe;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What statistical data are available, and which are missing. */
@Command(
    name = "lebenslagen uebersicht",
    description = {
      "Was haben wir, was fehlt? Jede Datenquelle mit Lieferstelle, Rhythmus, Jahren, kleinsten",
      "Gebieten, Qualität und Zweck; was fällig ist oder fehlt und was das kostet; welche",
      "Indikatoren für welche Ebene und welches Jahr möglich sind. Zahlen selbst stehen nicht darin."
    },
    footer = {
      "  lebenslagen uebersicht",
      "  lebenslagen uebersicht --nach uebersicht.html --nach uebersicht.xlsx"
    })
final class UebersichtBefehl extends Ortsbefehl {

  @Option(
      names = "--nach",
      paramLabel = "DATEI",
      description = "In eine Datei .html oder .xlsx, statt auf den Bildschirm; mehrmals möglich.")
  private List<Path> nach = List.of();

  @Option(
      names = "--indikatoren",
      description = "Auch die Tabelle der Indikatoren nach Ebene und Jahr zeigen.")
  private boolean indikatoren;

  UebersichtBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    nach.forEach(UebersichtBefehl::requireForm);
    Uebersicht uebersicht = new Uebersichtsleser(getArbeitsbereich(), umgebung()).read();
    if (nach.isEmpty()) {
      UebersichtAnzeige anzeige = new UebersichtAnzeige(umgebung(), uebersicht);
      anzeige.print();
      if (indikatoren) {
        anzeige.printIndikatoren();
      }
    }
    nach.forEach(datei -> write(uebersicht, resolve(datei)));
    return 0;
  }

  private static void requireForm(Path datei) {
    if (!isHtml(datei) && !isXlsx(datei)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Form von " + datei + " ist nicht zu erkennen.",
          "Bitte einen Namen wählen, der auf .html oder .xlsx endet.");
    }
  }

  private static boolean isHtml(Path datei) {
    return datei.toString().toLowerCase(Locale.ROOT).endsWith(".html");
  }

  private static boolean isXlsx(Path datei) {
    return datei.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  private void write(Uebersicht uebersicht, Path datei) {
    try {
      if (datei.getParent() != null) {
        Files.createDirectories(datei.getParent());
      }
      if (isHtml(datei)) {
        Files.writeString(datei, UebersichtHtml.render(uebersicht), StandardCharsets.UTF_8);
      } else {
        Files.write(datei, UebersichtMappe.write(uebersicht));
      }
    } catch (IOException e) {
      throw Dateifehler.explain("Die Übersicht lässt sich nicht schreiben", datei, e);
    }
    println("Geschrieben: " + datei);
  }
}
