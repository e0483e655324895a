package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.indicator.catalogue.IndikatorensetReader;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Deklaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a release was made by, word for word as archived in the Freigaberegister: whoever shows it
 * again years later reads this and not the files of today, and gets the same.
 */
public final class Freigabedeklarationen {

  static final String ANTRAG = "antrag";
  static final String POLITIK = "politik";
  private static final String GEBIET = "gebiet";
  private static final String INDIKATOR = "indikator";
  private static final String INDIKATORENSET = "indikatorenset";
  private static final String VERZEICHNIS = Freigabeinhalt.INDIKATORVERZEICHNIS;
  private static final String ENDUNG = ".yml";

  private final String freigabe;
  private final String antrag;
  private final List<Deklaration> deklarationen;

  /**
   * @param freigabe id of the release
   * @param antrag id of its request
   */
  Freigabedeklarationen(String freigabe, String antrag, List<Deklaration> deklarationen) {
    this.freigabe = freigabe;
    this.antrag = antrag;
    this.deklarationen =
        deklarationen.stream()
            .filter(d -> !d.art().equals(Zellschluesselpruefung.GEHEIMNIS))
            .toList();
  }

  /**
   * What is archived beside request and policy: every indicator, every set, every area system of
   * the workspace (their areas are in the Datenstand).
   */
  static List<Deklaration> listBeilagen(Path wurzel, Indikatorkatalog katalog) {
    List<Deklaration> all = new ArrayList<>();
    all.add(
        Deklaration.of(VERZEICHNIS, "indikatoren", String.join("\n", katalog.texte().keySet())));
    katalog.texte().forEach((pfad, text) -> all.add(Deklaration.of(INDIKATOR, pfad, text)));
    IndikatorensetReader.listFiles(wurzel.resolve("indikatorensets"))
        .forEach(
            datei -> {
              IndikatorensetReader.read(datei, katalog); // an unreadable one could not be rebuilt
              all.add(beilage(INDIKATORENSET, datei));
            });
    listYaml(wurzel.resolve("gebiete")).forEach(datei -> all.add(beilage(GEBIET, datei)));
    return all;
  }

  /** What is archived with every release of a request. */
  static List<Deklaration> listAll(Freigabeantrag antrag, Regelwerk regelwerk) {
    List<Deklaration> all = new ArrayList<>(antrag.beilagen());
    all.add(Deklaration.of(ANTRAG, antrag.id(), antrag.text()));
    all.add(Deklaration.of(POLITIK, RegelwerkReader.DATEI, regelwerk.text()));
    return all;
  }

  /** By kind, then name, as the register keeps them. */
  static List<Deklaration> sort(List<Deklaration> all) {
    return all.stream()
        .sorted(Comparator.comparing(Deklaration::art).thenComparing(Deklaration::name))
        .toList();
  }

  private static Deklaration beilage(String art, Path datei) {
    return Deklaration.of(art, String.valueOf(datei.getFileName()), YamlDatei.readText(datei));
  }

  private static List<Path> listYaml(Path ordner) {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ordner)) {
      return files.filter(f -> f.toString().endsWith(ENDUNG)).sorted().toList();
    } catch (IOException e) {
      throw Dateifehler.explain("Der Ordner mit den Gebieten ist nicht lesbar", ordner, e);
    }
  }

  /** All of them, by kind, then name. */
  public List<Deklaration> list() {
    return deklarationen;
  }

  /**
   * The indicators as they were declared then.
   *
   * @throws Abbruch DATEN where the release keeps none, or this version reads them no more
   */
  public Indikatorkatalog katalog() {
    if (list(VERZEICHNIS).findAny().isEmpty()) {
      throw notShowable(
          "wurde von einer frühen Fassung des Programms erteilt, die Indikatoren noch nicht im"
              + " Wortlaut aufbewahrte",
          null);
    }
    Map<String, String> archived = new HashMap<>();
    list(INDIKATOR).forEach(d -> archived.put(d.name(), d.inhalt()));
    Map<String, String> ordered = new LinkedHashMap<>();
    list(VERZEICHNIS)
        .flatMap(d -> d.inhalt().lines())
        .forEach(pfad -> ordered.put(pfad, Objects.requireNonNull(archived.get(pfad), pfad)));
    try {
      return Indikatorkatalog.ofTexte(ordered);
    } catch (Abbruch unreadable) {
      throw notShowable(
          "bewahrt Indikatoren auf, die diese Fassung des Programms nicht mehr liest ("
              + unreadable.getMessage()
              + ")",
          unreadable);
    }
  }

  /** Today's indicators instead would show something else than what was released. */
  private Abbruch notShowable(String warum, @Nullable Abbruch cause) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        "Die Freigabe "
            + freigabe
            + " "
            + warum
            + "; wie sie damals aussah, lässt sich nicht mehr zeigen.",
        "Bitte neu erteilen, dann bleibt auch der Wortlaut erhalten: \"lebenslagen freigabe erteile "
            + antrag
            + " --zweck …\". Was frei ist, bleibt frei.",
        cause);
  }

  /** The Indikatorensets as they were agreed then, the latest first. */
  public List<Indikatorenset> indikatorensets() {
    Indikatorkatalog katalog = katalog();
    return list(INDIKATORENSET)
        .map(d -> IndikatorensetReader.parse(d.name(), d.inhalt(), katalog))
        .sorted(Comparator.comparing(Indikatorenset::beschlossenAm).reversed())
        .toList();
  }

  /** The policy that it was checked by. */
  public Regelwerk regelwerk() {
    return list(POLITIK)
        .findFirst()
        .map(d -> RegelwerkReader.parse(d.name(), d.inhalt()))
        .orElseThrow(() -> new IllegalStateException("A release without a policy."));
  }

  private Stream<Deklaration> list(String art) {
    return deklarationen.stream().filter(d -> d.art().equals(art));
  }
}
