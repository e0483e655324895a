package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wert;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wort;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.run.Analyseauswahl;
import de.lebenslagen.warehouse.analyse.run.Analysequellen;
import de.lebenslagen.warehouse.analyse.run.Analyserechnung;
import de.lebenslagen.warehouse.analyse.versorgung.Wohnpunkt;
import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.catalogue.BeispielReader;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten.Fakt;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import de.lebenslagen.warehouse.query.ort.Standort;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The example beside an analysis: facts, points, and cells that must come out.
 *
 * <pre>
 * fakten:
 *   - { gegenstand: kitaplaetze, altersgruppe: 0-3, gebiet: Nord, zeit: 2022-12-31, zahl: 40 }
 * standorte:
 *   - { name: Kita A, laenge: 9.43, breite: 54.78 }
 * wohnpunkte:
 *   - { gebiet: Nord, laenge: 9.431, breite: 54.78, zahl: 30 }
 * erwartet:
 *   - { tabelle: gebiete, zeile: { gebiet: Nord }, spalte: je_100, wert: 33.3 }
 * </pre>
 */
final class Analysebeispiel {

  private static final String VERSION = "beispiel";
  private static final LocalDate STAND = LocalDate.of(2000, 1, 1);
  private static final List<String> PUNKT = List.of("name", "laenge", "breite");
  private static final List<String> WOHNPUNKT = List.of("gebiet", "laenge", "breite", "zahl");
  private static final List<String> ERWARTUNG =
      List.of("tabelle", "zeile", "spalte", "wert", "status", "text");

  private final List<Fakt> fakten;
  private final List<Standort> standorte;
  private final Optional<List<Wohnpunkt>> wohnpunkte;
  private final List<Knoten> erwartungen;

  private Analysebeispiel(Knoten root) {
    root.requireFelder(List.of("fakten", "standorte", "wohnpunkte", "erwartet"));
    this.fakten = BeispielReader.readFakten(root.get("fakten"));
    this.standorte =
        root.find("standorte")
            .map(k -> k.liste().stream().map(Analysebeispiel::standort).toList())
            .orElse(List.of());
    this.wohnpunkte =
        root.find("wohnpunkte")
            .map(k -> k.liste().stream().map(Analysebeispiel::wohnpunkt).toList());
    this.erwartungen = root.get("erwartet").liste();
    if (erwartungen.isEmpty()) {
      throw root.get("erwartet").fehler("mindestens ein Wert", "keiner", "Bitte ergänzen.");
    }
  }

  static Analysebeispiel parse(String datei, String text) {
    return new Analysebeispiel(YamlDatei.parse(datei, text));
  }

  int size() {
    return erwartungen.size();
  }

  private static Standort standort(Knoten k) {
    k.requireFelder(PUNKT);
    String name = k.get("name").nichtLeer();
    return new Standort(name, name, Optional.of(punkt(k)), STAND);
  }

  private static Lagepunkt punkt(Knoten k) {
    double laenge = k.get("laenge").dezimal();
    double breite = k.get("breite").dezimal();
    try {
      return new Lagepunkt(laenge, breite);
    } catch (IllegalArgumentException e) {
      throw k.fehler("Grad auf der Erde", laenge + ", " + breite, "Bitte etwa 9.43 und 54.78.");
    }
  }

  private static Wohnpunkt wohnpunkt(Knoten k) {
    k.requireFelder(WOHNPUNKT);
    double people = k.get("zahl").dezimal();
    if (people < 0) {
      throw k.get("zahl").fehler("mindestens 0", k.get("zahl").text(), "Bitte ändern.");
    }
    return new Wohnpunkt(
        Beispielfakten.raum(k.get("gebiet").nichtLeer()), punkt(k), people, OptionalDouble.empty());
  }

  /** All promises that are not kept; empty when all is well. */
  List<Abbruch> listFehler(
      Analysedeklaration analyse, Indikatorkatalog indikatoren, Analysekatalog analysen) {
    Analyseergebnis ergebnis = run(analyse, indikatoren, analysen);
    List<Abbruch> result = new ArrayList<>();
    for (Knoten e : erwartungen) {
      try {
        check(e, ergebnis);
      } catch (Abbruch fehler) {
        result.add(fehler);
      }
    }
    return result;
  }

