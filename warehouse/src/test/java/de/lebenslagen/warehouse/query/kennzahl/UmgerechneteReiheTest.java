package de.lebenslagen.warehouse.query.kennzahl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.query.build.Sternbau;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One series over two Gebietsstaende. The figures are those of the worked example in
 * warehouse/raum/crosswalk/QUELLE.md: 37, 41 and 52 cases in O1 to O3, converted to N1 to N4.
 */
class UmgerechneteReiheTest {

  private static final LocalDate ALT = LocalDate.of(2006, 1, 1);
  private static final LocalDate NEU = LocalDate.of(2021, 1, 1);
  private static final String FAKTEN = "fct_einwohnerbestand";

  @TempDir Path ordner;

  private static String id(LocalDate stand, String ebene, String schluessel) {
    return new RaumId("ort", stand, ebene, schluessel).schluesselVoll();
  }

  private static void raum(Sternbau stern, LocalDate stand, String ebene, String schluessel) {
    stern.row(
        "dim_raum",
        Map.of(
            "raum_id",
            id(stand, ebene, schluessel),
            "raumgliederung",
            "ort",
            "gebietsstand",
            stand,
            "ebene",
            ebene,
            "schluessel",
            schluessel,
            "name",
            schluessel,
            "nicht_zuordenbar",
            schluessel.equals(RaumId.NICHT_ZUORDENBAR)));
  }

  private static void gewicht(Sternbau stern, String von, String nach, double gewicht) {
    stern.row(
        "raum_umrechnung",
        Map.of("von_raum_id", von, "nach_raum_id", nach, "gewicht", gewicht, "verfahren", "E"));
  }

  private static void zaehle(Sternbau stern, LocalDate stand, int jahr, Map<String, Object> werte) {
    werte.forEach(
        (gebiet, zahl) ->
            stern.fakt(
                FAKTEN,
                "gesamt",
                id(stand, "gebiet", gebiet),
                jahr,
                zahl,
                "datenquelle",
                stand.equals(ALT) ? "alt" : "neu"));
  }

  /** The worked example: 2019 and 2020 counted on the old areas, 2021 on the new ones. */
  private Sternbau stern() {
    Sternbau stern = new Sternbau(ordner);
    for (String alt : List.of("O1", "O2", "O3", RaumId.NICHT_ZUORDENBAR)) {
      raum(stern, ALT, "gebiet", alt);
    }
    for (String neu : List.of("N1", "N2", "N3", "N4", RaumId.NICHT_ZUORDENBAR)) {
      raum(stern, NEU, "gebiet", neu);
      zuordnung(stern, neu, neu.equals("N1") || neu.equals("N2") ? "West" : "Ost");
    }
    for (String bezirk : List.of("West", "Ost")) {
      raum(stern, NEU, "bezirk", bezirk);
    }
    paar(stern, "O1", "N1", 265.0 / 405);
    paar(stern, "O1", "N2", 140.0 / 405);
    paar(stern, "O2", "N2", 297.0 / 430);
    paar(stern, "O2", "N3", 133.0 / 430);
    paar(stern, "O3", "N3", 167.0 / 352);
    paar(stern, "O3", "N4", 185.0 / 352);
    paar(stern, RaumId.NICHT_ZUORDENBAR, RaumId.NICHT_ZUORDENBAR, 1);
    stern.gegenstand("einwohner", "Personen");
    for (LocalDate stand : List.of(ALT, NEU)) {
      quelle(stern, stand.equals(ALT) ? "alt" : "neu", stand, "gesamt");
    }
    stern.stichtag(2019).stichtag(2020).stichtag(2021);
    zaehle(stern, ALT, 2019, Map.of("O1", 37, "O2", 41, "O3", 52));
    zaehle(stern, ALT, 2020, new HashMap<>(Map.of("O1", 40, "O2", 40, "O3", 60)));
    zaehle(stern, NEU, 2021, Map.of("N1", 1, "N2", 2, "N3", 3, "N4", 4));
    return stern;
  }

  private static void quelle(Sternbau stern, String quelle, LocalDate stand, String aufgliederung) {
    stern.row(
        "dim_datenquelle",
        Map.of("datenquelle", quelle, "titel", quelle, "takt", "JAEHRLICH", "reihe", "register"));
    stern.aufgliederung(
        Map.of(
            "datenquelle",
            quelle,
            "aufgliederung",
            aufgliederung,
            "raumgliederung",
            "ort",
            "gebietsstand",
            stand,
            "ebene",
            "gebiet"));
  }

  private static void paar(Sternbau stern, String alt, String neu, double gewicht) {
    gewicht(stern, id(ALT, "gebiet", alt), id(NEU, "gebiet", neu), gewicht);
  }

