package de.lebenslagen.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtmengeTest {

  @ParameterizedTest
  @CsvSource({
    "Kita, Kitas",
    "Schule, Schulen",
    "Pflegeheim, Pflegeheime",
    "Apotheke, Apotheken",
    "Jugendfreizeitstätte, Jugendfreizeitstätten",
    "Beratungsstelle, Beratungsstellen",
    "Familienzentrum, Familienzentren",
    "Haus, Häuser",
    "Pflegedienst, Pflegedienste",
    "Wohnung, Wohnungen",
    "Bibliothek, Bibliotheken",
    "Jugendclub, Jugendclubs",
    "Spielplatz, Spielplätze"
  })
  void severalOfAKindAreInThePlural(String one, String many) {
    assertThat(Artmenge.of(12, one)).isEqualTo("12 " + many);
    assertThat(Artmenge.of(0, one)).isEqualTo("0 " + many);
    assertThat(Artmenge.of(1, one)).isEqualTo("1 " + one);
  }

  @Test
  void thousandsHaveAPoint() {
    assertThat(Artmenge.of(2880, "Kita")).isEqualTo("2.880 Kitas");
  }

  @Test
  void kindWhosePluralNobodyKnowsKeepsItsName() {
    assertThat(Artmenge.of(2, "Kiez-Mobil <b>")).isEqualTo("Kiez-Mobil <b>: 2");
    assertThat(Artmenge.of(2, "")).isEqualTo(": 2");
  }
}
