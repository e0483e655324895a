package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AltersgruppeTest {

  @Test
  void upperEndIsExcluded() {
    Altersgruppe kinder = Altersgruppe.parse("0-18");

    assertThat(kinder.isIn(17)).isTrue();
    assertThat(kinder.isIn(18)).isFalse();
    assertThat(Altersgruppe.parse("80+").isIn(104)).isTrue();
  }

  @Test
  void overlapsWhenAnAgeIsShared() {
    Altersgruppe kinder = Altersgruppe.parse("0-18");

    assertThat(kinder.overlaps(Altersgruppe.parse("0-7"))).isTrue();
    assertThat(kinder.overlaps(Altersgruppe.parse("18-65"))).isFalse();
    assertThat(Altersgruppe.parse("60+").overlaps(Altersgruppe.parse("65-80"))).isTrue();
  }

  @Test
  void germanWords() {
    assertThat(Altersgruppe.parse("0-18").bezeichnung()).isEqualTo("unter 18");
    assertThat(Altersgruppe.parse("18-65").bezeichnung()).isEqualTo("18 bis unter 65");
    assertThat(Altersgruppe.parse("65+").bezeichnung()).isEqualTo("65 und älter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"18-18", "18-7", "-18", "0–18", "", "18", "0-18-30", "1234-1235"})
  void refusedWhenNotABand(String text) {
    assertThatThrownBy(() -> Altersgruppe.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
