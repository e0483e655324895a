package de.lebenslagen.dashboards.publish.gestaltung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FarbtonTest {

  private static final double TEXT = 4.5;
  private static final double BEDIENBAR = 3;

  /** The worked values of WCAG 2.1: black on white 21, #767676 on white 4.54. */
  @Test
  void contrastIsThatOfWcag() {
    assertThat(Farbton.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.001));
    assertThat(Farbton.contrast("#ffffff", "#767676")).isCloseTo(4.54, within(0.005));
    assertThat(Farbton.contrast("#1b4870", "#1b4870")).isCloseTo(1, within(1e-9));
  }

  @Test
  void everyTextCanBeReadOnEveryGround() {
    for (Farbton ground :
        List.of(Farbton.PAPIER, Farbton.FLAECHE, Farbton.AKZENT_HAUCH, Farbton.HINWEIS)) {
      for (Farbton text :
          List.of(
              Farbton.TINTE,
              Farbton.TINTE_LEISE,
              Farbton.AKZENT,
              Farbton.AKZENT_TIEF,
              Farbton.STADT)) {
        assertThat(Farbton.contrast(text.hex(), ground.hex()))
            .as(text + " on " + ground)
            .isGreaterThanOrEqualTo(TEXT);
      }
    }
    assertThat(Farbton.contrast(Farbton.PAPIER.hex(), Farbton.TINTE.hex())).isGreaterThan(TEXT);
    assertThat(Farbton.contrast(Farbton.PAPIER.hex(), Farbton.AKZENT.hex())).isGreaterThan(TEXT);
  }

  @Test
  void whatCanBeOperatedHasAnEdge() {
    for (Farbton edge : List.of(Farbton.RAND, Farbton.STADT, Farbton.HINWEIS_RAND)) {
      assertThat(Farbton.contrast(edge.hex(), Farbton.PAPIER.hex()))
          .as(edge.name())
          .isGreaterThanOrEqualTo(BEDIENBAR);
    }
  }

  @Test
  void tokensBecomeCustomPropertiesOrValues() {
    assertThat(Stilvorlage.tokens()).startsWith(":root{--tinte:#16232e;").endsWith("}");
    assertThat(Stilvorlage.fill("p{color:var(--tinte-leise)}")).isEqualTo("p{color:#4a5863}");
    assertThatThrownBy(() -> Stilvorlage.fill("p{color:var(--gibt-es-nicht)}"))
        .hasMessageContaining("--gibt-es-nicht");
  }
}
