package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.RaumId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The areas of the demo of Berlin as they are declared, and how many people its conversion puts
 * into the wrong area: measured against the residents of 2020-12-31, which are known on both
 * Gebietsstände and are no part of the weights. Half the sum of the absolute differences.
 */
@Tag("langsam")
class BerlinDemoTest {

  private static final Path DEMO = Ortsdaten.DEMO.resolve("berlin");
  private static final LocalDate BIS_2018 = LocalDate.of(2006, 6, 14);
  private static final LocalDate BIS_2020 = LocalDate.of(2019, 1, 1);
  private static final LocalDate SEIT_2021 = LocalDate.of(2021, 1, 1);

  private static Gebietspruefung pruefung;
  private static Map<String, Map<RaumId, Double>> gewichte;

  @BeforeAll
  static void read() {
    pruefung = RaumgliederungReader.read(DEMO.resolve("gebiete/berlin.yml"));
    gewichte = new HashMap<>();
    pruefung
        .getRaumgliederung()
        .umrechnungen()
        .forEach(
            u ->
                gewichte
                    .computeIfAbsent(u.von() + ">" + u.nach().gebietsstand(), k -> new HashMap<>())
                    .put(u.nach(), u.gewicht()));
  }

  private static RaumId plr(LocalDate stand, String schluessel) {
    return new RaumId("berlin", stand, "planungsraum", schluessel);
  }

  private static Map<RaumId, Double> counts(String datei, LocalDate stand) {
    Map<RaumId, Double> result = new HashMap<>();
    for (CsvParser.Zeile zeile : CsvParser.parse(datei, text(datei)).zeilen()) {
      result.put(
          plr(stand, zeile.felder().get("plr_id")),
          Double.valueOf(zeile.felder().get("einwohner")));
    }
    return result;
  }

  private static String text(String datei) {
    try {
      return Files.readString(DEMO.resolve("lieferungen").resolve(datei));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double misplaced(
      Map<RaumId, Double> von, Map<RaumId, Double> wahr, LocalDate nach) {
    Map<RaumId, Double> umgerechnet = new HashMap<>();
    von.forEach(
        (raum, y) ->
            gewichte
                .get(raum + ">" + nach)
                .forEach(
                    (ziel, w) -> {
                      if (ziel.ebene().equals("planungsraum")) {
                        umgerechnet.merge(ziel, w * y, Double::sum);
                      }
                    }));
    double alle = wahr.values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(umgerechnet.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(alle, within(1e-9 * alle));
    return wahr.entrySet().stream()
            .mapToDouble(e -> Math.abs(umgerechnet.getOrDefault(e.getKey(), 0.0) - e.getValue()))
            .sum()
        / 2
        / alle;
  }

  @Test
  void onlyEqualNamesAreFound() {
    assertThat(pruefung.befunde()).extracting(Befund::regel).containsOnly("NAME_DOPPELT");
    assertThat(pruefung.getRaumgliederung().gebietsstaende())
        .extracting(s -> s.listRaeume("planungsraum").size())
        .containsExactly(447, 448, 542);
  }

  @Test
  void fewerThanOnePercentAreMisplacedOnTheNewAreas() {
    assertThat(
            misplaced(
                counts("gebietswechsel_alt.csv", BIS_2020),
                counts("gebietswechsel_neu.csv", SEIT_2021),
                SEIT_2021))
        .isBetween(0.006, 0.007);
  }

  @Test
  void fewerThanOnePercentAreMisplacedOnTheOldAreas() {
    assertThat(
            misplaced(
                counts("gebietswechsel_neu.csv", SEIT_2021),
                counts("gebietswechsel_alt.csv", BIS_2020),
                BIS_2020))
        .isBetween(0.0015, 0.0025);
  }

  @Test
  void weightsOverAllGebietsstaendeSumToOne() {
    assertThat(
            gewichte.get(plr(BIS_2018, "09041301") + ">" + SEIT_2021).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum())
        .isCloseTo(1, within(1e-12));
  }
}
