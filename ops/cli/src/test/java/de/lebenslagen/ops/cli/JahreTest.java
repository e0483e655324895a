package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JahreTest {

  private static TreeSet<Integer> jahre(Integer... jahre) {
    return new TreeSet<>(List.of(jahre));
  }

  @Test
  void yearsInARowAreASpan() {
    assertThat(Jahre.format(jahre(2011, 2012, 2017, 2018, 2019, 2022)))
        .isEqualTo("2011, 2012, 2017–2019, 2022");
    assertThat(Jahre.format(jahre())).isEmpty();
  }

  @Test
  void gapsAreFound() {
    assertThat(Jahre.findMissing(jahre(2011, 2014, 2015))).containsExactly(2012, 2013);
    assertThat(Jahre.findMissing(jahre())).isEmpty();
  }
}
