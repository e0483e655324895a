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
    assertThat(Umbruch.wrapHard("Jugend-, Schul-/Sportamt", 8))
        .containsExactly("Jugend-,", "Schul-/", "Sportamt");
    assertThat(Umbruch.wrapHard("abcdefghij", 4)).containsExactly("abc…");
  }

  /** As "Kraftfahrt-Bun" and "desamt" it was read as two offices. */
  @Test
  void nameIsNeverBrokenInsideAWord() {
    assertThat(Umbruch.wrapHard("Kraftfahrt-Bundesamt, Flensburg", 14))
        .containsExactly("Kraftfahrt-", "Bundesamt,", "Flensburg");
    assertThat(Umbruch.longestTeil("Kraftfahrt-Bundesamt, Flensburg")).isEqualTo(11);
  }
}
