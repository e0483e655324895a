package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads {@code indikatorensets/ID.yml}: the agreed, dated choices of indicators. */
public final class IndikatorensetReader {

  private IndikatorensetReader() {}

  /** All sets of a folder, which may be missing, the latest first. */
  public static List<Indikatorenset> listAll(Path ordner, Indikatorkatalog katalog) {
    return listFiles(ordner).stream()
        .map(datei -> read(datei, katalog))
        .sorted(Comparator.comparing(Indikatorenset::beschlossenAm).reversed())
        .toList();
  }

  /** The files of a folder, which may be missing. */
  public static List<Path> listFiles(Path ordner) {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ordner)) {
      return files.filter(f -> f.toString().endsWith(Indikatordateien.ENDUNG)).sorted().toList();
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Ordner " + ordner + " ist nicht lesbar.",
          "Bitte die Rechte prüfen.",
          e);
    }
  }

  /** One set; its file is named after its id. */
  public static Indikatorenset read(Path datei, Indikatorkatalog katalog) {
    return parse(String.valueOf(datei.getFileName()), YamlDatei.readText(datei), katalog);
  }

  /**
   * A set from its text.
   *
   * @param datei name of the file
   */
  public static Indikatorenset parse(String datei, String text, Indikatorkatalog katalog) {
    Knoten root = YamlDatei.parse(datei, text);
    root.requireFelder(
        List.of(
            "id", "titel", "beschlossen_am", "beschluss", "indikatoren", "schluesselindikatoren"));
    Knoten id = root.get("id");
    if (!datei.equals(id.text() + Indikatordateien.ENDUNG)) {
      throw id.fehler(
          "die id, nach der die Datei heißt", "\"" + id.text() + "\"", "Bitte eines anpassen.");
    }
    List<IndikatorSchluessel> all = keys(root.get("indikatoren"), katalog);
    Knoten key = root.get("schluesselindikatoren");
    List<IndikatorSchluessel> keyFigures = keys(key, katalog);
    checkKeyFigures(key, all, keyFigures);
    return new Indikatorenset(
        id.text(),
        root.get("titel").nichtLeer(),
        root.get("beschlossen_am").als("ein Tag wie 2024-03-21", LocalDate::parse),
        root.get("beschluss").nichtLeer(),
        all,
        keyFigures);
  }

  private static List<IndikatorSchluessel> keys(Knoten liste, Indikatorkatalog katalog) {
    List<IndikatorSchluessel> result = new ArrayList<>();
    Set<IndikatorSchluessel> seen = new TreeSet<>();
    for (Knoten k : liste.liste()) {
      IndikatorSchluessel key = k.als("der Schlüssel eines Indikators", IndikatorSchluessel::new);
      if (katalog.find(key).isEmpty()) {
        throw k.fehler(
            "ein Indikator, den es gibt",
            "\"" + key + "\"",
            Vorschlaege.satz(
                key.wert(), katalog.list().stream().map(i -> i.schluessel().wert()).toList()));
      }
      if (!seen.add(key)) {
        throw k.fehler("jeden Indikator einmal", "\"" + key + "\" zweimal", "Bitte einen löschen.");
      }
      result.add(key);
    }
    return result;
  }

  private static void checkKeyFigures(
      Knoten k, List<IndikatorSchluessel> all, List<IndikatorSchluessel> keyFigures) {
    int most = Indikatorenset.SCHLUESSELINDIKATOREN_ANZAHL;
    if (keyFigures.size() > most) {
      throw k.fehler(
          "höchstens " + most + " Schlüsselindikatoren",
          String.valueOf(keyFigures.size()),
          "Ein Steckbrief hat nicht mehr Platz: bitte kürzen.");
    }
    keyFigures.stream()
        .filter(s -> !all.contains(s))
        .findFirst()
        .ifPresent(
            s -> {
              throw k.fehler(
                  "nur Indikatoren aus \"indikatoren\"", "\"" + s + "\"", "Bitte dort ergänzen.");
            });
  }
}
