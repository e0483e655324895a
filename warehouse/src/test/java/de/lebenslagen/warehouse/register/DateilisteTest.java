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
  void changesAreNamedShortly() {
    assertThat(LISTE.describeChanges(LISTE)).isEqualTo("keine Änderung");
    assertThat(LISTE.describeChanges(Dateiliste.LEER)).isEqualTo("dim_raum, kita 2021");
    assertThat(Dateiliste.LEER.describeChanges(LISTE)).isEqualTo("dim_raum, kita 2021");
    Dateiliste viele =
        new Dateiliste(
            List.of(
                datei("fct_zaehlung", "kita", "2021", "a"),
                datei("fct_messwert", "kita", "2021", "a"),
                datei("fct_zaehlung", "a", "2021", "a"),
                datei("fct_zaehlung", "b", "2021", "a"),
                datei("fct_zaehlung", "c", "2021", "a"),
                datei("fct_zaehlung", "d", "2021", "a")));
    assertThat(viele.describeChanges(LISTE)).isEqualTo("a 2021, b 2021, c 2021 und 3 weitere");
  }
}
