package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UmbruchTest {

  @Test
  void linesBreakAtBlanks() {
    assertThat(Umbruch.wrap("eins zwei  drei", 9)).containsExactly("eins zwei", "drei");
    assertThat(Umbruch.wrap("", 9)).containsExactly("");
  }

  @Test
  void longWordStandsAlone() {
    assertThat(Umbruch.wrap("siehe /a/sehr/langer/pfad hier", 8))
        .containsExactly("siehe", "/a/sehr/langer/pfad", "hier");
  }

  @Test
  void longWordGoesOnWhereTheWidthIsHard() {
    assertThat(Umbruch.wrapHard("einwohner_unter_18", 12))
        .containsExactly("einwohner_", "unter_18");
    assertThat(Umbruch.wrapHard("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
  }
}
