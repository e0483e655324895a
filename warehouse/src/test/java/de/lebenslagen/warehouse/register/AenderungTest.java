package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.datei;
import static de.lebenslagen.warehouse.register.Beispiel.dimension;
import static de.lebenslagen.warehouse.register.Beispiel.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import org.junit.jupiter.api.Test;

class AenderungTest {

  @Test
  void emptyDeliveryNeverDeletes() {
    DatenstandDatei ohneZeilen =
        new DatenstandDatei("fct_zaehlung", "kita", "2021", sha("leer"), 0, 400);
    for (List<DatenstandDatei> leer : List.of(List.<DatenstandDatei>of(), List.of(ohneZeilen))) {
      assertThatThrownBy(() -> new Aenderung.ErsetzeZeitbezug("kita", "2021", leer))
          .isInstanceOfSatisfying(
              Abbruch.class,
              a -> {
                assertThat(a.kategorie()).isEqualTo(Abbruch.Kategorie.DATEN);
                assertThat(a).hasMessage("Für kita, 2021 liegt keine einzige Zeile vor.");
                assertThat(a.abhilfe()).contains("löscht nie");
              });
    }
  }

  @Test
  void filesOfOtherUnitsAreRefused() {
    assertRefused(datei("fct_zaehlung", "kita", "2020", "a"));
    assertRefused(datei("fct_zaehlung", "ewo", "2021", "a"));
    assertRefused(dimension("dim_raum", "a"));
    assertRefused(
        datei("fct_zaehlung", "kita", "2021", "a"), datei("fct_zaehlung", "kita", "2021", "b"));
  }

  private static void assertRefused(DatenstandDatei... dateien) {
    assertThatThrownBy(() -> new Aenderung.ErsetzeZeitbezug("kita", "2021", List.of(dateien)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void factIsNoDimension() {
    assertThatThrownBy(
            () -> new Aenderung.ErsetzeDimension(datei("fct_zaehlung", "kita", "2021", "a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sameUnitTwiceIsRefused() {
    Aenderung eine = Beispiel.zeitbezug("kita", "2021", "a");
    assertThatThrownBy(() -> new Entwurfsarbeit(List.of(eine, eine), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Entwurfsarbeit(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
