package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The worked example of crosswalk/QUELLE.md, and what must hold always. */
class CrosswalkTest {

  private static final LocalDate ALT = LocalDate.of(2006, 1, 1);
  private static final LocalDate NEU = LocalDate.of(2021, 1, 1);

  private static final Crosswalk EINWOHNER = Crosswalk.ofEinwohner(blocks("res_2015"));
  private static final Crosswalk FLAECHE = Crosswalk.ofFlaeche(blocks("area"));

  private static List<Ueberschneidung> blocks(String masse) {
    return Fixtur.overlaps("crosswalk/blocks.csv", ALT, "old", NEU, "new", masse);
  }

  @Test
  void weightsMatchReferenceWhenSummedFromBlocks() {
    for (CsvParser.Zeile zeile : Fixtur.rows("crosswalk/weights.csv")) {
      RaumId von = Fixtur.id(ALT, zeile.felder().get("old"));
      RaumId nach = Fixtur.id(NEU, zeile.felder().get("new"));
      assertThat(EINWOHNER.listGewichte(von).get(nach))
          .isCloseTo(Double.parseDouble(zeile.felder().get("w_pop")), within(1e-12));
      assertThat(FLAECHE.listGewichte(von).get(nach))
          .isCloseTo(Double.parseDouble(zeile.felder().get("w_area")), within(1e-12));
    }
  }

  @Test
  void valuesAndErrorsMatchReferenceWhenConverted() {
    Map<RaumId, Double> y = Fixtur.numbers("crosswalk/source.csv", ALT, "old", "y");
    Umrechnung nachEinwohnern = EINWOHNER.convert(y);
    Umrechnung nachFlaeche = FLAECHE.convert(y);
    assertThat(nachEinwohnern.werte()).hasSize(4);
    for (CsvParser.Zeile zeile : Fixtur.rows("crosswalk/expected.csv")) {
      RaumId nach = Fixtur.id(NEU, zeile.felder().get("new"));
      UmgerechneterWert wert = nachEinwohnern.werte().get(nach);
      assertThat(wert.wert())
          .isCloseTo(Double.parseDouble(zeile.felder().get("y_pop")), within(1e-12));
      assertThat(wert.fehler().standardfehler())
          .isCloseTo(Double.parseDouble(zeile.felder().get("multinom_sd_pop")), within(1e-12));
      assertThat(wert.isGeschaetzt()).isTrue();
      assertThat(nachFlaeche.werte().get(nach).wert())
          .isCloseTo(Double.parseDouble(zeile.felder().get("y_area")), within(1e-12));
    }
  }

  @Test
  void nothingIsLostWhenWeightsAreRandom() {
    Random random = new Random(20210101);
    for (int lauf = 0; lauf < 200; lauf++) {
      List<Ueberschneidung> masse = new ArrayList<>();
      Map<RaumId, Double> y = new TreeMap<>();
      for (int a = 0; a < 12; a++) {
        RaumId von = Fixtur.id(ALT, "a" + a);
        y.put(von, (double) random.nextInt(100_000));
        for (int n = 0; n < 5; n++) {
          masse.add(
              new Ueberschneidung(
                  von, Fixtur.id(NEU, "n" + random.nextInt(15)), 0.01 + random.nextDouble()));
        }
      }
      Crosswalk crosswalk = Crosswalk.ofEinwohner(masse);
      double vorher = y.values().stream().mapToDouble(v -> v).sum();
      assertThat(sum(crosswalk.convert(y))).isCloseTo(vorher, within(1e-9 * vorher));
      y.keySet()
          .forEach(
              von ->
                  assertThat(
                          crosswalk.listGewichte(von).values().stream().mapToDouble(w -> w).sum())
                      .isCloseTo(1, within(1e-12)));
    }
  }

  @Test
  void exactAndNotEstimatedWhenWholeAreasAreMerged() {
    Crosswalk crosswalk =
        Crosswalk.ofEinwohner(List.of(overlap("a", "n", 10), overlap("b", "n", 20)));
    UmgerechneterWert wert =
        crosswalk.convert(counts("a", 3.0, "b", 4.0)).werte().get(Fixtur.id(NEU, "n"));
    assertThat(wert).isEqualTo(new UmgerechneterWert(7, Umrechnungsfehler.KEINER));
    assertThat(wert.isGeschaetzt()).isFalse();
  }

  @Test
  void estimatedOnlyByMovedMassWhenALargeAreaIsHalved() {
    Crosswalk crosswalk =
        Crosswalk.ofEinwohner(List.of(overlap("a", "n", 10), overlap("a", "m", 10)));
    UmgerechneterWert wert =
        crosswalk
            .convert(Map.of(Fixtur.id(ALT, "a"), 1_000_000.0))
            .werte()
            .get(Fixtur.id(NEU, "n"));
    assertThat(wert.fehler().standardfehler() / wert.wert()).isEqualTo(0.001);
    assertThat(wert.fehler().bewegterAnteil()).isEqualTo(0.5);
    assertThat(wert.isGeschaetzt()).isTrue();
  }

