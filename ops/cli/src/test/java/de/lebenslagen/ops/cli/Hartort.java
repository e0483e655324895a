package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A town that is hard to show, made once per run: three areas with names that one would not wish
 * for, one of which has not a single number; shares that are equal everywhere, and a year in which
 * no number of an indicator has come yet. It has two releases: {@link #kahl} of one year and
 * residents alone, and {@link #voll}.
 */
final class Hartort {

  /** No blank in it, and longer than a column. */
  static final String LANG = "Donaudampfschifffahrtsgesellschaftsviertelsiedlungsquartierabcd";

  /** As wide as letters are. */
  static final String BREIT = "W".repeat(60);

  /** Who is named for the residents. */
  static final String MELDEREGISTER = "Melderegister Hartort, Auszug 7";

  /** Who is named for the unemployed. */
  static final String AGENTUR = "Agentur für Arbeit Hartort, kleinräumig";

  private static final String GEBIETE =
      """
      raumgliederung: hartort
      titel: Hartort
      quellenangabe: Vermessungsamt Hartort
      lizenz: dl-de/by-2-0
      gebietsstaende:
        - gueltig_von: 2020-01-01
          ebenen:
            - ebene: ortsteil
              titel: Ortsteile
              rolle: kleinste
              datei: ortsteile.geojson
              schluessel: {feld: KEY}
              name: {feld: NAME}
            - ebene: stadt
              titel: Stadt
              rolle: stadt
              gebiet: {schluessel: "99999999", name: Hartort}
      """;

  private static final String QUELLE =
      """
      id: $ID
      titel: $TITEL
      herkunft:
        lieferstelle: Stadt Hartort
        fachbereich: Statistik
        zweck: Probe
        lizenz: CC0-1.0
        quellenangabe: $QUELLE
      rhythmus: {takt: jaehrlich}
      personenbezogen: false
      bereits_veroeffentlicht: true
      erkennung:
        dateinamen: ["$ID.csv"]
      format:
        art: csv
        zeichensatz: UTF-8
        trennzeichen: ";"
        marken: {"...": kommt_spaeter}
      spalten:
        jahr: {typ: jahr, beschreibung: Jahr}
        ortsteil: {typ: raum, beschreibung: Ortsteil}
      $SPALTEN
      raumbezug:
        raumgliederung: hartort
        gebietsstand: 2020-01-01
        ebene: ortsteil
        spalte: ortsteil
      zeitbezug: {art: stichtag, spalte: jahr, tag: "12-31"}
      abbildungen:
      $ABBILDUNGEN
      """;

  private static final String KAHL =
      """
      titel: Nur Einwohner
      tabellen:
        - {gegenstand: einwohner, ebenen: [stadt, ortsteil], jahre: [2024]}
      """;

  private static final String VOLL =
      """
      titel: Alles
      tabellen:
        - {gegenstand: einwohner, ebenen: [stadt, ortsteil], nach: [[], [altersgruppe]], jahre: [2023, 2024]}
        - {gegenstand: arbeitslose, ebenen: [stadt, ortsteil], jahre: [2023, 2024]}
      """;

  private static Path ort;

  private Hartort() {}

  /** The Arbeitsbereich, with both releases granted and both sites made. Read only. */
  static synchronized Path ort() {
    if (ort == null) {
      Path ordner = Testordner.temporary("hartort");
      declare(ordner);
      deliver(ordner);
      Prozess.Ausgang ausgang = Prozess.runLaden(ordner, "aufnehmen", "lieferungen");
      assertThat(ausgang.code()).as(ausgang.ausgabe() + ausgang.meldungen()).isZero();
      Aufruf aufruf = Aufruf.in(ordner);
      aufruf.run("datenstand", "veroeffentliche").isGut();
      aufruf.run("freigabe", "erteile", "kahl", "--zweck", "Probe").isGut();
      aufruf.run("site", "--nach", "ausgabe/kahl").isGut();
      aufruf.run("freigabe", "erteile", "voll", "--zweck", "Probe").isGut();
      aufruf.run("site", "--nach", "ausgabe/voll").isGut();
      ort = ordner;
    }
    return ort;
  }

  /** The site of one year and residents alone. */
  static Path kahl() {
    return ort().resolve("ausgabe/kahl");
  }

  /** The site of all. */
  static Path voll() {
    return ort().resolve("ausgabe/voll");
  }

  private static void declare(Path ordner) {
    Testordner.write(ordner.resolve("lebenslagen.yml"), "name: Hartort\nags: \"99999999\"\n");
    Testordner.write(ordner.resolve("gebiete/hartort.yml"), GEBIETE);
    Testordner.write(ordner.resolve("gebiete/ortsteile.geojson"), geoJson());
    Testordner.write(ordner.resolve("freigaben/kahl.yml"), KAHL);
    Testordner.write(ordner.resolve("freigaben/voll.yml"), VOLL);
    write(
        ordner,
        "einwohner",
        MELDEREGISTER,
        List.of("insgesamt", "bis15", "bis65", "ab65"),
        """
        - aufgliederung: insgesamt
          titel: Einwohner insgesamt
          tabelle: fct_einwohnerbestand
          gegenstand: {id: einwohner, titel: Einwohner, einheit: Personen, additiv_ueber: [raum, merkmale]}
          werte: [insgesamt]
        - aufgliederung: alter
          titel: Einwohner nach Alter
          tabelle: fct_einwohnerbestand
          gegenstand: {id: einwohner, titel: Einwohner, einheit: Personen, additiv_ueber: [raum, merkmale]}
          merkmale: [altersgruppe]
          vollstaendig: false
          werte:
            bis15: {altersgruppe: 0-15}
            bis65: {altersgruppe: 15-65}
            ab65: {altersgruppe: 65+}
        """);
    write(
        ordner,
        "arbeitslose",
        AGENTUR,
        List.of("anzahl"),
        """
        - aufgliederung: insgesamt
          titel: Insgesamt
          tabelle: fct_zaehlung
          gegenstand: {id: arbeitslose, titel: Arbeitslose, einheit: Personen, additiv_ueber: [raum, merkmale]}
          werte: [anzahl]
        """);
  }

  private static void write(
      Path ordner, String id, String quelle, List<String> spalten, String abbildungen) {
    Testordner.write(
        ordner.resolve("datenquellen/" + id + ".yml"),
        QUELLE
            .replace("$ID", id)
            .replace("$TITEL", id)
            .replace("$QUELLE", quelle)
            .replace(
                "$SPALTEN\n",
                spalten.stream()
                    .map(s -> "  " + s + ": {typ: anzahl, beschreibung: Personen}\n")
                    .collect(Collectors.joining()))
            .replace("$ABBILDUNGEN\n", abbildungen.indent(2)));
  }

  /** Shares are the same in both areas that have numbers; the unemployed of 2023 come later. */
  private static void deliver(Path ordner) {
    Testordner.write(
        ordner.resolve("lieferungen/einwohner.csv"),
        """
        jahr;ortsteil;insgesamt;bis15;bis65;ab65
        2023;1;1000;200;600;200
        2023;2;2000;400;1200;400
        2024;1;1000;200;600;200
        2024;2;2000;400;1200;400
        """);
    Testordner.write(
        ordner.resolve("lieferungen/arbeitslose.csv"),
        """
        jahr;ortsteil;anzahl
        2023;1;...
        2023;2;...
        2024;1;60
        2024;2;120
        """);
  }

  /** Three rectangles side by side, the middle one a sliver. */
  private static String geoJson() {
    List<String> namen = List.of(Siteort.FEINDLICH, LANG, BREIT);
    double[] kanten = {7.00, 7.03, 7.032, 7.07};
    return IntStream.range(0, 3)
        .mapToObj(i -> feature(i + 1, namen.get(i), kanten[i], kanten[i + 1]))
        .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
  }

  private static String feature(int nr, String name, double von, double bis) {
    return """
    {"type":"Feature","properties":{"KEY":"%d","NAME":"%s"},"geometry":{"type":"Polygon",
    "coordinates":[[[%s,51],[%s,51],[%s,51.03],[%s,51.03],[%s,51]]]}}
    """
        .formatted(nr, name, von, bis, bis, von, von);
  }
}
