package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PruefregelSeiteTest {

  @Test
  void everyRuleIsDescribedOnce() {
    assertThat(Pruefregeln.listAll()).extracting(Pruefregel::id).doesNotHaveDuplicates();
    assertThat(Pruefregeln.listAll())
        .extracting(Pruefregel::beschreibung)
        .allSatisfy(
            b -> {
              assertThat(b.id()).matches("[A-Z][A-Z0-9_]+");
              assertThat(b.titel()).isNotBlank();
              assertThat(b.beschreibung()).endsWith(".");
              assertThat(b.beispiel()).endsWith(".");
            });
  }
}
