package de.lebenslagen.dashboards.figures.gestaltung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

  /** The sign or its rim of paper, whichever stands out; and the sign against its rim. */
  @Test
  void signsOfPlacesShowOnEveryClassAndEveryGround() {
    List<Farbe> grounds = new ArrayList<>(List.of(Farbe.PAPIER, Farbe.SCHRAFFURGRUND));
    for (int classes = 1; classes <= 5; classes++) {
      grounds.addAll(Farbe.stufen(classes));
      grounds.addAll(Farbe.abweichungen(classes));
    }
    for (Ortszeichen sign : Ortszeichen.values()) {
      assertThat(Farbe.contrast(sign.farbe(), Farbe.PAPIER)).as("%s", sign).isGreaterThan(TEXT);
      assertThat(grounds)
          .allSatisfy(
              ground ->
                  assertThat(
                          Math.max(
                              Farbe.contrast(sign.farbe(), ground),
                              Farbe.contrast(Farbe.PAPIER, ground)))
                      .as("%s on %s", sign, ground)
                      .isGreaterThanOrEqualTo(ZEICHEN));
    }
  }

  @Test
  void noTwoSignsHaveTheSameShape() {
    assertThat(Ortszeichen.values()).extracting(Ortszeichen::ecken).doesNotHaveDuplicates();
  }

  @Test
  void manyPlacesHaveSmallSignsAndFewHaveLargeOnes() {
    assertThat(Ortszeichen.radius(2880, 160_000)).isEqualTo(1.6);
    assertThat(Ortszeichen.radius(300, 160_000)).isBetween(4.0, 5.0);
    assertThat(Ortszeichen.radius(1, 160_000)).isEqualTo(5);
    assertThat(Ortszeichen.radius(0, 0)).isEqualTo(1.2);
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
