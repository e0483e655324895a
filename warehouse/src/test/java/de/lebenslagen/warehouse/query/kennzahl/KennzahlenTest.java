package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.build.Musterstern.NORD;
import static de.lebenslagen.warehouse.query.build.Musterstern.STADT;
import static de.lebenslagen.warehouse.query.build.Musterstern.SUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.EchteNull;
import de.lebenslagen.warehouse.model.Wertstatus.GeheimQuelle;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.query.build.Musterstern;
import de.lebenslagen.warehouse.query.build.Sternbau;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KennzahlenTest {

  private static final String FAKTEN = "fct_einwohnerbestand";
  private static final String GRUND = "status_grund";

  @TempDir static Path gemeinsam;

  private static Datenbank muster;

  @TempDir Path ordner;

  @BeforeAll
  static void open() {
    muster = Datenbank.open(Musterstern.build(gemeinsam));
  }

  @AfterAll
  static void close() {
    muster.close();
  }

  private static Kennzahlauswahl einwohner(String ebene, Integer... jahre) {
    return Kennzahlauswahl.insgesamt("einwohner", ebene, Set.of(jahre));
  }

  private static List<Kennzahlwert> compute(Kennzahlauswahl auswahl) {
    return new Kennzahlen(muster).compute(auswahl);
  }

  private List<Kennzahlwert> compute(Kennzahlauswahl auswahl, Consumer<Sternbau> mehr) {
    Sternbau stern = Musterstern.stern(ordner);
    mehr.accept(stern);
    Path datei = Abfragedatei.build(stern.write(), ordner.resolve("k.duckdb"));
    try (Datenbank datenbank = Datenbank.open(datei)) {
      return new Kennzahlen(datenbank).compute(auswahl);
    }
  }

  private static List<String> texts(List<Kennzahlwert> werte) {
    return werte.stream().map(w -> w.name() + " " + w.berichtsjahr() + " " + wert(w)).toList();
  }

  private static String wert(Kennzahlwert w) {
    return w.wert() instanceof Zahl zahl
        ? String.valueOf((long) zahl.wert())
        : w.wert().code().name();
  }

  @Test
  void totalIsTakenAsDelivered() {
    List<Kennzahlwert> werte = compute(einwohner("stadtteil", 2021));

    assertThat(werte.get(0))
        .isEqualTo(
            new Kennzahlwert(
                RaumId.parse(NORD),
                "Nord",
                2021,
                Optional.of("stichtag_2021-12-31"),
                "ewo",
                new Zahl(100),
                List.of(new LieferungId(Sternbau.LIEFERUNG)),
                Optional.empty()));
    assertThat(texts(werte))
        .containsExactly("Nord 2021 100", "Süd 2021 200", "nicht zuordenbar 2021 5");
  }

  @Test
  void townIsTheSumOfItsAreasAndOfWhatCouldNotBeAssigned() {
    assertThat(texts(compute(einwohner("stadt", 2021, 2022))))
        .containsExactly("Musterstadt 2021 305", "Musterstadt 2022 305");
  }

  @Test
  void ageBandIsComposedWhenTheDeliveredOnesFit() {
    assertThat(texts(compute(einwohner("stadtteil", 2021).with("altersgruppe", "0-18"))))
        .containsExactly("Nord 2021 30", "Süd 2021 50");
    assertThat(texts(compute(einwohner("stadtteil", 2021).with("altersgruppe", "0-6", "18+"))))
        .containsExactly("Nord 2021 80", "Süd 2021 170");
  }

  @Test
  void sumIsSecretWhenAPartIs() {
    List<Kennzahlwert> werte = compute(einwohner("stadtteil", 2022).with("altersgruppe", "18+"));

    assertThat(werte)
        .extracting(Kennzahlwert::wert)
        .containsExactly(new Zahl(70), new GeheimQuelle());
  }

  @Test
  void nothingIsDeliveredWhenTheAgeBandsDoNotFit() {
    Wertstatus wert =
        compute(einwohner("stadtteil", 2021).with("altersgruppe", "0-7")).get(0).wert();

    assertThat(wert).isInstanceOf(NichtGeliefert.class);
    assertThat(wert.findGrund()).hasValueSatisfying(g -> assertThat(g).contains("0-7", "2021"));
  }

  @Test
  void nothingIsDeliveredWhenTheYearIsMissing() {
    List<Kennzahlwert> werte = compute(einwohner("stadtteil", 2019, 2021));

    assertThat(texts(werte)).contains("Nord 2019 NICHT_GELIEFERT", "Nord 2021 100");
    assertThat(werte.get(0).zeitbezug()).isEmpty();
    assertThat(werte.get(0).wert().findGrund())
        .contains("Für 2019 wurde in ewo/gesamt (stadtteil) nichts geliefert.");
  }

  @Test
  void missingRowIsZeroWhenRowsWereCounted() {
    Sternbau stern = Musterstern.stern(ordner).gegenstand("kinder", "Personen");
    stern.aufgliederung(
        Map.of(
            "datenquelle", "register",
            "aufgliederung", "alter",
            "gegenstand", "kinder",
            "merkmale", "altersgruppe",
            "fehlend_ist_null", true));
    for (String[] zelle :
        new String[][] {{NORD, "0-6", "5"}, {NORD, "6-18", "2"}, {SUED, "6-18", "4"}}) {
      stern.fakt(
          FAKTEN,
          "alter",
          zelle[0],
          2022,
          Integer.parseInt(zelle[2]),
          "datenquelle",
          "register",
          "gegenstand",
          "kinder",
          "altersgruppe",
          zelle[1]);
    }
    try (Datenbank register =
        Datenbank.open(Abfragedatei.build(stern.write(), ordner.resolve("r.duckdb")))) {
      Kennzahlauswahl kinder = Kennzahlauswahl.insgesamt("kinder", "stadtteil", Set.of(2022));

      assertThat(new Kennzahlen(register).compute(kinder.with("altersgruppe", "0-6")))
          .extracting(Kennzahlwert::wert)
          .containsExactly(new Zahl(5), new EchteNull());
      assertThat(new Kennzahlen(register).compute(kinder.with("altersgruppe", "0-18")))
          .extracting(Kennzahlwert::wert)
          .containsExactly(new Zahl(7), new Zahl(4));
      assertThat(
              new Kennzahlen(register)
                  .compute(Kennzahlauswahl.insgesamt("kinder", "stadt", Set.of(2022, 2023))))
          .extracting(w -> w.wert() instanceof Zahl zahl ? zahl.wert() : w.wert().code().name())
          .containsExactly(11.0, "NICHT_GELIEFERT");
    }
  }

  @Test
  void townIsNotDeliveredWhenAnAreaIsMissing() {
    List<Kennzahlwert> werte =
        compute(
            einwohner("stadt", 2020),
            stern -> stern.stichtag(2020).fakt(FAKTEN, "gesamt", NORD, 2020, 90));

    assertThat(texts(werte)).containsExactly("Musterstadt 2020 NICHT_GELIEFERT");
  }

  @Test
  void sumIsNotDeliveredWhenAWantedAuspraegungIsMissing() {
    assertThat(
            texts(
                compute(
                    einwohner("stadtteil", 2022)
                        .with("schulform", "gymnasium")
                        .with("geschlecht", "weiblich", "divers"))))
        .allMatch(t -> t.endsWith("NICHT_GELIEFERT"));
  }

  @Test
  void merkmalInsideWeitereMerkmaleIsFound() {
    Kennzahlauswahl auswahl =
        new Kennzahlauswahl(
            "einwohner",
            Optional.of("ewo"),
            Map.of("schulform", Set.of("gymnasium"), "geschlecht", Set.of("weiblich")),
            Zielebene.of("stadtteil"),
            Optional.of(List.of(RaumId.parse(NORD))),
            new TreeSet<>(Set.of(2022)));

    assertThat(texts(compute(auswahl))).containsExactly("Nord 2022 7");
  }

  @Test
  void totalIsSummedWhenOnlyACompleteAufgliederungExists() {
    Consumer<Sternbau> mehr =
        stern -> {
          stern.gegenstand("arbeitslose", "Personen");
          stern.aufgliederung(
              Map.of(
                  "datenquelle",
                  "ba",
                  "aufgliederung",
                  "geschlecht",
                  "merkmale",
                  "geschlecht",
                  "gegenstand",
                  "arbeitslose",
                  "tabelle",
                  "fct_zaehlung"));
          for (String raum : List.of(NORD, SUED)) {
            for (String geschlecht : List.of("weiblich", "maennlich")) {
              stern.fakt(
                  "fct_zaehlung",
                  "geschlecht",
                  raum,
                  2021,
                  3,
                  "geschlecht",
                  geschlecht,
                  "gegenstand",
                  "arbeitslose",
                  "datenquelle",
                  "ba");
            }
          }
        };
    Kennzahlauswahl auswahl = Kennzahlauswahl.insgesamt("arbeitslose", "stadtteil", Set.of(2021));

    assertThat(texts(compute(auswahl, mehr))).containsExactly("Nord 2021 6", "Süd 2021 6");
  }

  @Test
  void computingStopsWhenOnlyAnIncompleteAufgliederungExists() {
    assertThatThrownBy(() -> compute(einwohner("stadtteil", 2022).with("schulform", "gymnasium")))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.abhilfe()).contains("ewo/schule (stadtteil)"))
        .hasMessageContaining("schulform");
  }

  @Test
  void computingStopsWhenTwoAufgliederungenFitEquallyWell() {
    Consumer<Sternbau> mehr =
        stern -> {
          stern.aufgliederung(
              Map.of("datenquelle", "zensus", "aufgliederung", "gesamt", "vorrang", 10));
          stern.fakt(FAKTEN, "gesamt", NORD, 2021, 99, "datenquelle", "zensus");
        };

    assertThatThrownBy(() -> compute(einwohner("stadtteil", 2021), mehr))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("ewo/gesamt (stadtteil), zensus/gesamt (stadtteil)");
  }

  @Test
  void sourceThatIsOnlyDeclaredAnswersNothing() {
    Consumer<Sternbau> mehr =
        stern ->
            stern.aufgliederung(
                Map.of(
                    "datenquelle",
                    "zensus",
                    "aufgliederung",
                    "gesamt",
                    "ebene",
                    "stadt",
                    "vorrang",
                    99));

    assertThat(texts(compute(einwohner("stadt", 2021), mehr)))
        .containsExactly("Musterstadt 2021 305");
  }

  @Test
  void higherVorrangWins() {
    Consumer<Sternbau> mehr =
        stern -> {
          stern.aufgliederung(
              Map.of("datenquelle", "zensus", "aufgliederung", "gesamt", "vorrang", 11));
          stern.fakt(FAKTEN, "gesamt", NORD, 2021, 99, "datenquelle", "zensus");
        };

    assertThat(texts(compute(einwohner("stadtteil", 2021), mehr)))
        .containsExactly("Nord 2021 99", "Süd 2021 NICHT_GELIEFERT");
  }

  @Test
  void computingStopsWhenTheGegenstandMustNotBeSummed() {
    Consumer<Sternbau> mehr =
        stern -> {
          stern.row("dim_gegenstand", Map.of("gegenstand", "miete", "einheit", "Euro je m²"));
          stern.aufgliederung(
              Map.of(
                  "datenquelle",
                  "gutachter",
                  "aufgliederung",
                  "gesamt",
                  "gegenstand",
                  "miete",
                  "tabelle",
                  "fct_messwert"));
          stern.fakt(
              "fct_messwert",
              "gesamt",
              NORD,
              2021,
              8.5,
              "gegenstand",
              "miete",
              "datenquelle",
              "gutachter");
        };

    assertThat(
            compute(Kennzahlauswahl.insgesamt("miete", "stadtteil", Set.of(2021)), mehr)
                .get(0)
                .wert())
        .isEqualTo(new Zahl(8.5));
    assertThatThrownBy(
            () -> compute(Kennzahlauswahl.insgesamt("miete", "stadt", Set.of(2021)), mehr))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("miete darf nicht über Gebiete summiert werden");
  }

  @Test
  void computingStopsWithASuggestionWhenANameIsUnknown() {
    assertThatThrownBy(() -> compute(Kennzahlauswahl.insgesamt("einwoner", "stadtteil", Set.of(1))))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.abhilfe()).contains("\"einwohner\"?"));
    assertThatThrownBy(() -> compute(einwohner("stadteil", 2021)))
        .isInstanceOfSatisfying(Abbruch.class, a -> assertThat(a.abhilfe()).contains("stadtteil"));
    assertThatThrownBy(() -> compute(einwohner("stadtteil", 2021).with("alter", "0-6")))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.abhilfe()).contains("altersgruppe"));
    assertThatThrownBy(
            () -> compute(einwohner("stadtteil", 2021).with("altersgruppe", "0-6", "3-10")))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("überschneiden");
  }

  @Test
  void selectionsAskedTogetherGiveWhatEachGivesAlone() {
    List<Kennzahlauswahl> auswahlen = new ArrayList<>();
    for (String ebene : List.of("stadtteil", "stadt")) {
      Kennzahlauswahl alle = einwohner(ebene, 2019, 2021, 2022);
      auswahlen.add(alle);
      for (String alter : List.of("0-6", "0-18", "18+", "65+", "0-7")) {
        auswahlen.add(alle.with("altersgruppe", alter));
      }
    }
    Kennzahlen kennzahlen = new Kennzahlen(muster);

    assertThat(kennzahlen.answerAll(auswahlen))
        .extracting(Kennzahlantwort::werte)
        .containsExactlyElementsOf(auswahlen.stream().map(KennzahlenTest::compute).toList());
  }

  @Test
  void shownSqlGivesTheSameSums() {
    for (String ebene : List.of("stadtteil", "stadt")) {
      Kennzahlantwort antwort =
          new Kennzahlen(muster)
              .answerAll(List.of(einwohner(ebene, 2021, 2022).with("altersgruppe", "0-18")))
              .get(0);
      try (Ergebnis rows = muster.query(antwort.sql())) {
        assertThat(rows.list())
            .extracting(z -> z.wert(0) + " " + z.wert(1) + " " + z.wert(5))
            .containsExactlyInAnyOrderElementsOf(
                antwort.werte().stream()
                    .map(
                        w ->
                            w.raum()
                                + " "
                                + w.berichtsjahr()
                                + " "
                                + w.wert().findZahl().orElseThrow())
                    .toList());
      }
    }
  }

  /** A second Lieferung brings one Stadtteil later than the other. */
  @Test
  void sumKnowsAllItsLieferungen() {
    LieferungId zweite = new LieferungId("L-0000000000000002");
    Consumer<Sternbau> mehr =
        stern ->
            stern
                .stichtag(2023)
                .fakt(FAKTEN, "gesamt", NORD, 2023, 1)
                .fakt(FAKTEN, "gesamt", SUED, 2023, 2, "lieferung_id", zweite.wert());

    assertThat(compute(einwohner("stadtteil", 2023), mehr))
        .extracting(Kennzahlwert::herkunft)
        .containsExactly(List.of(new LieferungId(Sternbau.LIEFERUNG)), List.of(zweite));
    assertThat(compute(einwohner("stadt", 2023), mehr))
        .extracting(Kennzahlwert::herkunft)
        .containsExactly(List.of(new LieferungId(Sternbau.LIEFERUNG), zweite));
  }

  @Test
  void sumHasTheReasonOfItsHeaviestPart() {
    Consumer<Sternbau> mehr =
        stern ->
            stern
                .stichtag(2023)
                .fakt(FAKTEN, "gesamt", NORD, 2023, Statuscode.NICHT_BEWERTET, GRUND, "zu wenige")
                .fakt(FAKTEN, "gesamt", SUED, 2023, Statuscode.NICHT_GELIEFERT, GRUND, "verloren");

    assertThat(compute(einwohner("stadt", 2023), mehr))
        .extracting(Kennzahlwert::wert)
        .containsExactly(new NichtGeliefert("verloren"));
  }

  @Test
  void originIsTheDeliveredCells() {
    List<Faktzeile> zeilen =
        new Herkunftssuche(muster)
            .list(einwohner("stadt", 2021).with("altersgruppe", "0-6"), RaumId.parse(STADT), 2021);

    assertThat(zeilen)
        .extracting(Faktzeile::datei, Faktzeile::spalte, z -> z.raum().toString(), Faktzeile::wert)
        .containsExactly(
            tuple("ewo.csv", "anzahl", NORD, new Zahl(10)),
            tuple("ewo.csv", "anzahl", SUED, new Zahl(20)));
    assertThat(zeilen.get(0).zelle()).startsWith("0-6, insgesamt");
    assertThat(zeilen.get(0).zeileNr()).isPositive();
  }
}
