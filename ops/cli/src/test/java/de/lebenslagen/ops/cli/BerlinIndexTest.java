package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports of Berlin, loaded by the real loading process, give the published index again. */
@Tag("langsam")
class BerlinIndexTest {

  private static Path ordner;

  @BeforeAll
  static void load() {
    ordner = Testort.berlin();
  }

  /** Of a report the label of each Planungsraum that has one. */
  private static Map<String, String> published(int bericht) {
    List<String> lines =
        Testordner.read(ordner.resolve("lieferungen/mss_" + bericht + "_plr.csv")).lines().toList();
    int label = List.of(lines.get(0).split(",")).indexOf("gesamtindex");
    Map<String, String> result = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (!cells[label].isEmpty()) {
        result.put(cells[0], cells[label]);
      }
    }
    return result;
  }

  @ParameterizedTest
  @CsvSource({
    "2013, 2012, statusindex_berlin_bis_2017",
    "2015, 2014, statusindex_berlin_bis_2017",
    "2019, 2018, statusindex_berlin"
  })
  void labelsOfEveryReportFollowFromTheShippedRecipe(int bericht, String jahr, String index) {
    List<String> lines =
        print("index", "rechne", index, "--jahr", jahr, "--tabelle", "gesamtindex", "--als", "csv")
            .lines()
            .filter(l -> l.startsWith("berlin:"))
            .toList();
    Map<String, String> found = new HashMap<>();
    for (String line : lines) {
      String raum = line.substring(0, line.indexOf(','));
      found.put(
          raum.substring(raum.lastIndexOf(':') + 1), line.substring(line.lastIndexOf(',') + 1));
    }
    assertThat(found).isEqualTo(published(bericht));
  }

  @Test
  void indexOfDeliveredSharesSaysWhyItHasNoRankSpans() {
    assertThat(print("index", "rechne", "MSS21").replaceAll("\\s+", " "))
        .contains(
            "Gebietsstand 2006-06-14, wie geliefert",
            "Ohne Fälle und Nenner von",
            "keine Rangspanne",
            "2+/-")
        .doesNotContain("NaN", "Infinity", "−0,00 ");
  }

  /** As a process: "Invalidenstraße" looks English to the in-process call. */
  private static String print(String... worte) {
    Prozess.Ausgang ausgang = Prozess.runAbfrage(ordner, worte);
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    return ausgang.ausgabe();
  }
}
