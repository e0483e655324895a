package de.lebenslagen.warehouse.indicator.value;

import static de.lebenslagen.warehouse.query.build.Musterstern.NORD;
import static de.lebenslagen.warehouse.query.build.Musterstern.SUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.query.build.Musterstern;
import de.lebenslagen.warehouse.query.build.Sternbau;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A town with Stadtteile (100 and 200 residents, 5 not assigned) and, beside them, school districts
 * of another year, whose figures say something else: 150 and 170 residents, 10 and 34 of them under
 * six. Both systems have a level {@code stadt}. The name of the second comes before the first's, so
 * that no order by name makes it right by chance.
 */
class ZweiGebietssystemeTest {

  private static final String SCHULE = "bildung";
  private static final LocalDate STAND = LocalDate.of(2020, 8, 1);
  private static final int JAHR = 2022;
  private static final Indikator EINWOHNER =
      Indikatorkatalog.readShipped().getByName("bevoelkerung");
  private static final String[] LEVELS = {"stadtteil", "schulbezirk", "stadt", "bildung:stadt"};

  @TempDir Path ordner;

  private static String raum(LocalDate stand, String ebene, String key) {
    return SCHULE + ":" + stand + ":" + ebene + ":" + key;
  }

  /** The levels and areas of the second system on a Gebietsstand. */
  private static void districts(Sternbau stern, LocalDate stand, String rolle) {
    level(stern, stand, "schulbezirk", rolle, 1);
    level(stern, stand, "stadt", "STADT", 2);
    area(stern, stand, "schulbezirk", "A", "Schule am Hafen");
    area(stern, stand, "schulbezirk", "B", "Nord");
    area(stern, stand, "stadt", "0", "Musterstadt");
    for (String key : new String[] {"A", "B"}) {
      stern.zuordnung(raum(stand, "schulbezirk", key), raum(stand, "stadt", "0"));
    }
  }

  private static void level(Sternbau stern, LocalDate stand, String ebene, String rolle, int rang) {
    stern.row(
        "dim_ebene",
        Map.of(
            "raumgliederung", SCHULE,
            "gebietsstand", stand,
            "ebene", ebene,
            "titel", ebene,
            "rolle", rolle,
            "rang", rang));
  }

  private static void area(Sternbau stern, LocalDate stand, String ebene, String key, String name) {
    stern.row(
        "dim_raum",
        Map.of(
            "raum_id", raum(stand, ebene, key),
            "raumgliederung", SCHULE,
            "gebietsstand", stand,
            "ebene", ebene,
            "schluessel", key,
            "name", name,
            "nicht_zuordenbar", false));
  }

  private static void counts(Sternbau stern, LocalDate stand, int jahr, int a, int b) {
    stern.aufgliederung(
        Map.of(
            "datenquelle",
            "schule",
            "aufgliederung",
            "bezirk_" + stand.getYear(),
            "raumgliederung",
            SCHULE,
            "gebietsstand",
            stand,
            "ebene",
            "schulbezirk",
            "vorrang",
            50));
    for (Map.Entry<String, Integer> e : Map.of("A", a, "B", b).entrySet()) {
      stern.fakt(
          "fct_einwohnerbestand",
          "bezirk_" + stand.getYear(),
          raum(stand, "schulbezirk", e.getKey()),
          jahr,
          e.getValue(),
          "datenquelle",
          "schule");
    }
  }

  private static void both(Sternbau stern, String rolle) {
    stern.row(
        "dim_datenquelle",
        Map.of("datenquelle", "schule", "titel", "Schulverwaltung", "takt", "JAEHRLICH"));
    districts(stern, STAND, rolle);
    counts(stern, STAND, JAHR, 150, 170);
  }

  private void withTown(Consumer<Sternbau> mehr, Consumer<Datenbank> check) {
    Sternbau stern = Musterstern.stern(ordner);
    mehr.accept(stern);
    Path datei = Abfragedatei.build(stern.write(), ordner.resolve("zwei.duckdb"));
    try (Datenbank datenbank = Datenbank.open(datei)) {
      check.accept(datenbank);
    }
  }

  private static List<String> values(Datenbank datenbank, Zielebene ebene) {
    return new Indikatorrechnung(
            new Kennzahlen(datenbank), Indikatorkatalog.readShipped()::get, "test")
            .compute(List.of(EINWOHNER), Wertauswahl.of(ebene, new TreeSet<>(Set.of(JAHR))))
            .list()
            .stream()
            .map(ZweiGebietssystemeTest::text)
            .toList();
  }

  private static String text(Indikatorwert wert) {
    return wert.gebiet().name()
        + " "
        + (wert.wert().findZahl().isPresent()
            ? Math.round(wert.wert().findZahl().getAsDouble())
            : wert.wert().code().name());
  }

  @Test
  void everyLevelHasTheNumbersOfItsOwnSystem() {
    withTown(
        s -> both(s, "KLEINSTE"),
        datenbank -> {
          Gebietsverzeichnis gebiete = Gebietsverzeichnis.read(datenbank);
          assertThat(List.of(LEVELS))
              .extracting(e -> String.join(", ", values(datenbank, gebiete.getEbene(e))))
              .containsExactly(
                  "Nord 100, Süd 200",
                  "Schule am Hafen 150, Nord 170",
                  "Musterstadt 305",
                  "Musterstadt 320");
        });
  }

