package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Einrichtungsangaben;
import de.lebenslagen.warehouse.model.Einrichtungsangaben.Punktspalten;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which columns describe a facility. */
final class EinrichtungReader {

  static final List<String> EINRICHTUNG =
      List.of(
          "schluessel",
          "name",
          "art",
          "traeger",
          "anschrift",
          "laenge",
          "breite",
          "koordinatensystem",
          "gueltig_von",
          "gueltig_bis");

  static final String TABELLE = "fct_einrichtung";

  /** Those that {@code warehouse.raum} converts. */
  static final List<String> KOORDINATENSYSTEME =
      List.of("EPSG:4326", "EPSG:4258", "EPSG:25832", "EPSG:25833", "EPSG:4647", "EPSG:5650");

  private static final Set<Spaltentyp> TEXT = Set.of(Spaltentyp.TEXT, Spaltentyp.CODE);
  private static final Set<Spaltentyp> KOORDINATE = Set.of(Spaltentyp.DEZIMAL);
  private static final Set<Spaltentyp> TAG = Set.of(Spaltentyp.DATUM);

  private EinrichtungReader() {}

  static Optional<Einrichtungsangaben> read(
      Knoten root, List<Spalte> spalten, List<Faktabbildung> abbildungen) {
    Optional<Knoten> found = root.find("einrichtung");
    boolean needed = abbildungen.stream().anyMatch(a -> a.tabelle().equals(TABELLE));
    if (needed && found.isEmpty()) {
      throw root.fehler(
          "das Feld \"einrichtung\" zu " + TABELLE,
          "es fehlt",
          "Bitte sagen, in welchen Spalten Schlüssel und Name der Einrichtung stehen.");
    }
    return found.map(e -> read(e, spalten));
  }

  private static Einrichtungsangaben read(Knoten einrichtung, List<Spalte> spalten) {
    einrichtung.requireFelder(EINRICHTUNG);
    return new Einrichtungsangaben(
        spalte(einrichtung.get("schluessel"), TEXT, spalten),
        spalte(einrichtung.get("name"), TEXT, spalten),
        find(einrichtung, "art", TEXT, spalten),
        find(einrichtung, "traeger", TEXT, spalten),
        find(einrichtung, "anschrift", TEXT, spalten),
        readPunkt(einrichtung, spalten),
        find(einrichtung, "gueltig_von", TAG, spalten),
        find(einrichtung, "gueltig_bis", TAG, spalten));
  }

  private static Optional<Punktspalten> readPunkt(Knoten einrichtung, List<Spalte> spalten) {
    Optional<String> laenge = find(einrichtung, "laenge", KOORDINATE, spalten);
    Optional<String> breite = find(einrichtung, "breite", KOORDINATE, spalten);
    Optional<Knoten> system = einrichtung.find("koordinatensystem");
    if (laenge.isPresent() != breite.isPresent() || laenge.isPresent() != system.isPresent()) {
      throw einrichtung.fehler(
          "laenge, breite und koordinatensystem zusammen",
          "nur ein Teil davon",
          "Bitte alle drei angeben, etwa koordinatensystem: EPSG:25832, oder keines.");
    }
    return laenge.map(
        l -> new Punktspalten(l, breite.orElseThrow(), readSystem(system.orElseThrow())));
  }

  private static String readSystem(Knoten system) {
    if (!KOORDINATENSYSTEME.contains(system.text())) {
      throw system.fehler(
          "eines von " + String.join(", ", KOORDINATENSYSTEME),
          "\"" + system.text() + "\"",
          "Bitte die Quelle fragen, in welchem System die Koordinaten stehen.");
    }
    return system.text();
  }

  private static Optional<String> find(
      Knoten einrichtung, String feld, Set<Spaltentyp> typen, List<Spalte> spalten) {
    return einrichtung.find(feld).map(s -> spalte(s, typen, spalten));
  }

  private static String spalte(Knoten name, Set<Spaltentyp> typen, List<Spalte> spalten) {
    Spalte spalte = SpaltenReader.get(name, spalten);
    if (!typen.contains(spalte.typ())) {
      throw name.fehler(
          "eine Spalte vom Typ " + typen.stream().sorted().toList(),
          "\"" + spalte.name() + "\" vom Typ " + spalte.typ(),
          "Bitte den Typ der Spalte ändern oder eine andere nennen.");
    }
    return spalte.name();
  }
}
