package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZeitbezugParseTest {

  static Stream<Zeitbezug> everyZeitart() {
    return Stream.of(
        Zeitbezug.stichtag(LocalDate.of(2021, 12, 31)),
        Zeitbezug.kalenderjahr(2021),
        Zeitbezug.halbjahr(2021, 2),
        Zeitbezug.quartal(2021, 3),
        Zeitbezug.schuljahr(2099),
        Zeitbezug.kitajahr(2021),
        Zeitbezug.mehrjahr(2018, 2022));
  }

  @ParameterizedTest
  @MethodSource("everyZeitart")
  void theKeyGivesBackTheZeitbezug(Zeitbezug zeitbezug) {
    assertThat(Zeitbezug.parse(zeitbezug.schluessel())).isEqualTo(zeitbezug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021",
        "jahr_2021",
        "quartal_2021-5",
        "schuljahr_2021-23",
        "kalenderjahr_2021x",
        "STICHTAG_2021-12-31"
      })
  void refuseTextThatIsNoKey(String text) {
    assertThatThrownBy(() -> Zeitbezug.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }
}
