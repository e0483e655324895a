package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ZeitbezugTest {

  @Test
  void keyNamesKindAndTime() {
    assertThat(Zeitbezug.stichtag(LocalDate.of(2021, 12, 31)).schluessel())
        .isEqualTo("stichtag_2021-12-31");
    assertThat(Zeitbezug.kalenderjahr(2021).schluessel()).isEqualTo("kalenderjahr_2021");
    assertThat(Zeitbezug.halbjahr(2020, 2).schluessel()).isEqualTo("halbjahr_2020-2");
    assertThat(Zeitbezug.quartal(2021, 3).schluessel()).isEqualTo("quartal_2021-3");
    assertThat(Zeitbezug.schuljahr(1999).schluessel()).isEqualTo("schuljahr_1999-00");
    assertThat(Zeitbezug.mehrjahr(2018, 2022).schluessel()).isEqualTo("mehrjahr_2018-2022");
  }

  @Test
  void saysWhenInGerman() {
    assertThat(Zeitbezug.stichtag(LocalDate.of(2021, 6, 1)).wann()).isEqualTo("am 1.6.2021");
    assertThat(Zeitbezug.kalenderjahr(2021).wann()).isEqualTo("im Jahr 2021");
    assertThat(Zeitbezug.halbjahr(2020, 2).wann()).isEqualTo("im 2. Halbjahr 2020");
    assertThat(Zeitbezug.quartal(2021, 3).wann()).isEqualTo("im 3. Quartal 2021");
    assertThat(Zeitbezug.schuljahr(1999).wann()).isEqualTo("im Schuljahr 1999/00");
    assertThat(Zeitbezug.kitajahr(2024).wann()).isEqualTo("im Kitajahr 2024/25");
    assertThat(Zeitbezug.mehrjahr(2018, 2022).wann()).isEqualTo("in den Jahren 2018 bis 2022");
  }

  @Test
  void lastDayIsIncluded() {
    assertThat(Zeitbezug.quartal(2024, 1).bis()).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(Zeitbezug.schuljahr(2021).bis()).isEqualTo(LocalDate.of(2022, 7, 31));
  }

  @Test
  void refusedWhenImpossible() {
    LocalDate tag = LocalDate.of(2021, 12, 31);

    assertThatThrownBy(() -> new Zeitbezug(Zeitart.STICHTAG, tag, tag.plusDays(1)))
        .hasMessageContaining("one day");
    assertThatThrownBy(() -> Zeitbezug.stichtag(LocalDate.of(20211, 1, 1)))
        .hasMessageContaining("1800");
    assertThatThrownBy(() -> Zeitbezug.quartal(2021, 5)).hasMessageContaining("1 to 4");
  }
}
