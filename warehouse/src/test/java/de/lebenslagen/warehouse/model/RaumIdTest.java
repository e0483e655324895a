package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaumIdTest {

  /** Files are named by the hash of their sorted rows: the order must stay what it was. */
  @Test
  void orderIsThatOfTheStoredForm() {
    List<RaumId> ids = new ArrayList<>();
    for (String gliederung : List.of("a", "ab", "a1", "a_b", "b")) {
      for (String tag : List.of("2018-01-01", "2017-12-31")) {
        for (String ebene : List.of("block", "block2", "bl", "block_a")) {
          for (String schluessel : List.of("01", "1", "010", "A", "a-b", "a.b")) {
            ids.add(new RaumId(gliederung, LocalDate.parse(tag), ebene, schluessel));
          }
        }
      }
    }
    assertThat(ids.stream().sorted())
        .containsExactlyElementsOf(
            ids.stream().sorted(Comparator.comparing(RaumId::schluesselVoll)).toList());
  }
}