  @Test
  void theTownOfAnAreaIsTheSumOfItsSystem() {
    withTown(
        s -> both(s, "KLEINSTE"),
        datenbank -> {
          Gebietsverzeichnis gebiete = Gebietsverzeichnis.read(datenbank);
          Zielebene schule = gebiete.getEbene("schulbezirk");
          Gebiet ofSchools = gebiete.findStadt(schule).orElseThrow();
          Gebiet ofStadtteile = gebiete.findStadt(gebiete.sozialraumEbene()).orElseThrow();

          assertThat(gebiete.sozialraumEbene()).isEqualTo(Zielebene.of("musterstadt", "stadtteil"));
          assertThat(gebiete.findStadt()).contains(ofStadtteile);
          assertThat(values(datenbank, gebiete.getEbene(ofSchools)))
              .containsExactly("Musterstadt 320");
          assertThat(values(datenbank, gebiete.getEbene(ofStadtteile)))
              .containsExactly("Musterstadt 305");
          assertThat(gebiete.isTeil(gebiete.get("Schule am Hafen"), ofSchools)).isTrue();
          assertThat(gebiete.isTeil(gebiete.get("Schule am Hafen"), ofStadtteile)).isFalse();
        });
  }

  @Test
  void aNameOfBothIsThatOfTheSystemInWhichTheTownPlans() {
    withTown(
        s -> both(s, "KLEINSTE"),
        datenbank -> {
          Gebietsverzeichnis gebiete = Gebietsverzeichnis.read(datenbank);

          assertThat(gebiete.get("nord").schluessel()).isEqualTo(NORD);
          assertThat(gebiete.get("Nord+Süd").raeume()).hasSize(2);
          assertThat(gebiete.get(raum(STAND, "schulbezirk", "B")).name()).isEqualTo("Nord");
          assertThat(gebiete.listEbenen())
              .containsExactlyInAnyOrder("stadt", "bildung:stadt", "stadtteil", "schulbezirk");
          assertThatThrownBy(() -> gebiete.get("Süd+Schule am Hafen"))
              .isInstanceOf(Abbruch.class)
              .hasMessageContaining("stadtteil, schulbezirk");
        });
  }

  @Test
  void aSystemWithoutFactsIsNoPlaceToPlanIn() {
    withTown(
        s -> districts(s, STAND, "SOZIALRAUM"),
        datenbank -> {
          Gebietsverzeichnis gebiete = Gebietsverzeichnis.read(datenbank);

          assertThat(gebiete.sozialraumEbene().ebene()).isEqualTo("stadtteil");
          assertThat(values(datenbank, gebiete.getEbene("stadt")))
              .containsExactly("Musterstadt 305");
          assertThat(values(datenbank, gebiete.getEbene("schulbezirk")))
              .containsExactly("Schule am Hafen NICHT_GELIEFERT", "Nord NICHT_GELIEFERT");
        });
  }

  @Test
  void theUserIsAskedWhereBothSystemsHaveSozialraeume() {
    withTown(
        s -> both(s, "SOZIALRAUM"),
        datenbank -> {
          Gebietsverzeichnis gebiete = Gebietsverzeichnis.read(datenbank);

          assertThatThrownBy(gebiete::sozialraumEbene)
              .isInstanceOfSatisfying(
                  Abbruch.class,
                  a -> assertThat(a.abhilfe()).contains("--ebene bildung:schulbezirk"))
              .hasMessageContaining("bildung:schulbezirk, musterstadt:stadtteil");
          assertThat(values(datenbank, gebiete.getEbene("musterstadt:stadtteil")))
              .containsExactly("Nord 100", "Süd 200");
        });
  }

  /** The districts were drawn anew; the Stadtteile were not, and theirs are no older for it. */
  @Test
  void everySystemIsBroughtToItsOwnLastGebietsstand() {
    LocalDate neu = LocalDate.of(2024, 8, 1);
    withTown(
        stern -> {
          both(stern, "KLEINSTE");
          districts(stern, neu, "KLEINSTE");
          for (String key : new String[] {"A", "B"}) {
            stern.row(
                "raum_umrechnung",
                Map.of(
                    "von_raum_id",
                    raum(STAND, "schulbezirk", key),
                    "nach_raum_id",
                    raum(neu, "schulbezirk", key.equals("A") ? "B" : "A"),
                    "gewicht",
                    1.0,
                    "verfahren",
                    "GLEICH"));
          }
        },
        datenbank -> {
          Gebietsverzeichnis gebiete = Gebietsverzeichnis.read(datenbank);

          assertThat(gebiete.getEbene("stadtteil").gebietsstand()).isEmpty();
          assertThat(gebiete.getEbene("stadt").gebietsstand()).isEmpty();
          assertThat(gebiete.getEbene("schulbezirk").gebietsstand()).contains(neu);
          assertThat(List.of(LEVELS))
              .extracting(e -> String.join(", ", values(datenbank, gebiete.getEbene(e))))
              .containsExactly(
                  "Nord 100, Süd 200",
                  "Schule am Hafen 170, Nord 150",
                  "Musterstadt 305",
                  "Musterstadt 320");
        });
  }

  @Test
  void aGroupLiesInOneSystem() {
    assertThatThrownBy(
            () ->
                new Gebiet(
                    "Beide",
                    List.of(RaumId.parse(SUED), RaumId.parse(SCHULE + ":2020-08-01:stadtteil:B"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