  @Test
  void rateStaysTheSameWhenNumeratorAndDenominatorAreConvertedApart() {
    Map<RaumId, Double> nenner = counts("a", 1000.0, "b", 500.0);
    Map<RaumId, Double> zaehler = counts("a", 100.0, "b", 50.0);
    Crosswalk crosswalk =
        Crosswalk.ofEinwohner(
            List.of(overlap("a", "n", 3), overlap("a", "m", 1), overlap("b", "m", 1)));
    Umrechnung oben = crosswalk.convert(zaehler);
    Umrechnung unten = crosswalk.convert(nenner);
    oben.werte()
        .forEach(
            (nach, wert) ->
                assertThat(wert.wert() / unten.werte().get(nach).wert())
                    .isCloseTo(0.1, within(1e-12)));
  }

  @Test
  void stoppedWhenNobodyLivesWhereCasesAre() {
    Crosswalk crosswalk =
        Crosswalk.ofEinwohner(List.of(overlap("a", "n", 10), overlap("b", "n", 0)));
    assertThat(crosswalk.convert(counts("a", 3.0, "b", 0.0)).werte()).hasSize(1);
    assertThatThrownBy(() -> crosswalk.convert(counts("a", 3.0, "b", 1.0)))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("wohnt niemand");
  }

  @Test
  void stoppedWhenAreaIsUnknownOrCountIsNegative() {
    assertThatThrownBy(() -> EINWOHNER.convert(counts("O1", 1.0, "fremd", 1.0)))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("fremd");
    assertThatThrownBy(() -> EINWOHNER.convert(counts("O1", -1.0, "O2", 1.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EINWOHNER.convert(counts("O1", Double.NaN, "O2", 1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noPartialSumWhenASourceHasNoValue() {
    Umrechnung umrechnung = EINWOHNER.convert(counts("O1", 37.0, "O3", 52.0));
    assertThat(umrechnung.nichtBerechenbar())
        .extracting(RaumId::schluessel)
        .containsExactly("N2", "N3");
    assertThat(umrechnung.werte().keySet())
        .extracting(RaumId::schluessel)
        .containsExactly("N1", "N4");
  }

  @Test
  void pseudoAreaGoesOverAsItIsWhenConverted() {
    Umrechnung umrechnung = EINWOHNER.convert(counts(RaumId.NICHT_ZUORDENBAR, 5.0, "O1", 1.0));
    assertThat(umrechnung.werte().get(Fixtur.id(NEU, RaumId.NICHT_ZUORDENBAR)))
        .isEqualTo(new UmgerechneterWert(5, Umrechnungsfehler.KEINER));
  }

  @Test
  void zeroWhenNothingGoesIntoANewArea() {
    Crosswalk crosswalk =
        Crosswalk.ofEinwohner(List.of(overlap("a", "n", 10), overlap("a", "leer", 0)));
    assertThat(crosswalk.convert(Map.of(Fixtur.id(ALT, "a"), 3.0)).werte())
        .containsEntry(Fixtur.id(NEU, "leer"), new UmgerechneterWert(0, Umrechnungsfehler.KEINER));
  }

  @Test
  void sharedOutByAreaWhenDensityIsZero() {
    Crosswalk crosswalk =
        Crosswalk.ofDichte(
            List.of(overlap("a", "n", 3), overlap("a", "m", 1), overlap("b", "o", 1)),
            Map.of(Fixtur.id(NEU, "n"), 0.0, Fixtur.id(NEU, "m"), 0.0, Fixtur.id(NEU, "o"), 9.0));
    assertThat(crosswalk.listGewichte(Fixtur.id(ALT, "a")).values()).containsExactly(0.25, 0.75);
    assertThatThrownBy(() -> Crosswalk.ofDichte(List.of(overlap("a", "n", 3)), Map.of()))
        .isInstanceOf(Abbruch.class);
  }

  private static Ueberschneidung overlap(String von, String nach, double masse) {
    return new Ueberschneidung(Fixtur.id(ALT, von), Fixtur.id(NEU, nach), masse);
  }

  private static Map<RaumId, Double> counts(String eins, double a, String zwei, double b) {
    return Map.of(Fixtur.id(ALT, eins), a, Fixtur.id(ALT, zwei), b);
  }

  private static double sum(Umrechnung umrechnung) {
    return umrechnung.werte().values().stream().mapToDouble(UmgerechneterWert::wert).sum();
  }
}
