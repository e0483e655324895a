package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code ausnahmen/ID.yml}.
 *
 * <pre>
 * datenquelle: grundsicherung_sgb12
 * spalten: [male, female]
 * regeln: [ZEILENVERSCHIEBUNG]   # optional; without it the columns are never taken over
 * jahre: [2021]                  # optional
 * gebiete: ["03"]                # optional
 * grund: Männer und Frauen sind um eine Zeile verschoben.
 * person: Sozialplanung
 * erteilt_am: 2026-11-20
 * gilt_bis: 2027-12-31
 * widerruf: { am: 2027-02-01, person: Sozialplanung, grund: berichtigt }   # optional
 * </pre>
 */
public final class AusnahmeReader {

  static final String ENDUNG = ".yml";

  private static final List<String> FELDER =
      List.of(
          "datenquelle",
          "spalten",
          "regeln",
          "jahre",
          "gebiete",
          "grund",
          "person",
          "erteilt_am",
          "gilt_bis",
          "widerruf");

  private static final Set<Spaltentyp> WERTE =
      Set.of(Spaltentyp.ANZAHL, Spaltentyp.DEZIMAL, Spaltentyp.PROZENT, Spaltentyp.EURO);

  private AusnahmeReader() {}

  /** All Ausnahmen of a folder by id, checked against the Datenquellen; none without the folder. */
  public static List<Ausnahme> listAll(Path ordner, Quellensuche datenquellen) {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ordner)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(ENDUNG))
          .sorted()
          .map(f -> read(f, datenquellen))
          .toList();
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Ordner " + ordner + " mit den Ausnahmen ist nicht lesbar.",
          "Bitte die Rechte prüfen.",
          e);
    }
  }

  /** One Ausnahme, checked against the Datenquellen. */
  public static Ausnahme read(Path datei, Quellensuche datenquellen) {
    return parse(String.valueOf(datei.getFileName()), YamlDatei.readText(datei), datenquellen);
  }

  static Ausnahme parse(String datei, String text, Quellensuche datenquellen) {
    Knoten root = YamlDatei.parse(datei, text);
    root.requireFelder(FELDER);
    String id = datei.endsWith(ENDUNG) ? datei.substring(0, datei.length() - 4) : datei;
    if (!Ausnahme.isId(id)) {
      throw root.fehler(
          "ein Dateiname aus a–z, 0–9 und _", "\"" + datei + "\"", "Bitte die Datei umbenennen.");
    }
    Datenquelle datenquelle = getDatenquelle(root.get("datenquelle"), datenquellen);
    return new Ausnahme(
        id,
        datenquelle.id(),
        readSpalten(root.get("spalten"), datenquelle),
        root.listTexte("regeln"),
        root.find("jahre").map(AusnahmeReader::readJahre).orElse(List.of()),
        root.listTexte("gebiete"),
        root.get("grund").nichtLeer(),
        root.get("person").nichtLeer(),
        tag(root.get("erteilt_am")),
        readEnde(root),
        root.find("widerruf").map(AusnahmeReader::readWiderruf));
  }

  private static Datenquelle getDatenquelle(Knoten knoten, Quellensuche datenquellen) {
    String id = knoten.text();
    return datenquellen
        .find(id)
        .orElseThrow(
            () ->
                knoten.fehler(
                    "die id einer Datenquelle",
                    "\"" + id + "\"",
                    Vorschlaege.satz(id, datenquellen.listIds())));
  }

  private static List<String> readSpalten(Knoten knoten, Datenquelle datenquelle) {
    List<String> known = listWertspalten(datenquelle);
    List<String> result = knoten.liste().stream().map(k -> requireSpalte(k, known)).toList();
    if (result.isEmpty()) {
      throw knoten.fehler(
          "mindestens eine Spalte", "eine leere Liste", "Bitte die Spalten nennen.");
    }
    return result;
  }

  /** Refuses an Ausnahme about columns that hold no numbers or don't exist. */
  public static void requireSpalten(Ausnahme ausnahme, Datenquelle datenquelle) {
    List<String> known = listWertspalten(datenquelle);
    for (String spalte : ausnahme.spalten()) {
      if (!known.contains(spalte)) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Die Datenquelle "
                + datenquelle.id()
                + " hat keine Spalte mit Zahlen, die \""
                + spalte
                + "\" heißt.",
            Vorschlaege.satz(spalte, known));
      }
    }
  }

  private static List<String> listWertspalten(Datenquelle datenquelle) {
    return datenquelle.spalten().stream()
        .filter(s -> WERTE.contains(s.typ()))
        .map(Spalte::name)
        .toList();
  }

  private static String requireSpalte(Knoten knoten, List<String> known) {
    String name = knoten.text();
    if (!known.contains(name)) {
      throw knoten.fehler(
          "eine Spalte mit Zahlen", "\"" + name + "\"", Vorschlaege.satz(name, known));
    }
    return name;
  }

  private static List<Integer> readJahre(Knoten knoten) {
    return knoten.liste().stream().map(Knoten::ganzzahl).toList();
  }

  private static LocalDate readEnde(Knoten root) {
    Knoten knoten = root.get("gilt_bis");
    LocalDate ende = tag(knoten);
    if (ende.isBefore(tag(root.get("erteilt_am")))) {
      throw knoten.fehler(
          "ein Tag ab erteilt_am",
          "\"" + knoten.text() + "\"",
          "Bitte den letzten Tag nennen, an dem sie gilt.");
    }
    return ende;
  }

  private static Ausnahme.Widerruf readWiderruf(Knoten knoten) {
    knoten.requireFelder(List.of("am", "person", "grund"));
    return new Ausnahme.Widerruf(
        tag(knoten.get("am")), knoten.get("person").nichtLeer(), knoten.get("grund").nichtLeer());
  }

  private static LocalDate tag(Knoten knoten) {
    return knoten.als("ein Tag in der Form 2027-12-31", LocalDate::parse);
  }
}
