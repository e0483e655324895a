package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.analyse.declaration.Altersraster;
import de.lebenslagen.warehouse.analyse.declaration.Prognose;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Bestand;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Eckwerte;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Geburtenanpassung;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.HamiltonPerryVerfahren;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Komponentenverfahren;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Verfahren;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Wanderung;
import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.stats.projection.ProjectionLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/** Reads a declared projection. */
record PrognoseReader(Knoten root) {

  private static final double UNTEN = 0.8;
  private static final double OBEN = 1.25;
  private static final int BEGRENZT_BIS_ALTER = 70;
  private static final double JUNGEN_JE_MAEDCHEN = 1.05;

  Prognose read(List<String> gemeinsam) {
    List<String> felder = new ArrayList<>(gemeinsam);
    felder.addAll(
        List.of(
            "verfahren",
            "bestand",
            "schritt_jahre",
            "schritte",
            "offen_ab",
            "altersgruppen_der_quelle",
            "basisjahr",
            "anlehnung_personen",
            "elternalter",
            "grenzen",
            "ueberleben",
            "geburten",
            "wanderung",
            "quelle",
            "eckwerte"));
    root.requireFelder(felder);
    Altersraster raster = raster();
    return new Prognose(
        bestand(root.get("bestand")),
        raster,
        schritte(raster),
        root.find("basisjahr").map(k -> OptionalInt.of(jahr(k))).orElse(OptionalInt.empty()),
        root.find("anlehnung_personen")
            .map(k -> number(k, v -> v >= 0, "mindestens 0"))
            .orElse(0.0),
        verfahren(raster),
        root.find("eckwerte").map(k -> eckwerte(k, raster)));
  }

  private static Bestand bestand(Knoten k) {
    k.requireFelder(List.of("gegenstand", "datenquelle"));
    return new Bestand(
        k.get("gegenstand").als("ein Gegenstand wie einwohner", PrognoseReader::key),
        k.find("datenquelle").map(d -> d.als("eine Datenquelle", PrognoseReader::key)));
  }

  private static String key(String text) {
    if (!Datenquelle.isId(text)) {
      throw new IllegalArgumentException("No key: " + text);
    }
    return text;
  }

  private Altersraster raster() {
    int step = root.get("schritt_jahre").ganzzahl();
    if (step < 1 || step > 10) {
      throw root.get("schritt_jahre")
          .fehler("1 bis 10 Jahre", "" + step, "Bitte etwa 5 schreiben.");
    }
    Knoten open = root.get("offen_ab");
    int age = open.ganzzahl();
    if (age % step != 0 || age < 2 * step || age > 120) {
      throw open.fehler(
          "ein Vielfaches von schritt_jahre, mindestens " + 2 * step + ", höchstens 120",
          open.text(),
          "Bitte das Alter nennen, ab dem die letzte Gruppe offen ist, etwa 85.");
    }
    Optional<Knoten> bands = root.find("altersgruppen_der_quelle");
    try {
      return new Altersraster(
          step,
          age,
          bands.map(k -> k.liste().stream().map(PrognoseReader::bands).toList()).orElse(List.of()));
    } catch (IllegalArgumentException e) {
      throw bands
          .orElse(root)
          .fehler(
              "lückenlose Altersgruppen ab 0, die letzte " + age + "+",
              "etwas anderes",
              "Bitte die Altersgruppen jeder Quelle in ihrer Reihenfolge nennen, etwa"
                  + " [[0-6, 6-18, 18-65, 65+]].");
    }
  }

  private static List<Altersgruppe> bands(Knoten liste) {
    return liste.liste().stream().map(PrognoseReader::band).toList();
  }

  private static Altersgruppe band(Knoten k) {
    return k.als("eine Altersgruppe wie 0-18 oder 65+", Altersgruppe::parse);
  }

