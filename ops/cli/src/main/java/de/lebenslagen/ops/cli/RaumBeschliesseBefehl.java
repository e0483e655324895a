package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.raum.Beschlussvorlage;
import de.lebenslagen.warehouse.raum.Gebietsbeschluss;
import de.lebenslagen.warehouse.raum.Gebietsstand;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.register.Registerort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a proposal of new Sozialraeume the new Gebietsstand. */
@Command(
    name = "beschliesse",
    description = {
      "Macht einen Vorschlag, welche Einheit in welchem Sozialraum liegt, zum neuen Gebietsstand.",
      "DATEI ist eine CSV-Datei mit den Spalten einheit, sozialraum und, wenn die Räume Namen haben,",
      "name. Alle früheren Zahlen werden aus den gespeicherten Einheiten für die neuen Räume",
      "berechnet; Lieferungen werden nicht noch einmal gelesen."
    },
    footer = {
      "  lebenslagen raum beschliesse vorschlag.csv --ab 1.1.2027",
      "  lebenslagen raum beschliesse vorschlag.csv --ab 1.1.2027 --nur-pruefen"
    })
final class RaumBeschliesseBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      paramLabel = "DATEI",
      description = "Der Vorschlag: einheit;sozialraum;name.")
  private Path datei = Path.of("");

  @Option(
      names = "--ab",
      paramLabel = "TAG",
      required = true,
      converter = Tageswert.Leser.class,
      description = "Erster Tag, an dem die neuen Räume gelten.")
  private LocalDate ab = LocalDate.EPOCH;

  @Option(
      names = "--titel",
      paramLabel = "TEXT",
      defaultValue = "Sozialräume",
      description = "Wie die neue Ebene heißt (${DEFAULT-VALUE}).")
  private String titel = "Sozialräume";

  @Option(
      names = "--gebietssystem",
      paramLabel = "ID",
      description = "Sonst das eine, das der Arbeitsbereich hat.")
  private @Nullable String gebietssystem;

  @Option(
      names = "--einwohner",
      paramLabel = "DATEI",
      description = {
        "Einwohner der Einheiten (CSV: einheit;einwohner): damit werden Zahlen verteilt, die nur für",
        "die alten größeren Gebiete vorliegen; sonst nach Fläche."
      })
  private @Nullable Path einwohner;

  @Option(
      names = "--geojson",
      paramLabel = "DATEI",
      description = "Grenzen der neuen Räume; sonst die Vereinigung ihrer Einheiten.")
  private @Nullable Path geojson;

  @Option(
      names = "--schluessel",
      paramLabel = "FELD",
      defaultValue = "sozialraum",
      description = "Feld der GeoJSON-Datei mit dem Schlüssel (${DEFAULT-VALUE}).")
  private String schluessel = "sozialraum";

  @Option(
      names = "--name",
      paramLabel = "FELD",
      defaultValue = "name",
      description = "Feld der GeoJSON-Datei mit dem Namen (${DEFAULT-VALUE}).")
  private String name = "name";

  @Option(
      names = "--nur-pruefen",
      description = "Nur sagen, ob der Vorschlag vollständig ist; nichts schreiben.")
  private boolean nurPruefen;

  RaumBeschliesseBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Raumgliederung gliederung =
        Gebietsleser.get(Gebietsleser.readSchluessel(arbeitsbereich), gebietssystem);
    Gebietsstand alt = Gebietsleser.letzter(gliederung);
    requireSpaeter(gliederung, alt);
    Beschlussvorlage vorlage = Beschlussvorlage.read(requireDatei("Der Vorschlag", datei), alt);
    new Befundanzeige(umgebung(), Befundanzeige.Umfang.ALLE)
        .print(new Pruefbericht(vorlage.datei(), "", 0, vorlage.befunde()));
    if (!vorlage.isGueltig()) {
      println(stil().rot("✗ ") + vorlage.datei() + " ist so kein Beschluss; nichts geändert.");
      return Abbruch.Kategorie.DATEN.exitCode();
    }
    Ablage ablage = prepare(arbeitsbereich.gebiete(), gliederung, alt, vorlage);
    println(
        stil().gruen("✓ ")
            + vorlage.datei()
            + "  "
            + Zahlwort.format(vorlage.zuordnung().size(), "Einheit", "Einheiten")
            + " in "
            + Zahlwort.format(vorlage.raeume().size(), "Sozialraum", "Sozialräumen"));
    if (!nurPruefen) {
      write(arbeitsbereich.gebiete(), ablage);
      load(arbeitsbereich);
    }
    return 0;
  }

  private void requireSpaeter(Raumgliederung gliederung, Gebietsstand alt) {
    if (!ab.isAfter(alt.gueltigVon())) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die neuen Räume sollen ab "
              + Tageswert.format(ab)
              + " gelten, aber der letzte Gebietsstand von "
              + gliederung.id()
              + " beginnt am "
              + Tageswert.format(alt.gueltigVon())
              + ".",
          "Bitte einen späteren Tag nennen. Frühere Jahre werden auch so für die neuen Räume"
              + " berechnet.");
    }
    if (alt.gueltigBis().isPresent()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der letzte Gebietsstand von "
              + gliederung.id()
              + " endet schon am "
              + Tageswert.format(alt.gueltigBis().get())
              + ".",
          "Bitte sein \"gueltig_bis\" in der Deklaration streichen.");
    }
  }

  private Path requireDatei(String was, Path benannt) {
    Path pfad = resolve(benannt);
    if (!Files.isRegularFile(pfad)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          was + " ist keine Datei: " + pfad + ".",
          "Bitte den Namen prüfen.");
    }
    return pfad;
  }

  private byte[] readDatei(String option, Path benannt) {
    Path pfad = requireDatei("Die Angabe zu " + option, benannt);
    try {
      return Files.readAllBytes(pfad);
    } catch (IOException e) {
      throw Dateifehler.explain("Die Datei zu " + option + " kann nicht gelesen werden", pfad, e);
    }
  }

  /**
   * What will be written: the declaration, and the new files beside it.
   *
   * @param neue content by name
   */
  private record Ablage(Path deklaration, String text, Map<String, byte[]> neue) {}

  /** Reads it with all its files as it would be, so that nothing is written that isn't valid. */
  private Ablage prepare(
      Path gebiete, Raumgliederung gliederung, Gebietsstand alt, Beschlussvorlage vorlage) {
    Path deklaration = findDeklaration(gebiete, gliederung.id());
    Gebietsbeschluss beschluss = beschluss(stamm(gliederung));
    Map<String, byte[]> neue = new LinkedHashMap<>();
    neue.put(beschluss.raeumeDatei(), utf8(vorlage.renderRaeume()));
    neue.put(beschluss.zuordnungDatei(), utf8(vorlage.renderZuordnung()));
    Map<String, String> genannt = new LinkedHashMap<>();
    genannt.put(beschluss.raeumeDatei(), vorlage.datei());
    genannt.put(beschluss.zuordnungDatei(), vorlage.datei());
    if (einwohner != null) {
      String neu = beschluss.einwohner().orElseThrow().datei();
      neue.put(neu, readDatei("--einwohner", einwohner));
      genannt.put(neu, einwohner + " (--einwohner)");
    }
    if (geojson != null) {
      String neu = beschluss.grenzenDatei().orElseThrow().datei();
      neue.put(neu, readDatei("--geojson", geojson));
      genannt.put(neu, geojson + " (--geojson)");
    }
    try {
      String text =
          beschluss.addTo(
              String.valueOf(deklaration.getFileName()), Files.readString(deklaration), alt);
      RaumgliederungReader.readEntwurf(deklaration, text, neue).getRaumgliederung();
      return new Ablage(deklaration, text, neue);
    } catch (Abbruch e) {
      throw inGenannten(e, genannt);
    } catch (IOException e) {
      throw Dateifehler.explain("Die Deklaration kann nicht gelesen werden", deklaration, e);
    }
  }

  /** The same with the names of the files as the user gave them: of the others he knows nothing. */
  private static Abbruch inGenannten(Abbruch abbruch, Map<String, String> genannt) {
    String gefunden = String.valueOf(abbruch.getMessage());
    String abhilfe = abbruch.abhilfe();
    for (Map.Entry<String, String> datei : genannt.entrySet()) {
      gefunden = gefunden.replace(datei.getKey(), datei.getValue());
      abhilfe = abhilfe.replace(datei.getKey(), datei.getValue());
    }
    return new Abbruch(abbruch.kategorie(), gefunden, abhilfe, abbruch);
  }

  private String stamm(Raumgliederung gliederung) {
    return gliederung.id() + "_" + ab;
  }

  private Gebietsbeschluss beschluss(String stamm) {
    return new Gebietsbeschluss(
        ab,
        titel,
        stamm + "_sozialraeume.csv",
        stamm + "_zuordnung.csv",
        Optional.ofNullable(geojson)
            .map(g -> new Gebietsbeschluss.Grenzen(stamm + "_grenzen.geojson", schluessel, name)),
        Optional.ofNullable(einwohner)
            .map(
                e ->
                    new Gebietsbeschluss.Einwohner(
                        stamm + "_einwohner.csv", "einheit", "einwohner")));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * New files first; the declaration last and in one step, so that a killed run changes nothing.
   * What can't be written whole is taken away again.
   */
  private void write(Path gebiete, Ablage ablage) {
    List<Path> geschrieben = new ArrayList<>();
    try {
      for (Map.Entry<String, byte[]> datei : ablage.neue().entrySet()) {
        Path pfad = gebiete.resolve(datei.getKey());
        geschrieben.add(pfad);
        Files.write(pfad, datei.getValue());
      }
      Path teil = gebiete.resolve("." + ablage.deklaration().getFileName() + ".neu");
      geschrieben.add(teil);
      Files.write(teil, utf8(ablage.text()));
      Files.move(
          teil,
          ablage.deklaration(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      geschrieben.forEach(pfad -> deleteAfter(e, pfad));
      throw Dateifehler.explain("Der Beschluss kann nicht abgelegt werden", gebiete, e);
    }
    println("Beschlossen ab " + Tageswert.format(ab) + ": " + ablage.deklaration());
  }

  private static void deleteAfter(IOException grund, Path pfad) {
    try {
      Files.deleteIfExists(pfad);
    } catch (IOException e) {
      grund.addSuppressed(e);
    }
  }

  private static Path findDeklaration(Path gebiete, String id) {
    return Deklarationsleser.listYaml(gebiete).stream()
        .filter(
            d ->
                RaumgliederungReader.readSchluessel(d)
                    .raumgliederung()
                    .map(g -> g.id().equals(id))
                    .orElse(false))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Das Gebietssystem " + id + " gehört nicht dem Ort, es ist mitgeliefert.",
                    "Bitte ein eigenes Gebietssystem nennen."));
  }

  private void load(Arbeitsbereich arbeitsbereich) {
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung());
    if (zugang.ort() instanceof Registerort.SqliteDatei sqlite && !Files.exists(sqlite.datei())) {
      println("Noch ist nichts aufgenommen; die neuen Räume kommen mit der ersten Lieferung.");
      return;
    }
    RaumUebernimmBefehl.run(umgebung(), arbeitsbereich, "raum beschliesse");
  }
}
