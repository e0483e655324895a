package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.model.Fundstelle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a Raumgliederung: its declaration and the GeoJSON and CSV files that it names. A
 * declaration that can't be read ends with an Abbruch; what is wrong with the areas becomes
 * findings.
 */
public final class RaumgliederungReader {

  /** Id of the shipped area system: Gemeinde, Kreis, Land, Bund by AGS. */
  public static final String VERWALTUNG = "verwaltung";

  private final String datei;
  private final Gebietsordner ordner;
  private final Leseumfang umfang;
  private final Befundliste befunde = new Befundliste();

  private RaumgliederungReader(String datei, Gebietsordner ordner, Leseumfang umfang) {
    this.datei = datei;
    this.ordner = ordner;
    this.umfang = umfang;
  }

  /** Reads {@code gebiete/<id>.yml} with all boundaries; the files it names lie beside it. */
  public static Gebietspruefung read(Path deklaration) {
    return read(deklaration, Leseumfang.MIT_GRENZEN);
  }

  /**
   * Reads keys, names and links but no boundaries, which is all that resolving the areas of a
   * delivery needs, in a fraction of the time. No area has a geometry and no finding tells of one.
   */
  public static Gebietspruefung readSchluessel(Path deklaration) {
    return read(deklaration, Leseumfang.NUR_SCHLUESSEL);
  }

  /**
   * Reads a declaration with all boundaries as it would be once it is written, to check it before.
   *
   * @param deklaration where it will lie
   * @param text what it will say
   * @param neue content by name of files that will lie beside it
   */
  public static Gebietspruefung readEntwurf(
      Path deklaration, String text, Map<String, byte[]> neue) {
    String name = String.valueOf(deklaration.getFileName());
    Gebietsordner ordner =
        file -> {
          byte[] neu = neue.get(file);
          return neu == null
              ? Files.newInputStream(deklaration.resolveSibling(file))
              : new ByteArrayInputStream(neu);
        };
    return new RaumgliederungReader(name, ordner, Leseumfang.MIT_GRENZEN)
        .read(YamlDatei.parse(name, text));
  }

  private static Gebietspruefung read(Path deklaration, Leseumfang umfang) {
    String name = String.valueOf(deklaration.getFileName());
    Gebietsordner ordner = file -> Files.newInputStream(deklaration.resolveSibling(file));
    return new RaumgliederungReader(name, ordner, umfang).read(YamlDatei.read(deklaration));
  }

  /**
   * Reads a single file of areas as one Ebene, to check it before it is declared.
   *
   * @param schluessel field with the key
   * @param name field with the name
   * @param koordinatensystem for instance {@code EPSG:25832}; empty: as the file says
   */
  public static Gebietspruefung readGebiete(
      Path datei, String schluessel, String name, Optional<String> koordinatensystem) {
    String dateiname = String.valueOf(datei.getFileName());
    String text =
        String.format(
            Locale.ROOT,
            """
        raumgliederung: pruefung
        titel: Prüfung
        quellenangabe: keine
        lizenz: keine
        gebietsstaende:
          - gueltig_von: 2000-01-01
            ebenen:
              - ebene: gebiet
                titel: Gebiete
                rolle: kleinste
                datei: %s
                schluessel: {feld: %s}
                name: {feld: %s}
        """,
            quote(dateiname),
            quote(schluessel),
            quote(name));
    String mitSystem =
        text
            + koordinatensystem
                .map(k -> "        koordinatensystem: " + quote(k) + "\n")
                .orElse("");
    Gebietsordner ordner = file -> Files.newInputStream(datei.resolveSibling(file));
    return new RaumgliederungReader(dateiname, ordner, Leseumfang.MIT_GRENZEN)
        .read(YamlDatei.parse(dateiname, mitSystem));
  }

  /** A YAML scalar that stands for exactly this text. */
  static String quote(String text) {
    return "'" + text.replace("'", "''").replaceAll("\\p{Cntrl}", " ") + "'";
  }

