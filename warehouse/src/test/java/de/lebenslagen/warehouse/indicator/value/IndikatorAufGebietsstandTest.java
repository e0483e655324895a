package de.lebenslagen.warehouse.indicator.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.query.build.Sternbau;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A share on other boundaries: a quarter of O1 went to N1, the rest and all of O2 to N2. Numerator
 * and denominator are converted apart: N1 has 10 of 100, N2 has 30 + 30 of 300 + 600.
 */
class IndikatorAufGebietsstandTest {

  private static final LocalDate ALT = LocalDate.of(2006, 1, 1);
  private static final LocalDate NEU = LocalDate.of(2021, 1, 1);

  private static final String INDIKATOR =
      """
      id: probe
      kuerzel: X01
      name: Probe
      definition: Fälle je 100 Menschen.
      art: quote
      zaehler: { bezeichnung: Fälle, auswahl: [{ gegenstand: faelle }] }
      nenner: { bezeichnung: Menschen, auswahl: [{ gegenstand: einwohner }] }
      zufall: anteil
      einheit: Prozent
      wirkungsrichtung: neutral
      sensibilitaet: normal
      quelle: erfunden
      zeitbezug: { zaehler: stichtag, nenner: stichtag, regel: 31.12. }
      interpretation: Zur Probe.
      lesebeispiel: "In {gebiet} sind es {wert}."
      """;

  @TempDir static Path ordner;

  private static Datenbank datenbank;
  private static Indikatorkatalog katalog;

  @BeforeAll
  static void build() throws IOException {
    Sternbau stern = new Sternbau(ordner);
    List.of("O1", "O2").forEach(o -> raum(stern, ALT, o));
    List.of("N1", "N2").forEach(n -> raum(stern, NEU, n));
    gewicht(stern, "O1", "N1", 0.25);
    gewicht(stern, "O1", "N2", 0.75);
    gewicht(stern, "O2", "N2", 1);
    stern.stichtag(2020).stichtag(2021);
    zaehle(stern, "faelle", Map.of("O1", 40, "O2", 30), Map.of("N1", 6, "N2", 50));
    zaehle(stern, "einwohner", Map.of("O1", 400, "O2", 600), Map.of("N1", 120, "N2", 1000));
    datenbank = Datenbank.open(Abfragedatei.build(stern.write(), ordner.resolve("g.duckdb")));
    Path datei = ordner.resolve("indikatoren/arbeit/probe.yml");
    Files.createDirectories(datei.resolveSibling("."));
    Files.writeString(datei, INDIKATOR);
    katalog = Indikatorkatalog.read(ordner.resolve("indikatoren"));
  }

  @AfterAll
  static void close() {
    datenbank.close();
  }

  private static RaumId id(LocalDate stand, String schluessel) {
    return new RaumId("ort", stand, "gebiet", schluessel);
  }

  private static void raum(Sternbau stern, LocalDate stand, String schluessel) {
    stern.row(
        "dim_raum",
        Map.of(
            "raum_id",
            id(stand, schluessel).schluesselVoll(),
            "raumgliederung",
            "ort",
            "gebietsstand",
            stand,
            "ebene",
            "gebiet",
            "schluessel",
            schluessel,
            "name",
            schluessel,
            "nicht_zuordenbar",
            false));
  }

  private static void gewicht(Sternbau stern, String von, String nach, double gewicht) {
    stern.row(
        "raum_umrechnung",
        Map.of(
            "von_raum_id",
            id(ALT, von).schluesselVoll(),
            "nach_raum_id",
            id(NEU, nach).schluesselVoll(),
            "gewicht",
            gewicht,
            "verfahren",
            "E"));
  }

  /** 2020 on the old areas, 2021 on the new ones. */
  private static void zaehle(
      Sternbau stern, String gegenstand, Map<String, Integer> alt, Map<String, Integer> neu) {
    stern.gegenstand(gegenstand, "Personen");
    for (LocalDate stand : List.of(ALT, NEU)) {
      String quelle = gegenstand + (stand.equals(ALT) ? "_alt" : "_neu");
      stern.row(
          "dim_datenquelle",
          Map.of("datenquelle", quelle, "titel", quelle, "takt", "JAEHRLICH", "reihe", gegenstand));
      stern.aufgliederung(
          Map.of(
              "datenquelle", quelle,
              "aufgliederung", "gesamt",
              "gegenstand", gegenstand,
              "tabelle", "fct_zaehlung",
              "raumgliederung", "ort",
              "gebietsstand", stand,
              "ebene", "gebiet"));
      (stand.equals(ALT) ? alt : neu)
          .forEach(
              (gebiet, zahl) ->
                  stern.fakt(
                      "fct_zaehlung",
                      "gesamt",
                      id(stand, gebiet).schluesselVoll(),
                      stand.equals(ALT) ? 2020 : 2021,
                      zahl,
                      "gegenstand",
                      gegenstand,
                      "datenquelle",
                      quelle));
    }
  }

  private static Indikatorwert value(Gebiet gebiet, int jahr) {
    Indikator indikator = katalog.getByName("probe");
    Wertauswahl auswahl =
        new Wertauswahl(
            Zielebene.of("gebiet").withGebietsstand(NEU),
            gebiet.isGruppe() ? List.of(gebiet) : List.of(),
            new TreeSet<>(Set.of(2020, 2021)));
    return new Indikatorrechnung(new Kennzahlen(datenbank), katalog::get, "test")
        .compute(List.of(indikator), auswahl)
        .find(indikator.schluessel(), gebiet, jahr)
        .orElseThrow();
  }

  private static Gebiet gebiet(String... schluessel) {
    return new Gebiet(
        String.join(" + ", schluessel), List.of(schluessel).stream().map(s -> id(NEU, s)).toList());
  }

  private static double zahl(Indikatorwert wert) {
    return wert.wert().findZahl().orElseThrow();
  }

  @Test
  void shareIsMadeOfConvertedCountsAndSaysSo() {
    Indikatorwert n1 = value(gebiet("N1"), 2020);
    Indikatorwert n2 = value(gebiet("N2"), 2020);

    assertThat(zahl(n1)).isCloseTo(10, within(1e-12));
    assertThat(zahl(n2)).isCloseTo(100.0 * 60 / 900, within(1e-12));
    assertThat(n1.vermerke()).containsAnyOf(Wertvermerk.UMGERECHNET, Wertvermerk.GESCHAETZT);
    assertThat(n1.herkunft().datenquellen()).containsExactly("einwohner_alt", "faelle_alt");
  }

  @Test
  void countsOnTheWantedBoundariesStayAsTheyAre() {
    Indikatorwert n1 = value(gebiet("N1"), 2021);

    assertThat(zahl(n1)).isEqualTo(5);
    assertThat(n1.vermerke()).doesNotContain(Wertvermerk.UMGERECHNET, Wertvermerk.GESCHAETZT);
  }

  @Test
  void groupOfConvertedAreasLosesNobody() {
    assertThat(zahl(value(gebiet("N1", "N2"), 2020))).isCloseTo(7, within(1e-12));
  }
}