  private static void zuordnung(Sternbau stern, String gebiet, String bezirk) {
    stern.zuordnung(id(NEU, "gebiet", gebiet), id(NEU, "bezirk", bezirk));
  }

  private List<Kennzahlwert> compute(
      String ebene, Optional<LocalDate> stand, Consumer<Sternbau> mehr, Integer... jahre) {
    Sternbau stern = stern();
    mehr.accept(stern);
    Path datei = Abfragedatei.build(stern.write(), ordner.resolve("k.duckdb"));
    Kennzahlauswahl auswahl = Kennzahlauswahl.insgesamt("einwohner", ebene, Set.of(jahre));
    try (Datenbank datenbank = Datenbank.open(datei)) {
      return new Kennzahlen(datenbank)
          .compute(stand.map(auswahl::withGebietsstand).orElse(auswahl));
    }
  }

  private List<Kennzahlwert> compute(String ebene, Integer... jahre) {
    return compute(ebene, Optional.of(NEU), stern -> {}, jahre);
  }

  private static double zahl(Kennzahlwert wert) {
    return wert.wert().findZahl().orElseThrow();
  }

  private static double summe(List<Kennzahlwert> werte, int jahr) {
    return werte.stream().filter(w -> w.berichtsjahr() == jahr).mapToDouble(w -> zahl(w)).sum();
  }

  @Test
  void workedExampleIsMetWhenCountsAreConverted() {
    List<Kennzahlwert> werte = compute("gebiet", 2019);

    double[] erwartet = {24.2098765432099, 41.1087281079529, 37.3518498942918, 27.3295454545455};
    double[] fehler = {2.89289581776939, 4.13858145845800, 4.66101021404602, 3.60083406172551};
    assertThat(werte).extracting(Kennzahlwert::name).containsExactly("N1", "N2", "N3", "N4");
    for (int i = 0; i < 4; i++) {
      assertThat(zahl(werte.get(i))).isCloseTo(erwartet[i], within(1e-12));
      assertThat(werte.get(i).umrechnung().orElseThrow().standardfehler())
          .isCloseTo(fehler[i], within(1e-9));
      assertThat(werte.get(i).findUmrechnungsart()).contains(Wertart.GESCHAETZT);
    }
    assertThat(summe(werte, 2019)).isCloseTo(130, within(1e-9));
  }

  @Test
  void sqlViewGivesWhatTheEngineGives() {
    Sternbau stern = stern();
    stern.stichtag(2018);
    zaehle(stern, ALT, 2018, Map.of("O1", 37, "O2", Statuscode.GEHEIM_QUELLE));
    Path datei = Abfragedatei.build(stern.write(), ordner.resolve("sicht.duckdb"));
    try (Datenbank datenbank = Datenbank.open(datei);
        Ergebnis rows =
            datenbank.query(
                "SELECT raum, berichtsjahr, anzahl, wertstatus, wert_art, standardfehler"
                    + " FROM umgerechnet('alt', '2021-01-01') WHERE ebene = 'gebiet'")) {
      List<Ergebniszeile> view = rows.list();
      List<Kennzahlwert> engine =
          new Kennzahlen(datenbank)
                  .compute(
                      Kennzahlauswahl.insgesamt("einwohner", "gebiet", Set.of(2018, 2019, 2020))
                          .withGebietsstand(NEU))
                  .stream()
                  .filter(w -> w.zeitbezug().isPresent()) // the view has no row where nothing is
                  .toList();

      assertThat(view).hasSize(engine.size());
      for (Kennzahlwert wert : engine) {
        Ergebniszeile row =
            view.stream()
                .filter(z -> wert.name().equals(z.wert(0)))
                .filter(z -> String.valueOf(z.wert(1)).equals("" + wert.berichtsjahr()))
                .findFirst()
                .orElseThrow();
        assertThat(row.wert(3)).isEqualTo(wert.wert().code().name());
        wert.umrechnung()
            .ifPresent(
                fehler -> {
                  assertThat((Double) row.wert(2)).isCloseTo(zahl(wert), within(1e-9));
                  assertThat(row.wert(4)).isEqualTo(wert.findUmrechnungsart().get().name());
                  assertThat((Double) row.wert(5)).isCloseTo(fehler.standardfehler(), within(1e-9));
                });
      }
    }
  }

