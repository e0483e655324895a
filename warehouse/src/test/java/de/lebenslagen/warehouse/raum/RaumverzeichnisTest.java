package de.lebenslagen.warehouse.raum;

import static de.lebenslagen.warehouse.raum.Ortsdaten.STAND_2018;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaumverzeichnisTest {

  private static final LocalDate VERWALTUNG = LocalDate.of(2009, 10, 21);
  private static final Raumverzeichnis VERZEICHNIS =
      new Raumverzeichnis(
          List.of(flensburg(), RaumgliederungReader.readVerwaltung().getRaumgliederung()));

  private static Raumgliederung flensburg() {
    return RaumgliederungReader.readSchluessel(Ortsdaten.FLENSBURG).getRaumgliederung();
  }

  @Test
  void foundWhenKeyIsExact() {
    assertThat(VERZEICHNIS.find("flensburg", STAND_2018, "stadtteil", "03"))
        .contains(RaumId.parse("flensburg:2018-01-01:stadtteil:03"));
    assertThat(VERZEICHNIS.find("flensburg", STAND_2018, "stadtteil", "3")).isEmpty();
    assertThat(VERZEICHNIS.find("flensburg", STAND_2018, "unbekannt", "03")).isEmpty();
    assertThat(VERZEICHNIS.find("flensburg", STAND_2018.plusDays(1), "stadtteil", "03")).isEmpty();
  }

  @Test
  void pseudoAreaIsThereWhenEbeneIsBelowTown() {
    assertThat(VERZEICHNIS.find("flensburg", STAND_2018, "stadtteil", RaumId.NICHT_ZUORDENBAR))
        .isPresent();
    assertThat(VERZEICHNIS.find("flensburg", STAND_2018, "stadt", RaumId.NICHT_ZUORDENBAR))
        .isEmpty();
    assertThat(VERZEICHNIS.list("flensburg", STAND_2018, "stadtteil")).hasSize(14);
    assertThat(VERZEICHNIS.list("verwaltung", VERWALTUNG, "kreis")).hasSize(53);
  }

  @Test
  void lostZeroIsFoundOnlyWhenAskedFor() {
    assertThat(VERZEICHNIS.find("verwaltung", VERWALTUNG, "gemeinde", "5170044")).isEmpty();
    assertThat(VERZEICHNIS.findByLostZeros("verwaltung", VERWALTUNG, "gemeinde", "5170044"))
        .map(RaumId::schluessel)
        .contains("05170044");
    assertThat(VERZEICHNIS.findByLostZeros("verwaltung", VERWALTUNG, "gemeinde", "05170044"))
        .isEmpty();
    assertThat(VERZEICHNIS.findByLostZeros("flensburg", STAND_2018, "stadtteil", "3"))
        .map(RaumId::schluessel)
        .contains("03");
  }

  @ParameterizedTest
  @CsvSource({
    "Westliche Höhe, 04",
    "WESTLICHE HOEHE, 04",
    "westliche-höhe, 04",
    "Juergensby, 09",
    "muerwik, 11"
  })
  void foundWhenNameIsWrittenDifferently(String name, String schluessel) {
    assertThat(VERZEICHNIS.findByName("flensburg", STAND_2018, "stadtteil", name))
        .map(RaumId::schluessel)
        .contains(schluessel);
  }

  @ParameterizedTest
  @CsvSource({"Mürvik, Mürwik", "Engelsbi, Engelsby", "Fruerlnud, Fruerlund", "Tarp, Tarup"})
  void suggestedFirstWhenMisspelt(String falsch, String richtig) {
    assertThat(VERZEICHNIS.findByName("flensburg", STAND_2018, "stadtteil", falsch)).isEmpty();
    assertThat(VERZEICHNIS.listVorschlaege("flensburg", STAND_2018, "stadtteil", falsch))
        .extracting(Raum::name)
        .first()
        .isEqualTo(richtig);
  }

  @Test
  void suggestedWhenOfficialNameIsLonger() {
    assertThat(VERZEICHNIS.listVorschlaege("verwaltung", VERWALTUNG, "gemeinde", "Voerde"))
        .extracting(Raum::name)
        .contains("Voerde (Niederrhein)");
  }

  @Test
  void nothingSuggestedWhenNothingIsNear() {
    assertThat(VERZEICHNIS.listVorschlaege("flensburg", STAND_2018, "stadtteil", "München"))
        .isEmpty();
    assertThat(VERZEICHNIS.listVorschlaege("flensburg", STAND_2018, "stadtteil", " ")).isEmpty();
  }

  @Test
  void refusedWhenIdIsThereTwice() {
    Raumgliederung flensburg = flensburg();
    assertThatThrownBy(() -> new Raumverzeichnis(List.of(flensburg, flensburg)))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("flensburg");
  }
}