  private int schritte(Altersraster raster) {
    Knoten k = root.get("schritte");
    int steps = k.ganzzahl();
    int most = ProjectionLimits.MOST_YEARS / raster.schrittJahre();
    if (steps < 1 || steps > most) {
      throw k.fehler(
          "1 bis "
              + most
              + ": vorausgerechnet wird höchstens "
              + ProjectionLimits.MOST_YEARS
              + " Jahre",
          k.text(),
          "Bitte weniger Schritte nehmen.");
    }
    return steps;
  }

  private static int jahr(Knoten k) {
    int year = k.ganzzahl();
    if (year < 1900 || year > 2999) {
      throw k.fehler("ein Jahr wie 2024", k.text(), "Bitte vierstellig.");
    }
    return year;
  }

  private Verfahren verfahren(Altersraster raster) {
    Knoten k = root.get("verfahren");
    return switch (k.text()) {
      case "hamilton_perry" -> hamiltonPerry(raster);
      case "kohorten_komponenten" -> komponenten(raster);
      default ->
          throw k.fehler(
              "hamilton_perry oder kohorten_komponenten",
              "\"" + k.text() + "\"",
              "Bitte eines davon wählen.");
    };
  }

  private HamiltonPerryVerfahren hamiltonPerry(Altersraster raster) {
    for (String feld : List.of("ueberleben", "geburten", "wanderung", "quelle")) {
      root.find(feld).ifPresent(k -> refuse(k, feld, "kohorten_komponenten"));
    }
    Knoten parents = root.get("elternalter");
    Altersgruppe ages = band(parents);
    int step = raster.schrittJahre();
    if (ages.bis().isEmpty()
        || ages.von() % step != 0
        || ages.bis().getAsInt() % step != 0
        || ages.bis().getAsInt() > raster.offenAb()) {
      throw parents.fehler(
          "eine Altersgruppe, deren Enden Vielfache von schritt_jahre sind",
          parents.text(),
          "Bitte etwa 15-45 schreiben.");
    }
    Optional<Knoten> caps = root.find("grenzen");
    caps.ifPresent(c -> c.requireFelder(List.of("unten", "oben", "bis_alter")));
    double lower = caps.flatMap(c -> c.find("unten")).map(Knoten::dezimal).orElse(UNTEN);
    double upper = caps.flatMap(c -> c.find("oben")).map(Knoten::dezimal).orElse(OBEN);
    if (lower < 0 || lower > upper) {
      throw caps.orElse(root)
          .fehler("0 <= unten <= oben", lower + " und " + upper, "Bitte etwa 0.8 und 1.25.");
    }
    int age =
        caps.flatMap(c -> c.find("bis_alter")).map(Knoten::ganzzahl).orElse(BEGRENZT_BIS_ALTER);
    return new HamiltonPerryVerfahren(ages, lower, upper, Math.max(0, age));
  }

  private static void refuse(Knoten k, String feld, String verfahren) {
    throw k.fehler(
        "dieses Feld nur bei " + verfahren, "\"" + feld + "\"", "Bitte das Feld löschen.");
  }

  private Komponentenverfahren komponenten(Altersraster raster) {
    for (String feld : List.of("elternalter", "grenzen")) {
      root.find(feld).ifPresent(k -> refuse(k, feld, "hamilton_perry"));
    }
    int groups = raster.gruppen().size();
    Knoten survival = root.get("ueberleben");
    survival.requireFelder(List.of("weiblich", "maennlich"));
    Knoten births = root.get("geburten");
    births.requireFelder(List.of("raten", "jungen_je_maedchen", "anpassen"));
    Optional<Wanderung> moves = root.find("wanderung").map(k -> wanderung(k, groups));
    Geburtenanpassung adapt =
        births
            .find("anpassen")
            .map(k -> k.auswahl(Geburtenanpassung.class))
            .orElse(moves.isPresent() ? Geburtenanpassung.KEINE : Geburtenanpassung.KINDER);
    if (moves.isEmpty() && adapt == Geburtenanpassung.KEINE) {
      throw births
          .get("anpassen")
          .fehler(
              "\"kinder\", wo keine Wanderung angegeben ist",
              "\"keine\"",
              "Bitte \"wanderung\" angeben oder \"anpassen: kinder\" schreiben.");
    }
    return new Komponentenverfahren(
        numbers(survival.get("weiblich"), groups, v -> v >= 0 && v <= 1, "0 bis 1"),
        numbers(survival.get("maennlich"), groups, v -> v >= 0 && v <= 1, "0 bis 1"),
        numbers(births.get("raten"), groups, v -> v >= 0 && v <= 1, "0 bis 1"),
        births
            .find("jungen_je_maedchen")
            .map(k -> number(k, v -> v > 0.5 && v < 2, "etwa 1.05"))
            .orElse(JUNGEN_JE_MAEDCHEN),
        adapt,
        moves,
        root.get("quelle").nichtLeer());
  }

