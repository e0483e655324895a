package de.lebenslagen.notebook.indikator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeitleserTest {

  private static final SortedSet<Integer> VORHANDEN =
      new TreeSet<>(List.of(2011, 2017, 2018, 2019, 2020, 2021, 2022));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "armut 2018-2022 | [2018, 2019, 2020, 2021, 2022] | armut",
        "armut 2018–2020 | [2018, 2019, 2020] | armut",
        "armut 2020 bis 2018 | [2018, 2019, 2020] | armut",
        "armut von 2018 bis 2019 | [2018, 2019] | armut",
        "armut im Jahr 2020 hier | [2020] | armut hier",
        "armut 2018, 2020 und 2022 | [2018, 2020, 2022] | armut",
        "armut seit 2020 | [2020, 2021, 2022] | armut",
        "armut ab dem Jahr 2021 | [2021, 2022] | armut",
        "armut bis 2017 | [2011, 2017] | armut",
        "armut zuletzt | [2022] | armut",
        "armut im letzten Jahr | [2022] | armut",
        "armut in den letzten drei Jahren | [2020, 2021, 2022] | armut",
        "armut der letzten 2 Jahre | [2021, 2022] | armut",
        "armut in allen Jahren | [2011, 2017, 2018, 2019, 2020, 2021, 2022] | armut",
        "menschen ab 65 | [2011, 2017, 2018, 2019, 2020, 2021, 2022] | menschen ab 65",
        "unter 18 je 1000 | [2011, 2017, 2018, 2019, 2020, 2021, 2022] | unter 18 je 1000"
      })
  void yearsAreTakenOutOfTheSentence(String satz, String jahre, String rest) {
    Wortfolge worte = Wortfolge.of(satz);

    Zeitangabe zeit = Zeitleser.take(worte);

    assertThat(zeit.select(VORHANDEN)).hasToString(jahre);
    assertThat(worte.text()).isEqualTo(rest);
  }

  @Test
  void oneYearIsSingle() {
    assertThat(Zeitleser.take(Wortfolge.of("armut 2022")).isEinzeln()).isTrue();
    assertThat(Zeitleser.take(Wortfolge.of("armut zuletzt")).isEinzeln()).isTrue();
    assertThat(Zeitleser.take(Wortfolge.of("armut seit 2022")).isEinzeln()).isFalse();
  }
}
