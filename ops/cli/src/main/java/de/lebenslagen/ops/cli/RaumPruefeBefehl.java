package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Gebietspruefung;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the area systems of a workspace, or a file of areas before it is declared. */
@Command(
    name = "pruefe",
    description = {
      "Prüft Gebietssysteme: offene und sich schneidende Ringe, Überlappungen, Lücken, doppelte und",
      "fehlende Schlüssel, Koordinatensystem, Zuordnungen und Umrechnungen. Mit DATEI: eine Datei",
      "mit Gebieten (GeoJSON, CSV), bevor sie deklariert ist."
    },
    footer = {
      "  lebenslagen raum pruefe",
      "  lebenslagen raum pruefe bezirke.geojson --schluessel NR --name NAME"
    })
final class RaumPruefeBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DATEI",
      description = "Datei mit Gebieten, oder Deklaration (.yml); sonst alle des Arbeitsbereichs.")
  private @Nullable Path datei;

  @Option(
      names = "--schluessel",
      paramLabel = "FELD",
      description = "Feld mit dem Schlüssel, wo DATEI Gebiete enthält.")
  private @Nullable String schluessel;

  @Option(
      names = "--name",
      paramLabel = "FELD",
      description = "Feld mit dem Namen; sonst das des Schlüssels.")
  private @Nullable String name;

  @Option(
      names = "--koordinatensystem",
      paramLabel = "EPSG",
      description = "Etwa EPSG:25832; sonst, was die Datei angibt.")
  private @Nullable String koordinatensystem;

  @Option(names = "--alle", description = "Jeden Befund zeigen, nicht nur drei je Regel.")
  private boolean alle;

  RaumPruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    int code = 0;
    for (Gebietspruefung pruefung : datei == null ? readAlle() : List.of(read(resolve(datei)))) {
      code = Math.max(code, print(pruefung));
    }
    return code;
  }

  private List<Gebietspruefung> readAlle() {
    List<Path> dateien = Deklarationsleser.listYaml(getArbeitsbereich().gebiete());
    if (dateien.isEmpty()) {
      println("Im Ordner gebiete ist noch kein Gebietssystem deklariert.");
    }
    return dateien.stream().map(RaumgliederungReader::read).toList();
  }

  private Gebietspruefung read(Path benannt) {
    if (!Files.isRegularFile(benannt)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Datei " + benannt + " gibt es nicht.",
          "Bitte den Namen prüfen.");
    }
    if (String.valueOf(benannt.getFileName()).endsWith(".yml")) {
      return RaumgliederungReader.read(benannt);
    }
    if (schluessel == null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Welches Feld von " + benannt.getFileName() + " ist der Schlüssel der Gebiete?",
          "Bitte mit \"--schluessel FELD\" nennen, dazu mit \"--name FELD\" das des Namens.");
    }
    return RaumgliederungReader.readGebiete(
        benannt,
        schluessel,
        Optional.ofNullable(name).orElse(schluessel),
        Optional.ofNullable(koordinatensystem));
  }

  private int print(Gebietspruefung pruefung) {
    boolean gut = pruefung.raumgliederung().isPresent();
    println(
        (gut ? stil().gruen("✓ ") : stil().rot("✗ "))
            + pruefung.datei()
            + "  "
            + pruefung.raumgliederung().map(RaumPruefeBefehl::umfang).orElse("nicht verwendbar")
            + count(pruefung, Schweregrad.FEHLER)
            + count(pruefung, Schweregrad.WARNUNG)
            + count(pruefung, Schweregrad.HINWEIS));
    Befundanzeige anzeige =
        new Befundanzeige(
            umgebung(),
            alle ? Befundanzeige.Umfang.ALLE : Befundanzeige.Umfang.beispiele(Schweregrad.HINWEIS));
    byDatei(pruefung)
        .forEach(
            (name, befunde) -> {
              println("  " + name);
              anzeige.print(new Pruefbericht(name, "", 0, befunde));
            });
    return gut ? 0 : Abbruch.Kategorie.DATEN.exitCode();
  }

  private static Map<String, List<Befund>> byDatei(Gebietspruefung pruefung) {
    Map<String, List<Befund>> result = new LinkedHashMap<>();
    pruefung
        .befunde()
        .forEach(b -> result.computeIfAbsent(b.stelle().datei(), d -> new ArrayList<>()).add(b));
    return result;
  }

  private static String umfang(Raumgliederung gliederung) {
    int staende = gliederung.gebietsstaende().size();
    int raeume = gliederung.gebietsstaende().stream().mapToInt(s -> s.raeume().size()).sum();
    return Zahlwort.format(staende, "Gebietsstand", "Gebietsstände")
        + ", "
        + Zahlwort.format(raeume, "Gebiet", "Gebiete");
  }

  private String count(Gebietspruefung pruefung, Schweregrad schweregrad) {
    long count = pruefung.befunde().stream().filter(b -> b.schweregrad() == schweregrad).count();
    return count == 0
        ? ""
        : "  " + Befundanzeige.farbig(stil(), schweregrad, count + " × " + schweregrad);
  }
}