  private Analyseergebnis run(
      Analysedeklaration analyse, Indikatorkatalog indikatoren, Analysekatalog analysen) {
    Beispielfakten facts = new Beispielfakten(fakten);
    Analysequellen quellen =
        new Analysequellen(
            facts,
            new Indikatorrechnung(facts, indikatoren::get, VERSION),
            new Beispielorte(standorte),
            (gruppe, reichweite, ziel, jahr) ->
                wohnpunkte
                    .map(Ergebnis::of)
                    .orElseGet(() -> Ergebnis.missing("Das Beispiel hat keine Wohnpunkte.")));
    TreeSet<Integer> jahre = new TreeSet<>();
    fakten.forEach(f -> jahre.add(f.berichtsjahr()));
    return new Analyserechnung(quellen, indikatoren::get, analysen::get, VERSION)
        .compute(
            analyse,
            new Analyseauswahl(
                Zielebene.of(Beispielfakten.SOZIALRAUM), jahre, OptionalInt.empty()));
  }

  private static void check(Knoten e, Analyseergebnis ergebnis) {
    e.requireFelder(ERWARTUNG);
    Knoten name = e.get("tabelle");
    Analysetabelle table =
        ergebnis
            .find(name.text())
            .orElseThrow(
                () ->
                    name.fehler(
                        "eine Tabelle der Analyse",
                        "\"" + name.text() + "\"",
                        ergebnis.frage(name.text())));
    Zelle found = row(e, table).get(column(e.get("spalte"), table));
    e.find("text").ifPresent(t -> checkText(t, found));
    e.find("status").ifPresent(s -> checkStatus(s, found));
    e.find("wert").ifPresent(w -> checkWert(w, found));
  }

  private static int column(Knoten k, Analysetabelle table) {
    List<String> names = table.spalten().stream().map(Spalte::name).toList();
    int index = names.indexOf(k.text());
    if (index < 0) {
      throw k.fehler(
          "eine Spalte der Tabelle", "\"" + k.text() + "\"", Vorschlaege.satz(k.text(), names));
    }
    return index;
  }

  private static List<Zelle> row(Knoten e, Analysetabelle table) {
    Map<String, Knoten> wanted = e.get("zeile").felder();
    List<List<Zelle>> rows =
        table.zeilen().stream()
            .filter(
                row ->
                    wanted.values().stream()
                        .allMatch(
                            k -> text(row.get(column(key(wanted, k), k, table))).equals(k.text())))
            .toList();
    if (rows.size() != 1) {
      throw e.get("zeile")
          .fehler("genau eine Zeile", rows.size() + " Zeilen", "Bitte die Felder prüfen.");
    }
    return rows.get(0);
  }

  private static String key(Map<String, Knoten> wanted, Knoten value) {
    return wanted.entrySet().stream()
        .filter(e -> e.getValue() == value)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static int column(String name, Knoten place, Analysetabelle table) {
    List<String> names = table.spalten().stream().map(Spalte::name).toList();
    if (!names.contains(name)) {
      throw place.fehler(
          "eine Spalte der Tabelle", "\"" + name + "\"", Vorschlaege.satz(name, names));
    }
    return names.indexOf(name);
  }

  private static String text(Zelle zelle) {
    if (zelle instanceof Wort wort) {
      return wort.text();
    }
    OptionalDouble number = ((Wert) zelle).status().findZahl();
    return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
        ? String.valueOf(Math.round(number.getAsDouble()))
        : String.valueOf(number);
  }

  private static void checkText(Knoten expected, Zelle found) {
    if (!text(found).equals(expected.text())) {
      throw expected.fehler(
          "\"" + expected.text() + "\"", "\"" + text(found) + "\"", "Bitte berichtigen.");
    }
  }

  private static void checkStatus(Knoten expected, Zelle found) {
    Statuscode code = expected.auswahl(Statuscode.class);
    if (!(found instanceof Wert wert) || wert.status().code() != code) {
      throw expected.fehler(
          "der Status " + code.name().toLowerCase(Locale.ROOT),
          beschreibung(found),
          "Bitte prüfen.");
    }
  }

  /** A written number holds to its last digit. */
  private static void checkWert(Knoten expected, Zelle found) {
    double wanted = expected.dezimal();
    int comma = expected.text().indexOf('.');
    int digits = comma < 0 ? 0 : expected.text().length() - comma - 1;
    OptionalDouble number =
        found instanceof Wert wert ? wert.status().findZahl() : OptionalDouble.empty();
    double tolerance = 0.5 * Math.pow(10, -digits) * (1 + 1e-9);
    if (number.isEmpty() || Math.abs(number.getAsDouble() - wanted) > tolerance) {
      throw expected.fehler(
          expected.text(), beschreibung(found), "Bitte die Deklaration oder das Beispiel prüfen.");
    }
  }

  private static String beschreibung(Zelle found) {
    if (found instanceof Wort wort) {
      return "\"" + wort.text() + "\"";
    }
    Wertstatus status = ((Wert) found).status();
    return status.findZahl().isPresent()
        ? String.valueOf(status.findZahl().getAsDouble())
        : status.code().name().toLowerCase(Locale.ROOT)
            + status.findGrund().map(g -> " (" + g + ")").orElse("");
  }
}
