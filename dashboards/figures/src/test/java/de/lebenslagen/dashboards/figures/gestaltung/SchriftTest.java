package de.lebenslagen.dashboards.figures.gestaltung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against the advance widths that fontTools 4.66 reads from the same files. */
class SchriftTest {

  @Test
  void widthsAreThoseOfTheFont() {
    assertWidth("Friesischer Berg", Schnitt.NORMAL, 6645);
    assertWidth("1.234,5 %", Schnitt.NORMAL, 4007);
    assertWidth("Mürwik", Schnitt.NORMAL, 3078);
    assertWidth("<script>", Schnitt.NORMAL, 3355);
    assertWidth("Friesischer Berg", Schnitt.FETT, 6873);
    assertWidth("1.234,5 %", Schnitt.FETT, 4156);
  }

  private static void assertWidth(String text, Schnitt schnitt, int thousandths) {
    assertThat(Schrift.breite(text, 1000, schnitt)).isEqualTo(thousandths, within(0.01));
  }

  @Test
  void outlineFillsItsWidthAndStandsOnItsBaseline() {
    var box = Schrift.umriss("Hamburg", 10, 50, 20, Schnitt.NORMAL).getBounds2D();

    assertThat(box.getMinX()).isBetween(10.0, 13.0);
    assertThat(box.getMaxX())
        .isEqualTo(10 + Schrift.breite("Hamburg", 20, Schnitt.NORMAL), within(2.0));
    assertThat(50 - box.getMinY()).as("a capital").isBetween(13.0, 15.0);
    assertThat(box.getMaxY() - 50).as("the tail of g").isBetween(3.0, 5.0);
  }

  @Test
  void characterThatTheFontLacksIsASquare() {
    assertThat(Schrift.breite("漢", 10, Schnitt.NORMAL)).isEqualTo(10);
  }
}
