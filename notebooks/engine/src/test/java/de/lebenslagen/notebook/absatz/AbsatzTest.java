package de.lebenslagen.notebook.absatz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbsatzTest {

  @Test
  void languageOptionsAndTextAreTakenApart() {
    Absatz absatz =
        Absatz.parse(
            "%sozialraum.sql(tuer=intern, zweck=\"Prüfung, (Teil 1) \\\"A\\\"\", als=x)\nSELECT 1");

    assertThat(absatz.sprache()).isEqualTo("sozialraum.sql");
    assertThat(absatz.optionen())
        .isEqualTo(Map.of("tuer", "intern", "zweck", "Prüfung, (Teil 1) \"A\"", "als", "x"));
    assertThat(absatz.text()).isEqualTo("SELECT 1");
  }

  @Test
  void textMayFollowOnTheSameLine() {
    assertThat(Absatz.parse("%md # Titel").text()).isEqualTo("# Titel");
    assertThat(Absatz.parse("%sozialraum.sql (SELECT 1)").optionen()).isEmpty();
    assertThat(Absatz.parse("%sozialraum.sql (SELECT 1)").text()).isEqualTo("(SELECT 1)");
  }

  @Test
  void noLanguageWhereThereIsNoPercentSign() {
    assertThat(Absatz.parse("SELECT 1")).isEqualTo(new Absatz("", Map.of(), "SELECT 1"));
  }

  @Test
  void abbruchWhenOptionsCanNotBeRead() {
    assertThatThrownBy(() -> Absatz.parse("%sozialraum.sql(=intern)\nSELECT 1"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("=intern");
  }
}
