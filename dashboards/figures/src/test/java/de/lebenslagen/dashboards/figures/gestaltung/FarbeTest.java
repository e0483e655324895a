package de.lebenslagen.dashboards.figures.gestaltung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FarbeTest {

  private static final double TEXT = 4.5;
  private static final double ZEICHEN = 3;

  @Test
  void textIsReadableOnEveryClass() {
    for (int classes = 1; classes <= 5; classes++) {
      for (Farbe ground : Farbe.stufen(classes)) {
        assertReadable(ground);
      }
      for (Farbe ground : Farbe.abweichungen(classes)) {
        assertReadable(ground);
      }
    }
  }

  private static void assertReadable(Farbe ground) {
    assertThat(Farbe.contrast(Farbe.textAuf(ground), ground))
        .as("text on %s", ground)
        .isGreaterThanOrEqualTo(TEXT);
  }

  @Test
  void quietTextAndTheTownAreReadableOnPaperAndHatch() {
    for (Farbe text : List.of(Farbe.TINTE, Farbe.TINTE_LEISE, Farbe.STADT, Farbe.LINIE)) {
      assertThat(Farbe.contrast(text, Farbe.PAPIER)).as("%s", text).isGreaterThanOrEqualTo(TEXT);
      assertThat(Farbe.contrast(text, Farbe.SCHRAFFURGRUND)).isGreaterThanOrEqualTo(TEXT);
    }
  }

  @Test
  void linesThatCarryMeaningStandOut() {
    for (Farbe line : List.of(Farbe.LINIE, Farbe.STADT, Farbe.BRUCH, Farbe.UMRISS, Farbe.ACHSE)) {
      assertThat(Farbe.contrast(line, Farbe.PAPIER)).as("%s", line).isGreaterThanOrEqualTo(ZEICHEN);
    }
    assertThat(Farbe.contrast(Farbe.SCHRAFFUR, Farbe.SCHRAFFURGRUND))
        .isGreaterThanOrEqualTo(ZEICHEN);
  }

  @Test
  void neighbouringClassesDifferInLightness() {
    for (int classes = 2; classes <= 5; classes++) {
      List<Farbe> steps = Farbe.stufen(classes);
      for (int i = 1; i < steps.size(); i++) {
        assertThat(Farbe.contrast(steps.get(i - 1), steps.get(i)))
            .as("%s beside %s", steps.get(i - 1), steps.get(i))
            .isGreaterThan(1.25);
      }
    }
  }

  @Test
  void tokensAreCustomProperties() {
    assertThat(Farbe.css()).contains("--abb-stufe-1:#e6f0e9").contains("--abb-tinte-leise:");
  }
}
