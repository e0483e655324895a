package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PruefsummeTest {

  /** FIPS 180-2, appendix B.1. */
  @Test
  void sumOfTextIsThatOfTheStandard() {
    assertThat(Pruefsumme.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void refusedWhenNotSixtyFourLowerCaseDigits() {
    String sum = Pruefsumme.of("ä");

    Pruefsumme.require(sum);
    assertThat(Pruefsumme.isForm(sum.toUpperCase(Locale.ROOT))).isFalse();
    assertThatThrownBy(() -> Pruefsumme.require(sum.substring(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sum.substring(1));
  }
}
