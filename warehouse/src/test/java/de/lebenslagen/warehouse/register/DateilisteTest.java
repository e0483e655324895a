package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.datei;
import static de.lebenslagen.warehouse.register.Beispiel.dimension;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DateilisteTest {

  private static final Dateiliste LISTE =
      new Dateiliste(
          List.of(datei("fct_zaehlung", "kita", "2021", "a"), dimension("dim_raum", "r")));

  /** Computed with {@code sha256sum} over the lines that the Javadoc describes. */
  @Test
  void hashIsTheDocumentedOne() {
    assertThat(Dateiliste.LEER.sha256())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(LISTE.sha256())
        .isEqualTo("d2c142d872c720715b0ed350d5fb33ef50479701e7e7a7db7c84f0e385027597");
  }

  @Test
  void changesAreNamedByDatenquelleWithYears() {
    assertThat(LISTE.describeChanges(LISTE)).isEqualTo("keine Änderung");
    assertThat(LISTE.describeChanges(Dateiliste.LEER)).isEqualTo("kita 2021");
    assertThat(Dateiliste.LEER.describeChanges(LISTE)).isEqualTo("kita 2021");
    assertThat(
            liste(
                    datei("fct_zaehlung", "ewo", "stichtag_2011-12-31", "a"),
                    datei("fct_messwert", "ewo", "stichtag_2011-12-31", "a"),
                    datei("fct_zaehlung", "ewo", "stichtag_2017-12-31", "a"),
                    datei("fct_zaehlung", "ewo", "kalenderjahr_2018", "a"),
                    datei("fct_zaehlung", "ewo", "quartal_2019-3", "a"),
                    datei("fct_zaehlung", "ewo", "mehrjahr_2018-2022", "a"),
                    datei("fct_zaehlung", "schule", "schuljahr_2021-22", "a"))
                .describeChanges(Dateiliste.LEER))
        .isEqualTo("ewo 2011, 2017–2019, 2018-2022; schule 2021-22");
  }

  @Test
  void manyChangesAreCounted() {
    assertThat(
            liste(
                    datei("fct_zaehlung", "a", "2021", "a"),
                    datei("fct_zaehlung", "a", "2022", "a"),
                    datei("fct_zaehlung", "b", "2021", "a"),
                    datei("fct_zaehlung", "c", "2021", "a"),
                    datei("fct_zaehlung", "d", "2021", "a"),
                    datei("fct_zaehlung", "e", "2021", "a"))
                .describeChanges(Dateiliste.LEER))
        .isEqualTo("a 2021, 2022; b 2021; c 2021 und 2 weitere Datenquellen");
  }

  @Test
  void dimensionsAreNamedWhereNothingElseChanged() {
    assertThat(
            liste(dimension("dim_raum", "r"), dimension("geo_raum", "g"))
                .describeChanges(Dateiliste.LEER))
        .isEqualTo("dim_raum, geo_raum");
  }

  private static Dateiliste liste(DatenstandDatei... dateien) {
    return new Dateiliste(List.of(dateien));
  }
}
