package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many people a conversion puts into the wrong area, measured: the residents of Berlin on
 * 2020-12-31 are known in the 448 old areas and in the 542 new ones. The error is half the sum of
 * the absolute differences, as a share of all residents. The dasymetric weights know only the new
 * areas' residents four years later. Sources: berlin/QUELLE.md.
 */
@Tag("langsam")
class BerlinCrosswalkTest {

  private static final LocalDate ALT = LocalDate.of(2006, 1, 1);
  private static final LocalDate NEU = LocalDate.of(2021, 1, 1);

  private final Map<RaumId, Double> alt =
      Fixtur.numbers("berlin/einwohner_alt.csv", ALT, "plr", "einwohner_2020_12_31");
  private final Map<RaumId, Double> wahr =
      Fixtur.numbers("berlin/einwohner_neu.csv", NEU, "plr", "einwohner_2020_12_31");
  private final Map<RaumId, Double> spaeter =
      Fixtur.numbers("berlin/einwohner_neu.csv", NEU, "plr", "einwohner_2024_12_31");
  private final List<Ueberschneidung> flaechen =
      Fixtur.overlaps("berlin/schnittflaechen.csv", ALT, "plr_alt", NEU, "plr_neu", "flaeche_m2");

  @Test
  void areaAloneMisplacesFivePercentWhenMeasured() {
    assertThat(misplaced(Crosswalk.ofFlaeche(flaechen))).isBetween(0.051, 0.053);
  }

  @Test
  void densityMisplacesOnePercentWhenMeasured() {
    assertThat(misplaced(Crosswalk.ofDichte(flaechen, spaeter))).isBetween(0.010, 0.011);
  }

  @Test
  void stillOnePercentAndExactWhereNothingChangedWhenSliversAreDropped() {
    Crosswalk crosswalk =
        Crosswalk.ofDichte(Gebietsverschneidung.withoutSplitter(flaechen), spaeter);
    assertThat(misplaced(crosswalk)).isBetween(0.0095, 0.0102);
    assertThat(crosswalk.listGewichte(Fixtur.id(ALT, "01011101")))
        .containsExactly(Map.entry(Fixtur.id(NEU, "01100101"), 1.0));
    UmgerechneterWert wert = crosswalk.convert(alt).werte().get(Fixtur.id(NEU, "01100101"));
    assertThat(wert).isEqualTo(new UmgerechneterWert(3419, Umrechnungsfehler.KEINER));
  }

  /** Fitted to the old areas' residents of the same day, which a town always has. */
  @Test
  void fewerThanOnePercentWhenFittedToBothSides() {
    List<Ueberschneidung> ohneSplitter = Gebietsverschneidung.withoutSplitter(flaechen);
    Crosswalk crosswalk = Crosswalk.ofAnpassung(ohneSplitter, alt, spaeter);

    assertThat(misplaced(crosswalk)).isBetween(0.005, 0.0075);
    assertThat(crosswalk.listGewichte(Fixtur.id(ALT, "01011101")))
        .containsExactly(Map.entry(Fixtur.id(NEU, "01100101"), 1.0));
  }

  private double misplaced(Crosswalk crosswalk) {
    Umrechnung umrechnung = crosswalk.convert(alt);
    assertThat(umrechnung.nichtBerechenbar()).isEmpty();
    double falsch = 0;
    double alle = 0;
    for (Map.Entry<RaumId, Double> neu : wahr.entrySet()) {
      UmgerechneterWert wert = umrechnung.werte().get(neu.getKey());
      falsch += Math.abs(wert.wert() - neu.getValue());
      alle += neu.getValue();
    }
    return falsch / 2 / alle;
  }
}