  /** What is shown to people as SQL is one statement; what is computed is not. */
  @Test
  void shownSqlGivesTheSameSums() {
    Path datei = Abfragedatei.build(stern().write(), ordner.resolve("sql.duckdb"));
    for (String ebene : List.of("gebiet", "bezirk")) {
      try (Datenbank datenbank = Datenbank.open(datei)) {
        Kennzahlantwort antwort =
            new Kennzahlen(datenbank)
                .answerAll(
                    List.of(
                        Kennzahlauswahl.insgesamt("einwohner", ebene, Set.of(2019, 2020, 2021))
                            .withGebietsstand(NEU)))
                .get(0);
        Map<String, Double> shown = new HashMap<>();
        try (Ergebnis rows = datenbank.query(antwort.sql())) {
          rows.list().forEach(z -> shown.put(z.wert(0) + " " + z.wert(1), (Double) z.wert(5)));
        }

        assertThat(shown).hasSize(antwort.werte().size());
        assertThat(antwort.werte())
            .allSatisfy(
                w ->
                    assertThat(shown.get(w.raum() + " " + w.berichtsjahr()))
                        .isCloseTo(zahl(w), within(1e-9)));
      }
    }
  }

  @Test
  void seriesGoesOnWithWhatWasCountedOnTheWantedGebietsstand() {
    List<Kennzahlwert> werte = compute("gebiet", 2019, 2020, 2021);

    assertThat(summe(werte, 2020)).isCloseTo(140, within(1e-9));
    assertThat(summe(werte, 2021)).isEqualTo(10);
    assertThat(werte.stream().filter(w -> w.berichtsjahr() == 2021))
        .allMatch(w -> w.umrechnung().isEmpty());
  }

  @Test
  void errorIsThatOfTheLargerAreaWhenTheEbeneIsHigher() {
    List<Kennzahlwert> werte = compute("bezirk", 2019, 2021);

    Kennzahlwert west =
        werte.stream()
            .filter(w -> w.name().equals("West") && w.berichtsjahr() == 2019)
            .findFirst()
            .orElseThrow();
    double w = 297.0 / 430;
    assertThat(zahl(west)).isCloseTo(37 + 41 * w, within(1e-9));
    assertThat(west.umrechnung())
        .hasValueSatisfying(
            u ->
                assertThat(u.standardfehler())
                    .isCloseTo(Math.sqrt(41 * w * (1 - w)), within(1e-9)));
    assertThat(summe(werte, 2021)).isEqualTo(10);
  }

  @Test
  void convertedAndNotEstimatedWhenWholeAreasArePutTogether() {
    List<Kennzahlwert> werte =
        compute(
            "stadt",
            Optional.of(NEU),
            stern -> {
              raum(stern, NEU, "stadt", "0");
              for (String neu : List.of("N1", "N2", "N3", "N4")) {
                stern.zuordnung(id(NEU, "gebiet", neu), id(NEU, "stadt", "0"));
              }
            },
            2019);

    assertThat(werte.get(0).umrechnung()).contains(Umrechnungsfehler.KEINER);
    assertThat(werte.get(0).findUmrechnungsart()).contains(Wertart.UMGERECHNET);
    assertThat(zahl(werte.get(0))).isCloseTo(130, within(1e-9));
  }

  @Test
  void noPartialSumWhenASourceIsSecretOrMissing() {
    List<Kennzahlwert> werte =
        compute(
            "gebiet",
            Optional.of(NEU),
            stern -> {
              stern.stichtag(2017).stichtag(2018);
              zaehle(stern, ALT, 2017, Map.of("O1", 37, "O3", 52));
              zaehle(stern, ALT, 2018, Map.of("O1", 37, "O2", Statuscode.GEHEIM_QUELLE, "O3", 5));
            },
            2017,
            2018);

    assertThat(werte)
        .extracting(w -> w.name() + " " + w.berichtsjahr() + " " + w.wert().code())
        .containsExactly(
            "N1 2017 ZAHL",
            "N1 2018 ZAHL",
            "N2 2017 NICHT_GELIEFERT",
            "N2 2018 GEHEIM_QUELLE",
            "N3 2017 NICHT_GELIEFERT",
            "N3 2018 GEHEIM_QUELLE",
            "N4 2017 ZAHL",
            "N4 2018 ZAHL");
    assertThat(werte.get(3).umrechnung()).isEmpty();
  }

  @Test
  void casesWithoutAreaGoOverAsTheyAre() {
    List<Kennzahlwert> werte =
        compute(
            "gebiet",
            Optional.of(NEU),
            stern -> zaehle(stern, ALT, 2019, Map.of(RaumId.NICHT_ZUORDENBAR, 7)),
            2019);

    assertThat(zahl(werte.get(4))).isEqualTo(7);
    assertThat(summe(werte, 2019)).isCloseTo(137, within(1e-9));
  }

