package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Fallliste;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code datenquellen/ID.yml}. Strict: an unknown field, a column that is not declared, a
 * band that overlaps another one end with an {@link Abbruch} that names file, line and field. The
 * layout is described, field by field, in {@code datenquelle.schema.json}.
 */
public final class DatenquelleReader {

  static final List<String> FELDER =
      List.of(
          "id",
          "titel",
          "reihe",
          "herkunft",
          "rhythmus",
          "personenbezogen",
          "bereits_veroeffentlicht",
          "erkennung",
          "format",
          "spalten",
          "raumbezug",
          "zeitbezug",
          "auslassen",
          "fallliste",
          "merkmale",
          "einrichtung",
          "abbildungen",
          "fassungen",
          "pruefungen");

  private static final String ENDUNG = ".yml";

  private DatenquelleReader() {}

  /** One Datenquelle; its file is named after its id. */
  public static Datenquelle read(Path datei) {
    return load(datei).datenquelle();
  }

  /** All Datenquellen of a folder by id, checked against each other. */
  public static List<Datenquelle> listAll(Path ordner) {
    return loadAll(ordner).stream().map(GeleseneDatenquelle::datenquelle).toList();
  }

  static List<GeleseneDatenquelle> loadAll(Path ordner) {
    List<GeleseneDatenquelle> all =
        listFiles(ordner).stream().map(DatenquelleReader::load).toList();
    Datenquellenabgleich.check(all);
    return all;
  }

  static List<Path> listFiles(Path ordner) {
    try (Stream<Path> files = Files.list(ordner)) {
      return files.filter(f -> f.getFileName().toString().endsWith(ENDUNG)).sorted().toList();
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Ordner " + ordner + " mit den Datenquellen ist nicht lesbar.",
          "Bitte den Ordner anlegen oder den richtigen angeben.",
          e);
    }
  }

  private static GeleseneDatenquelle load(Path datei) {
    String name = String.valueOf(datei.getFileName());
    GeleseneDatenquelle result = parse(name, YamlDatei.readText(datei));
    String expected = result.datenquelle().id() + ENDUNG;
    if (!name.equals(expected)) {
      throw result
          .wurzel()
          .get("id")
          .fehler(
              "die id, nach der die Datei heißt",
              "\"" + result.datenquelle().id() + "\"",
              "Bitte die Datei in " + expected + " umbenennen oder die id ändern.");
    }
    return result;
  }

  static GeleseneDatenquelle parse(String datei, String text) {
    Knoten root = YamlDatei.parse(datei, text);
    root.requireFelder(FELDER);
    Map<String, Merkmal> merkmale = MerkmalReader.readAll(root);
    List<Spalte> delivered = SpaltenReader.read(root.get("spalten"));
    Optional<Fallliste> fallliste = FalllisteReader.read(root, delivered);
    List<Spalte> declared = FalllisteReader.addGezaehlte(delivered, fallliste);
    List<Raumbezug> raumbezuege = BezugReader.readRaumbezuege(root.get("raumbezug"), declared);
    List<Faktabbildung> abbildungen =
        new AbbildungReader(declared, merkmale, raumbezuege.stream().map(Raumbezug::ebene).toList())
            .readAll(root.get("abbildungen"));
    Datenquelle datenquelle =
        new Datenquelle(
            root.get("id").als("eine id aus a–z, 0–9 und _", DatenquelleReader::requireId),
            root.get("titel").nichtLeer(),
            root.find("reihe")
                .map(r -> r.als("eine Kennung aus a–z, 0–9 und _", DatenquelleReader::requireId)),
            HerkunftReader.readHerkunft(root.get("herkunft")),
            HerkunftReader.readRhythmus(root.get("rhythmus")),
            root.get("personenbezogen").wahr(),
            root.get("bereits_veroeffentlicht").wahr(),
            HerkunftReader.readErkennung(root.get("erkennung")),
            FormatReader.read(root.get("format")),
            SpaltenReader.addEinheiten(declared, abbildungen, root.get("spalten")),
            raumbezuege,
            BezugReader.readZeitregel(root.get("zeitbezug"), declared),
            BezugReader.readAuslassen(root, declared),
            fallliste,
            MerkmalReader.readOwn(root),
            EinrichtungReader.read(root, declared, abbildungen),
            abbildungen,
            FassungReader.readAll(root, declared),
            PruefvorgabeReader.readAll(root),
            Pruefsumme.of(text));
    BezugPruefer.check(root, datenquelle);
    return new GeleseneDatenquelle(root, datenquelle);
  }

  static String requireId(String id) {
    if (!Datenquelle.isId(id)) {
      throw new IllegalArgumentException("No id: " + id);
    }
    return id;
  }
}
