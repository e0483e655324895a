package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Adressbezug;
import de.lebenslagen.warehouse.model.Datenquelle.LeererRaum;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Raumsuche;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Zeitregel;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wanderungsziel;
import de.lebenslagen.warehouse.model.Zeilenfilter;
import de.lebenslagen.warehouse.model.Zeitart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads how a row finds its area and its time. */
final class BezugReader {

  static final List<String> RAUMBEZUG =
      List.of(
          "raumgliederung",
          "gebietsstand",
          "ebene",
          "spalte",
          "fest",
          "suche",
          "schluessel_breite",
          "leer",
          "zeilen",
          "ab",
          "adresse",
          "ziel");
  static final List<String> ZEITBEZUG =
      List.of("art", "spalte", "jahr", "tag", "berichtsjahr_versatz");
  static final List<String> ADRESSE = List.of("strasse", "hausnummer");
  static final List<String> ZIEL = List.of("spalte", "ausserhalb");
  private static final String DATEINAME = "dateiname";

  private static final Set<Zeitart> AUS_JAHR =
      Set.of(Zeitart.STICHTAG, Zeitart.KALENDERJAHR, Zeitart.SCHULJAHR, Zeitart.KITAJAHR);
  private static final Set<Zeitart> AUS_TAG =
      Set.of(Zeitart.STICHTAG, Zeitart.KALENDERJAHR, Zeitart.HALBJAHR, Zeitart.QUARTAL);

  private BezugReader() {}

  /** One for each Ebene of the file. */
  static List<Raumbezug> readRaumbezuege(Knoten raumbezug, List<Spalte> spalten) {
    if (!raumbezug.isListe()) {
      Raumbezug only = readRaumbezug(raumbezug, spalten);
      refuseAb(raumbezug);
      return List.of(only);
    }
    List<Raumbezug> result = new ArrayList<>();
    for (Knoten one : raumbezug.liste()) {
      Raumbezug read = readRaumbezug(one, spalten);
      if (result.stream().anyMatch(r -> r.ebene().equals(read.ebene()))) {
        throw one.get("ebene")
            .fehler(
                "jede Ebene einmal",
                "\"" + read.ebene() + "\" zum zweiten Mal",
                "Bitte die Zeilen einer Ebene in einem Eintrag beschreiben.");
      }
      result.add(read);
    }
    if (result.isEmpty()) {
      throw raumbezug.fehler("mindestens ein Raumbezug", "keiner", "Bitte ergänzen.");
    }
    requireUnterscheidbar(raumbezug, result);
    return result;
  }

  private static void refuseAb(Knoten raumbezug) {
    raumbezug
        .find("ab")
        .ifPresent(
            ab -> {
              throw ab.fehler(
                  "kein ab im ersten Raumbezug", "eine Angabe", "Der erste gilt vom Anfang an.");
            });
  }

  /** Rows of several Ebenen are told apart by what stands in them, or by where they begin. */
  private static void requireUnterscheidbar(Knoten place, List<Raumbezug> read) {
    refuseAb(place.liste().get(0));
    for (int i = 1; i < read.size(); i++) {
      boolean marked = read.get(i).ab().isPresent() || !read.get(i - 1).zeilen().isAlle();
      if (!marked) {
        throw place
            .liste()
            .get(i)
            .fehler(
                "zeilen im Raumbezug davor oder ab in diesem",
                "beide Ebenen gelten für jede Zeile",
                "Bitte sagen, woran man die Zeilen dieser Ebene erkennt.");
      }
    }
  }

  private static Raumbezug readRaumbezug(Knoten raumbezug, List<Spalte> spalten) {
    raumbezug.requireFelder(RAUMBEZUG);
    Optional<Knoten> spalte = raumbezug.find("spalte");
    Optional<Knoten> fest = raumbezug.find("fest");
    long ways = Stream.of("spalte", "fest", "adresse").filter(f -> has(raumbezug, f)).count();
    if (ways != 1) {
      throw raumbezug.fehler(
          "entweder spalte oder fest oder adresse",
          ways == 0 ? "keines davon" : "mehrere davon",
          "Bitte die Spalte mit dem Gebiet nennen, mit fest das eine Gebiet aller Zeilen oder mit"
              + " adresse die Spalten mit Straße und Hausnummer.");
    }
    spalte.ifPresent(s -> requireTyp(s, spalten, Set.of(Spaltentyp.RAUM)));
    String raumgliederung = raumbezug.get("raumgliederung").nichtLeer();
    LocalDate gebietsstand =
        raumbezug.get("gebietsstand").als("ein Tag in der Form 2018-01-01", LocalDate::parse);
    String ebene = raumbezug.get("ebene").nichtLeer();
    fest.ifPresent(
        f ->
            f.als(
                "ein Gebietsschlüssel aus Buchstaben, Ziffern, \"_\", \"-\" und \".\"",
                key -> new RaumId(raumgliederung, gebietsstand, ebene, key)));
    return new Raumbezug(
        raumgliederung,
        gebietsstand,
        ebene,
        spalte.map(Knoten::text),
        fest.map(Knoten::text),
        raumbezug.find("suche").map(l -> l.auswahl(Raumsuche.class)).orElse(Raumsuche.SCHLUESSEL),
        raumbezug.find("schluessel_breite").map(BezugReader::breite).orElse(0),
        raumbezug.find("leer").map(l -> l.auswahl(LeererRaum.class)).orElse(LeererRaum.FEHLER),
        raumbezug.find("zeilen").map(z -> readFilter(z, spalten)).orElse(Zeilenfilter.ALLE),
        raumbezug.find("ab").map(z -> readFilter(z, spalten)),
        raumbezug.find("adresse").map(a -> readAdresse(a, spalten)),
        raumbezug.find("ziel").map(z -> readZiel(z, spalten)));
  }

