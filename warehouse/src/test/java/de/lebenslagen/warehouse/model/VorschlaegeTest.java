package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VorschlaegeTest {

  private static final List<String> STADTTEILE =
      List.of(
          "Westliche Höhe", "Weiche", "Mürwik", "Nordstadt", "Neustadt", "Südstadt", "Altstadt");

  @Test
  void findsNameWhenUmlautIsMissing() {
    assertThat(Vorschlaege.find("murwik", STADTTEILE)).containsExactly("Mürwik");
    assertThat(Vorschlaege.find("Muerwik", STADTTEILE)).containsExactly("Mürwik");
  }

  @Test
  void findsNameWhenOnlyAPartIsGiven() {
    assertThat(Vorschlaege.find("höhe", STADTTEILE)).containsExactly("Westliche Höhe");
  }

  @Test
  void nearestFirstWhenSeveralAreNear() {
    assertThat(Vorschlaege.find("Nordstat", STADTTEILE).get(0)).isEqualTo("Nordstadt");
  }

  @Test
  void listsKnownNamesWhenNothingIsNear() {
    assertThat(Vorschlaege.find("Berlin-Mitte", STADTTEILE)).isEmpty();
    assertThat(Vorschlaege.satz("Berlin-Mitte", STADTTEILE)).startsWith("Bekannt sind: Altstadt");
  }
}
