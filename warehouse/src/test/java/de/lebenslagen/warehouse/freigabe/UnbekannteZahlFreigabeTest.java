package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Statuscode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An area of which no number is known, only why there is none, must not close the others. */
@Tag("langsam")
class UnbekannteZahlFreigabeTest extends Freigabefall {

  private static final String EINWOHNER = antrag("einwohner", "[[], [altersgruppe]]");
  private static final String ARBEITSLOSE = antrag("arbeitslose", "[[]]");
  private static final List<String> BANDS = List.of("0-15", "15-65", "65+");

  private static String antrag(String gegenstand, String nach) {
    return "- {gegenstand: %s, ebenen: [stadtteil, stadt], nach: %s, jahre: [2022]}\n"
        .formatted(gegenstand, nach);
  }

  private static String total(String gegenstand, String quarter) {
    return cell(gegenstand, Gemeinde.quarter(quarter), "");
  }

  private static void putKnown(Gemeinde g, String quarter, long size) {
    g.total("einwohner", quarter, 10 * size);
    g.part("einwohner", quarter, "altersgruppe", "0-15", 2 * size);
    g.part("einwohner", quarter, "altersgruppe", "15-65", 6 * size);
    g.part("einwohner", quarter, "altersgruppe", "65+", 2 * size);
  }

  private void publish(Statuscode einwohner, Statuscode arbeitslose) {
    ort.publish(
        g -> {
          putKnown(g, "q1", 100);
          putKnown(g, "q2", 200);
          g.total("arbeitslose", "q1", 60).total("arbeitslose", "q2", 120);
          g.total("ewo", "einwohner", "q3", 2022, einwohner);
          BANDS.forEach(band -> g.part("einwohner", "q3", "altersgruppe", band, einwohner));
          g.total("ewo", "arbeitslose", "q3", 2022, arbeitslose);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "KOMMT_SPAETER,KOMMT_SPAETER",
    "KOMMT_SPAETER,GEHEIM_QUELLE",
    "GEHEIM_QUELLE,KOMMT_SPAETER",
    "GEHEIM_QUELLE,GEHEIM_QUELLE",
  })
  void othersAreReleasedWhenOneAreaHasNoNumberAtAll(Statuscode einwohner, Statuscode arbeitslose) {
    publish(einwohner, arbeitslose);

    assertThat(release(EINWOHNER))
        .containsEntry(total("einwohner", "q1"), "1000")
        .containsEntry(total("einwohner", "q2"), "2000")
        .containsEntry(total("einwohner", "q3"), shown(einwohner))
        .containsEntry(cell("einwohner", Gemeinde.quarter("q2"), "altersgruppe=15-65"), "1200");
    assertThat(release(ARBEITSLOSE))
        .containsEntry(total("arbeitslose", "q1"), "60")
        .containsEntry(total("arbeitslose", "q2"), "120")
        .containsEntry(total("arbeitslose", "q3"), shown(arbeitslose));
  }

  private static String shown(Statuscode status) {
    return status == Statuscode.GEHEIM_QUELLE ? "GESPERRT" : status.name();
  }

  /** Only the unemployed are missing; the residents are known everywhere. */
  @ParameterizedTest
  @CsvSource({"KOMMT_SPAETER", "GEHEIM_QUELLE"})
  void partWithoutNumberDoesNotCloseTheWhole(Statuscode arbeitslose) {
    ort.publish(
        g -> {
          for (int i = 1; i <= 3; i++) {
            putKnown(g, "q" + i, 100L * i);
          }
          g.town("einwohner", 6000);
          g.total("arbeitslose", "q1", 60).total("arbeitslose", "q2", 120);
          g.total("ewo", "arbeitslose", "q3", 2022, arbeitslose);
        });

    assertThat(release(EINWOHNER))
        .containsEntry(total("einwohner", "q3"), "3000")
        .containsEntry(cell("einwohner", Gemeinde.STADT, ""), "6000")
        .doesNotContainValue("GESPERRT");
    assertThat(release(ARBEITSLOSE)).containsEntry(total("arbeitslose", "q1"), "60");
  }

  /** The town less the other two quarters is what the source keeps secret. */
  @Test
  void whatTheSourceKeepsSecretIsNotTheTownLessTheOthers() {
    ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0")
        .publish(
            g -> {
              g.total("arbeitslose", "q1", 60).total("arbeitslose", "q2", 120);
              g.total("ewo", "arbeitslose", "q3", 2022, Statuscode.GEHEIM_QUELLE);
              g.town("arbeitslose", 230);
              g.total("ewo", "einwohner", "q3", 2022, Statuscode.GEHEIM_QUELLE);
            });

    Map<String, String> shown = release(ARBEITSLOSE);

    assertThat(shown).containsEntry(total("arbeitslose", "q3"), "GESPERRT");
    assertThat(
            Stream.of(
                    total("arbeitslose", "q1"),
                    total("arbeitslose", "q2"),
                    cell("arbeitslose", Gemeinde.STADT, ""))
                .map(shown::get))
        .as("230 − 60 − 120 = 50")
        .contains("GESPERRT");
  }
}
