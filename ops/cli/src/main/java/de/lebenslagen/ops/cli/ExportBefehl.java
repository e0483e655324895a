package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.export.Export;
import de.lebenslagen.dashboards.publish.export.Exportauftrag;
import de.lebenslagen.dashboards.publish.export.Exportergebnis;
import de.lebenslagen.dashboards.publish.export.Werkzeug;
import de.lebenslagen.dashboards.publish.stoff.SiteangabenReader;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A release for a tool of others. */
@Command(
    name = "lebenslagen export",
    description = {
      "Schreibt eine Freigabe für ein anderes Programm: den ganzen Stern mit Werten und Wertstatus, ein",
      "Datenwörterbuch, einen Anfang und eine Anleitung. Neben jeder Datei liegt ihr Zertifikat. Es ist",
      "nichts darin, was nicht freigegeben ist."
    },
    footer = {
      "  lebenslagen export --fuer r",
      "  lebenslagen export --fuer qgis --freigabe F-2026-11-28.1 --nach /srv/karten/monitoring"
    })
final class ExportBefehl extends Ortsbefehl {

  private static final double MEGABYTE = 1e6;

  @Option(
      names = "--fuer",
      required = true,
      paramLabel = "PROGRAMM",
      description = "r, python, powerbi oder qgis.")
  private String fuer = "";

  @Mixin private Freigabewahl freigabe = new Freigabewahl();

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin; sonst ausgabe/export-PROGRAMM. Ein früherer Export wird ersetzt.")
  private @Nullable Path nach;

  ExportBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Werkzeug werkzeug = Werkzeug.find(fuer).orElseThrow(this::unknown);
    Arbeitsbereich ort = getArbeitsbereich();
    Path ziel = nach == null ? ort.ausgabe().resolve("export-" + werkzeug.wort()) : resolve(nach);
    Zugang zugang = Zugang.of(ort, umgebung());
    try (Register register = zugang.openRegisterReadOnly();
        Freigabezugang offen = zugang.openFreigabe(register, freigabe.kennung())) {
      Exportauftrag auftrag =
          new Exportauftrag(
              werkzeug,
              offen,
              register.freigaben().get(offen.zertifikat().freigabe()),
              offen.deklarationen().katalog(),
              herausgeber(ort),
              Version.nummer());
      print(werkzeug, Export.write(auftrag, ziel), ziel, offen);
    }
    return 0;
  }

  /** Who publishes: as on the pages, else the town. */
  static String herausgeber(Arbeitsbereich ort) {
    return SiteangabenReader.read(ort.wurzel(), ort.name()).herausgeber().stream()
        .findFirst()
        .orElse(ort.name());
  }

  private Abbruch unknown() {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Für \""
            + fuer
            + "\" gibt es keinen Export. "
            + Vorschlaege.satz(fuer, Werkzeug.listWorte()),
        "Bitte \"--fuer r\", \"--fuer python\", \"--fuer powerbi\" oder \"--fuer qgis\" schreiben.");
  }

  private void print(Werkzeug werkzeug, Exportergebnis ergebnis, Path ziel, Freigabezugang offen) {
    println(
        stil().fett("Export für " + werkzeug.titel())
            + ": "
            + ergebnis.zellen()
            + " Zellen, "
            + ergebnis.werte()
            + " Werte von "
            + ergebnis.indikatoren()
            + " Indikatoren");
    println(
        stil()
            .blass(
                "  "
                    + ergebnis.dateien().size()
                    + " Dateien, "
                    + String.valueOf(Math.round(ergebnis.bytes() / MEGABYTE * 10) / 10.0)
                        .replace('.', ',')
                    + " MB, jede mit Zertifikat · "
                    + offen.zertifikat().zeile()));
    println("");
    println("  Hier anfangen: " + ziel.resolve("LIESMICH.html"));
  }
}
