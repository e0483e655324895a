package de.lebenslagen.dashboards.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsatzTest {

  private static List<String> wrap(String text, double width) {
    return Textsatz.wrap(text, width, 13, Schnitt.NORMAL);
  }

  @Test
  void breaksAtBlanksAndBehindHyphensAndSlashes() {
    assertThat(wrap("Königin-Elisabeth-Straße", 70))
        .containsExactly("Königin-", "Elisabeth-", "Straße");
    assertThat(wrap("Friesischer Berg", 70)).containsExactly("Friesischer", "Berg");
    assertThat(wrap("Nord/Süd", 35)).containsExactly("Nord/", "Süd");
    assertThat(wrap("Friesischer Berg", 500)).containsExactly("Friesischer Berg");
  }

  @Test
  void longWordIsDividedBeforeACommonEnding() {
    assertThat(wrap("Immanuelkirchstraße", 106)).containsExactly("Immanuelkirch-", "straße");
  }

  @Test
  void noLineIsWiderAndNoCharacterIsLost() {
    List<String> texts =
        List.of(
            "Donaudampfschifffahrtsgesellschaft", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢-Text", "a b c", "", " ", "漢字漢字");
    for (String text : texts) {
      for (double width = 20; width < 200; width += 7) {
        List<String> lines = wrap(text, width);
        double most = width;
        assertThat(lines)
            .allSatisfy(
                l ->
                    assertThat(
                            Schrift.breite(l, 13, Schnitt.NORMAL) <= most
                                || l.codePointCount(0, l.length()) <= 2)
                        .as("\"%s\" in %s", l, most)
                        .isTrue());
        assertThat(String.join("", lines).replaceAll("[- ]", ""))
            .isEqualTo(text.replaceAll("[- ]", ""));
      }
    }
  }
}