  private static boolean has(Knoten knoten, String feld) {
    return knoten.find(feld).isPresent();
  }

  private static Adressbezug readAdresse(Knoten adresse, List<Spalte> spalten) {
    adresse.requireFelder(ADRESSE);
    Optional<Knoten> hausnummer = adresse.find("hausnummer");
    requireTyp(adresse.get("strasse"), spalten, Set.of(Spaltentyp.TEXT));
    hausnummer.ifPresent(h -> requireTyp(h, spalten, Set.of(Spaltentyp.TEXT)));
    return new Adressbezug(adresse.get("strasse").text(), hausnummer.map(Knoten::text));
  }

  private static Wanderungsziel readZiel(Knoten ziel, List<Spalte> spalten) {
    ziel.requireFelder(ZIEL);
    requireTyp(ziel.get("spalte"), spalten, Set.of(Spaltentyp.RAUM));
    return new Wanderungsziel(ziel.get("spalte").text(), ziel.listTexte("ausserhalb"));
  }

  /** The rows that the Datenquelle is not about. */
  static List<Zeilenfilter> readAuslassen(Knoten root, List<Spalte> spalten) {
    return root.find("auslassen")
        .map(a -> a.liste().stream().map(f -> readFilter(f, spalten)).toList())
        .orElse(List.of());
  }

  /** Column → one pattern or a list of them. */
  static Zeilenfilter readFilter(Knoten filter, List<Spalte> spalten) {
    Map<String, List<String>> result = new LinkedHashMap<>();
    filter
        .felder()
        .forEach(
            (spalte, muster) -> {
              SpaltenReader.get(spalte, muster, spalten);
              result.put(
                  spalte,
                  muster.isListe()
                      ? muster.liste().stream().map(Knoten::text).toList()
                      : List.of(muster.text()));
            });
    if (result.isEmpty()) {
      throw filter.fehler(
          "mindestens eine Spalte", "keine", "Bitte etwa { raum_id: \"1??\" } schreiben.");
    }
    return new Zeilenfilter(result);
  }

  private static int breite(Knoten breite) {
    int value = breite.ganzzahl();
    if (value < 1 || value > 20) {
      throw breite.fehler("1 bis 20 Stellen", "" + value, "Bitte die Länge des Schlüssels nennen.");
    }
    return value;
  }

  static Zeitregel readZeitregel(Knoten zeitbezug, List<Spalte> spalten) {
    zeitbezug.requireFelder(ZEITBEZUG);
    Zeitart art = zeitbezug.get("art").auswahl(Zeitart.class);
    Optional<Knoten> spalte = zeitbezug.find("spalte");
    Spaltentyp typ = readZeitspalte(zeitbezug, spalten);
    Set<Zeitart> arten = typ == Spaltentyp.JAHR ? AUS_JAHR : AUS_TAG;
    if (!arten.contains(art)) {
      throw zeitbezug
          .get("art")
          .fehler(
              "zu einer Angabe vom Typ " + typ + " eines von " + arten.stream().sorted().toList(),
              art.name(),
              "Bitte die Art oder den Typ der Spalte ändern.");
    }
    Optional<String> tag = zeitbezug.find("tag").map(HerkunftReader::monatTag);
    boolean tagNeeded = art == Zeitart.STICHTAG && typ == Spaltentyp.JAHR;
    if (tag.isPresent() != tagNeeded) {
      throw zeitbezug.fehler(
          tagNeeded ? "das Feld \"tag\" zum Jahr eines Stichtags" : "kein Feld \"tag\"",
          tagNeeded ? "es fehlt" : "\"" + tag.orElseThrow() + "\"",
          "Ein tag gehört genau zu einem STICHTAG, von dem die Datei nur das Jahr nennt.");
    }
    return new Zeitregel(
        art,
        spalte.map(Knoten::text),
        tag,
        zeitbezug.find("berichtsjahr_versatz").map(Knoten::ganzzahl).orElse(0));
  }

  /** What says the time: a column, or the year in the name of the file. */
  private static Spaltentyp readZeitspalte(Knoten zeitbezug, List<Spalte> spalten) {
    Optional<Knoten> spalte = zeitbezug.find("spalte");
    Optional<Knoten> jahr = zeitbezug.find("jahr");
    if (spalte.isPresent() == jahr.isPresent()) {
      throw zeitbezug.fehler(
          "entweder spalte oder jahr: " + DATEINAME,
          spalte.isPresent() ? "beides" : "keines von beiden",
          "Bitte sagen, wo Jahr oder Tag stehen.");
    }
    jahr.filter(j -> !j.text().equals(DATEINAME))
        .ifPresent(
            j -> {
              throw j.fehler(DATEINAME, "\"" + j.text() + "\"", "Bitte eine Spalte nennen.");
            });
    return spalte
        .map(s -> requireTyp(s, spalten, Set.of(Spaltentyp.JAHR, Spaltentyp.DATUM)))
        .orElse(Spaltentyp.JAHR);
  }

  private static Spaltentyp requireTyp(Knoten name, List<Spalte> spalten, Set<Spaltentyp> typen) {
    Spalte spalte = SpaltenReader.get(name, spalten);
    if (!typen.contains(spalte.typ())) {
      throw name.fehler(
          "eine Spalte vom Typ " + typen.stream().sorted().toList(),
          "\"" + spalte.name() + "\" vom Typ " + spalte.typ(),
          "Bitte den Typ der Spalte ändern oder eine andere nennen.");
    }
    return spalte.typ();
  }
}
