package de.lebenslagen.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.query.build.Musterstern;
import de.lebenslagen.warehouse.query.build.Sternbau;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town whose Stadtteile got new boundaries in 2024, and a Land beside it. */
class GebietsverzeichnisTest {

  private static final LocalDate NEU = LocalDate.of(2024, 1, 1);
  private static final String[] NEUE = {"01", "Nord", "02", "Süd", "03", "Hafen"};

  @TempDir static Path ordner;

  private static Gebietsverzeichnis verzeichnis;

  @BeforeAll
  static void build() {
    Sternbau stern = Musterstern.stern(ordner);
    level(stern, "musterstadt", NEU, "stadtteil", "SOZIALRAUM", 1);
    level(stern, "musterstadt", NEU, "stadt", "STADT", 2);
    level(stern, "verwaltung", Sternbau.GEBIETSSTAND, "land", "VERGLEICH", 3);
    area(stern, "musterstadt", NEU, "stadt", "0", "Musterstadt");
    area(stern, "verwaltung", Sternbau.GEBIETSSTAND, "land", "01", "Musterland");
    for (int i = 0; i < NEUE.length; i += 2) {
      area(stern, "musterstadt", NEU, "stadtteil", NEUE[i], NEUE[i + 1]);
      stern.zuordnung(
          "musterstadt:2024-01-01:stadtteil:" + NEUE[i], "musterstadt:2024-01-01:stadt:0");
    }
    try (Datenbank datenbank =
        Datenbank.open(Abfragedatei.build(stern.write(), ordner.resolve("v.duckdb")))) {
      verzeichnis = Gebietsverzeichnis.read(datenbank);
    }
  }

  private static void level(
      Sternbau stern, String gliederung, LocalDate stand, String ebene, String rolle, int rang) {
    stern.row(
        "dim_ebene",
        Map.of(
            "raumgliederung", gliederung,
            "gebietsstand", stand,
            "ebene", ebene,
            "titel", ebene,
            "rolle", rolle,
            "rang", rang));
  }

  private static void area(
      Sternbau stern, String gliederung, LocalDate stand, String ebene, String key, String name) {
    stern.row(
        "dim_raum",
        Map.of(
            "raum_id", gliederung + ":" + stand + ":" + ebene + ":" + key,
            "raumgliederung", gliederung,
            "gebietsstand", stand,
            "ebene", ebene,
            "schluessel", key,
            "name", name,
            "nicht_zuordenbar", false));
  }

  @Test
  void partIsAnAreaThatLiesAsAWholeInTheOther() {
    Gebiet town = verzeichnis.findStadt().orElseThrow();

    assertThat(verzeichnis.isTeil(verzeichnis.get("Nord"), town)).isTrue();
    assertThat(verzeichnis.isTeil(verzeichnis.get("Nord+Hafen"), town)).isTrue();
    assertThat(verzeichnis.isTeil(town, verzeichnis.get("Nord"))).isFalse();
    assertThat(verzeichnis.isTeil(verzeichnis.get("Nord"), verzeichnis.get("Süd"))).isFalse();
    assertThat(verzeichnis.isTeil(town, verzeichnis.get("Musterland"))).isFalse();
  }

  @Test
  void onlyTheTownIsBroughtToItsLatestBoundaries() {
    assertThat(verzeichnis.getEbene("stadtteil").gebietsstand()).contains(NEU);
    assertThat(verzeichnis.getEbene("stadt").gebietsstand()).contains(NEU);
    assertThat(verzeichnis.getEbene("land").gebietsstand()).isEmpty();
  }

  @Test
  void areasOfSeveralEbenenAreNoGroup() {
    assertThatThrownBy(() -> verzeichnis.get("Nord+Musterland"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("Gebieten einer Ebene");
    assertThatThrownBy(() -> verzeichnis.get("Nrod"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("Nord");
  }
}