  /** Reads the shipped Raumgliederung {@link #VERWALTUNG}. */
  public static Gebietspruefung readVerwaltung() {
    String name = VERWALTUNG + ".yml";
    try (InputStream in = openResource(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new RaumgliederungReader(
              name, RaumgliederungReader::openResource, Leseumfang.NUR_SCHLUESSEL)
          .read(YamlDatei.parse(name, text));
    } catch (IOException e) {
      throw new IllegalStateException("The shipped area system must be on the class path.", e);
    }
  }

  private static InputStream openResource(String name) throws IOException {
    InputStream in = RaumgliederungReader.class.getResourceAsStream("verwaltung/" + name);
    if (in == null) {
      throw new NoSuchFileException(name);
    }
    return in;
  }

  private Gebietspruefung read(Knoten root) {
    root.requireFelder(
        List.of(
            "raumgliederung",
            "titel",
            "quellenangabe",
            "lizenz",
            "gebietsstaende",
            StrassenverzeichnisReader.FELD,
            "umrechnungen"));
    Knoten id = root.get("raumgliederung");
    id.als("eine Kennung aus Kleinbuchstaben, Ziffern und _", Raumgliederung::requireKennung);
    Gebietsdatei dateien = new Gebietsdatei(ordner, umfang, befunde);
    List<Knoten> deklariert = root.get("gebietsstaende").liste();
    requireOhneUeberschneidung(deklariert);
    List<Gebietsstand> staende = new ArrayList<>();
    for (Knoten stand : deklariert) {
      new GebietsstandReader(id.text(), deklariert, dateien, befunde)
          .read(stand)
          .ifPresent(staende::add);
    }
    List<Raumumrechnung> umrechnungen =
        befunde.hasFehler() ? List.of() : readUmrechnungen(root, staende, dateien);
    Optional<Raumgliederung> result =
        befunde.hasFehler()
            ? Optional.empty()
            : Optional.of(build(root, id, staende, umrechnungen));
    return new Gebietspruefung(datei, befunde.list(Fundstelle.inFile(datei)), result);
  }

  /** Keys need no weights, and weights may need boundaries: they are read together with them. */
  private List<Raumumrechnung> readUmrechnungen(
      Knoten root, List<Gebietsstand> staende, Gebietsdatei dateien) {
    if (umfang == Leseumfang.NUR_SCHLUESSEL) {
      return List.of();
    }
    UmrechnungReader reader = new UmrechnungReader(datei, staende, dateien, befunde);
    List<Umrechnungsgrundlage> grundlagen = new ArrayList<>();
    for (Knoten knoten : root.find("umrechnungen").map(Knoten::liste).orElse(List.of())) {
      grundlagen.add(reader.read(Umrechnungsdeklaration.of(knoten)));
    }
    return befunde.hasFehler() ? List.of() : Umrechnungsabschluss.close(staende, grundlagen);
  }

  private static void requireOhneUeberschneidung(List<Knoten> staende) {
    for (Knoten stand : staende) {
      LocalDate von = datum(stand.get("gueltig_von"));
      for (Knoten anderer : staende) {
        LocalDate andererVon = datum(anderer.get("gueltig_von"));
        Optional<LocalDate> andererBis =
            anderer.find("gueltig_bis").map(RaumgliederungReader::datum);
        if (stand != anderer
            && !andererVon.isAfter(von)
            && andererBis.map(bis -> !bis.isBefore(von)).orElse(true)) {
          throw stand
              .get("gueltig_von")
              .fehler(
                  "ein Gebietsstand, der beginnt, wenn der vorige endet",
                  "am "
                      + von
                      + " gilt noch der vom "
                      + andererVon
                      + andererBis.map(bis -> " (bis " + bis + ")").orElse(" (ohne Ende)"),
                  "Bitte beim früheren \"gueltig_bis: " + von.minusDays(1) + "\" eintragen.");
        }
      }
    }
  }

  private static Raumgliederung build(
      Knoten root, Knoten id, List<Gebietsstand> staende, List<Raumumrechnung> umrechnungen) {
    return id.als(
        "ein Gebietssystem, dessen Gebietsstände sich nicht überschneiden,",
        text ->
            new Raumgliederung(
                text,
                root.get("titel").text(),
                root.get("quellenangabe").text(),
                root.get("lizenz").text(),
                staende,
                umrechnungen));
  }

  static LocalDate datum(Knoten knoten) {
    return knoten.als("ein Datum wie 2018-01-01", LocalDate::parse);
  }
}