  @Test
  void computingStopsWithFileAndLineWhenNobodyLivesWhereCasesAre() {
    assertThatThrownBy(
            () ->
                compute(
                    "gebiet",
                    Optional.of(NEU),
                    stern -> {
                      raum(stern, ALT, "gebiet", "O4");
                      zaehle(stern, ALT, 2019, Map.of("O4", 3));
                      stern.row(
                          "dim_lieferung",
                          Map.of("lieferung_id", Sternbau.LIEFERUNG, "datei", "ewo.csv"));
                    },
                    2019))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("ewo.csv, Zeile ")
        .hasMessageContaining("ort:2006-01-01:gebiet:O4")
        .hasMessageContaining("wohnt dort niemand");
  }

  @Test
  void gebietsstandMustBeNamedWhenCountedOnSeveral() {
    assertThatThrownBy(() -> compute("gebiet", Optional.empty(), stern -> {}, 2019, 2021))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.abhilfe()).contains("Gebietsstand", "2021-01-01"))
        .hasMessageContaining("mehreren Gebietsständen");
  }

  @Test
  void notComparableWhenNoConversionIsDeclared() {
    List<Kennzahlwert> werte = compute("gebiet", Optional.of(ALT), stern -> {}, 2019, 2021);

    assertThat(werte)
        .extracting(w -> w.name() + " " + w.berichtsjahr() + " " + w.wert().code())
        .containsExactly(
            "O1 2019 ZAHL",
            "O1 2021 NICHT_VERGLEICHBAR",
            "O2 2019 ZAHL",
            "O2 2021 NICHT_VERGLEICHBAR",
            "O3 2019 ZAHL",
            "O3 2021 NICHT_VERGLEICHBAR");
  }

  @Test
  void otherReiheIsNeverJoined() {
    List<Kennzahlwert> werte =
        compute(
            "gebiet",
            Optional.of(NEU),
            stern -> {
              LocalDate ganzAlt = LocalDate.of(1990, 1, 1);
              raum(stern, ganzAlt, "gebiet", "A");
              gewicht(stern, id(ganzAlt, "gebiet", "A"), id(NEU, "gebiet", "N1"), 1);
              stern.row(
                  "dim_datenquelle",
                  Map.of("datenquelle", "zensus", "titel", "Zensus", "takt", "EINMALIG"));
              stern.aufgliederung(
                  Map.of(
                      "datenquelle",
                      "zensus",
                      "aufgliederung",
                      "gesamt",
                      "raumgliederung",
                      "ort",
                      "gebietsstand",
                      ganzAlt,
                      "ebene",
                      "gebiet"));
              stern.stichtag(2011);
              stern.fakt(
                  FAKTEN, "gesamt", id(ganzAlt, "gebiet", "A"), 2011, 999, "datenquelle", "zensus");
            },
            2011,
            2021);

    assertThat(werte.get(0).wert().code()).isEqualTo(Statuscode.NICHT_GELIEFERT);
    assertThat(summe(werte.stream().filter(w -> w.berichtsjahr() == 2021).toList(), 2021))
        .isEqualTo(10);
  }

  @Test
  void deliveredRatesAreNeverConverted() {
    Sternbau stern = stern();
    stern.row("dim_gegenstand", Map.of("gegenstand", "quote", "einheit", "Prozent"));
    for (LocalDate stand : List.of(ALT, NEU)) {
      String quelle = stand.equals(ALT) ? "alt" : "neu";
      stern.aufgliederung(
          Map.of(
              "datenquelle",
              quelle,
              "aufgliederung",
              "quote",
              "gegenstand",
              "quote",
              "tabelle",
              "fct_messwert",
              "raumgliederung",
              "ort",
              "gebietsstand",
              stand,
              "ebene",
              "gebiet"));
      stern.fakt(
          "fct_messwert",
          "quote",
          id(stand, "gebiet", stand.equals(ALT) ? "O1" : "N1"),
          stand.equals(ALT) ? 2019 : 2021,
          8.5,
          "gegenstand",
          "quote",
          "datenquelle",
          quelle);
    }
    Path datei = Abfragedatei.build(stern.write(), ordner.resolve("m.duckdb"));
    try (Datenbank datenbank = Datenbank.open(datei)) {
      List<Kennzahlwert> werte =
          new Kennzahlen(datenbank)
              .compute(
                  Kennzahlauswahl.insgesamt("quote", "gebiet", Set.of(2019, 2021))
                      .withGebietsstand(NEU));

      assertThat(werte.get(0).wert().code()).isEqualTo(Statuscode.NICHT_VERGLEICHBAR);
      assertThat(zahl(werte.get(1))).isEqualTo(8.5);
    }
  }
}