  private static Wanderung wanderung(Knoten k, int groups) {
    k.requireFelder(List.of("weiblich", "maennlich"));
    return new Wanderung(
        numbers(k.get("weiblich"), groups, v -> true, "eine Zahl"),
        numbers(k.get("maennlich"), groups, v -> true, "eine Zahl"));
  }

  private static double number(Knoten k, DoublePredicate allowed, String expected) {
    double value = k.dezimal();
    if (!allowed.test(value)) {
      throw k.fehler(expected, k.text(), "Bitte ändern.");
    }
    return value;
  }

  private static List<Double> numbers(
      Knoten liste, int groups, DoublePredicate allowed, String expected) {
    List<Double> result = liste.liste().stream().map(k -> number(k, allowed, expected)).toList();
    if (result.size() != groups) {
      throw liste.fehler(
          groups + " Zahlen, eine je Altersgruppe",
          String.valueOf(result.size()),
          "Bitte von der jüngsten zur offenen Gruppe aufzählen.");
    }
    return result;
  }

  private static Eckwerte eckwerte(Knoten k, Altersraster raster) {
    k.requireFelder(List.of("quelle", "jahre"));
    Map<Integer, Map<Altersgruppe, Double>> result = new TreeMap<>();
    k.get("jahre")
        .felder()
        .forEach((jahr, values) -> result.put(jahr(jahr, values), eckwerteJahr(values, raster)));
    return new Eckwerte(k.get("quelle").nichtLeer(), result);
  }

  private static int jahr(String text, Knoten place) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw place.fehler("ein Jahr wie 2030", "\"" + text + "\"", "Bitte vierstellig schreiben.");
    }
  }

  /** Either one number for all, or by age bands that end where groups end. */
  private static Map<Altersgruppe, Double> eckwerteJahr(Knoten k, Altersraster raster) {
    Map<Altersgruppe, Double> result = new TreeMap<>();
    if (!k.isMapping()) {
      result.put(Altersgruppe.parse("0+"), number(k, v -> v > 0, "über 0"));
      return result;
    }
    int next = 0;
    for (Map.Entry<String, Knoten> e : k.felder().entrySet()) {
      Altersgruppe band = parse(e.getKey(), e.getValue());
      boolean fits =
          band.von() == next
              && (band.bis().isEmpty()
                  ? band.von() <= raster.offenAb()
                  : band.bis().getAsInt() <= raster.offenAb())
              && band.von() % raster.schrittJahre() == 0;
      if (!fits) {
        throw e.getValue()
            .fehler(
                "Altersgruppen ohne Lücke, deren Grenzen Vielfache von schritt_jahre sind",
                "\"" + e.getKey() + "\"",
                "Bitte etwa 0-20, 20-65, 65+ schreiben.");
      }
      next = band.bis().orElse(Integer.MAX_VALUE);
      result.put(band, number(e.getValue(), v -> v >= 0, "mindestens 0"));
    }
    if (next != Integer.MAX_VALUE) {
      throw k.fehler("eine offene letzte Altersgruppe wie 65+", "keine", "Bitte ergänzen.");
    }
    return result;
  }

  private static Altersgruppe parse(String text, Knoten place) {
    try {
      return Altersgruppe.parse(text);
    } catch (IllegalArgumentException e) {
      throw place.fehler(
          "eine Altersgruppe wie 0-20 oder 65+", "\"" + text + "\"", "Bitte ändern.");
    }
  }
}
