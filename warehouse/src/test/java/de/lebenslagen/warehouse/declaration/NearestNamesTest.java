package de.lebenslagen.warehouse.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

  private static final List<String> NAMEN = List.of("titel", "takt", "teile", "tabelle");

  @Test
  void nearestFirstWhenSeveralAreNear() {
    assertThat(NearestNames.list("title", NAMEN)).containsExactly("titel");
    assertThat(NearestNames.list("teitel", NAMEN)).containsExactly("titel", "teile");
    assertThat(NearestNames.list("TAKT", NAMEN)).containsExactly("takt");
  }

  @Test
  void noneWhenNothingIsNear() {
    assertThat(NearestNames.list("einwohner", NAMEN)).isEmpty();
    assertThat(NearestNames.list("", NAMEN)).isEmpty();
  }

  @Test
  void sentenceNamesWhatIsPossible() {
    assertThat(NearestNames.abhilfe("titl", NAMEN, "Löschen."))
        .isEqualTo("Gemeint ist vielleicht \"titel\".");
    assertThat(NearestNames.abhilfe("xyzxyz", NAMEN, "Löschen."))
        .isEqualTo("Möglich sind: titel, takt, teile, tabelle.");
    assertThat(NearestNames.abhilfe("xyzxyz", List.of(), "Löschen.")).isEqualTo("Löschen.");
  }
}
