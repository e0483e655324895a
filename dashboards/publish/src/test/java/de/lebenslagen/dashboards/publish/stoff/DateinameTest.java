package de.lebenslagen.dashboards.publish.stoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateinameTest {

  @Test
  void namesOfFilesMeanTheSameEverywhere() {
    assertThat(Dateiname.of("Westliche Höhe / Süd")).isEqualTo("westliche-hoehe-sued");
    assertThat(Dateiname.of("<script>alert(1)</script>")).isEqualTo("script-alert-1-script");
    assertThat(Dateiname.of("../../..")).isEqualTo("x");
    assertThat(Dateiname.of("a".repeat(200))).hasSize(60);
  }
}
