package de.lebenslagen.warehouse.indicator.value;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.finding.Aussagen;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten.Fakt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * An area beside its town: where all areas have the same chance, findings are as rare as promised;
 * where one differs by a stated size, it is found. Made-up towns of twelve areas, each person drawn
 * by herself.
 */
class StadtvergleichTest {

  private static final int LAEUFE = 200;
  private static final int GEBIETE = 12;
  private static final int JAHR = 2022;
  private static final double ANTEIL = 0.08;

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();
  private static final Indikator INDIKATOR = KATALOG.getByName("ARB01");

  @Test
  void areasThatAreAlikeSeldomYieldAFinding() {
    int withFinding = 0;
    for (int seed = 1; seed <= LAEUFE; seed++) {
      withFinding += listBefunde(seed, 0).isEmpty() ? 0 : 1;
    }

    assertThat(withFinding).as("of %d runs", LAEUFE).isLessThanOrEqualTo(LAEUFE / 20);
  }

  /** Six points more among about 1,300 people. */
  @Test
  void areaThatDiffersIsFound() {
    int found = 0;
    for (int seed = 1; seed <= LAEUFE; seed++) {
      found += listBefunde(seed, 0.06).contains("Gebiet 11") ? 1 : 0;
    }

    assertThat(found).as("of %d runs", LAEUFE).isGreaterThanOrEqualTo(LAEUFE * 8 / 10);
  }

  /** The areas that the comparison with the town singles out, as one family. */
  private static List<String> listBefunde(long seed, double mehrImLetzten) {
    List<Fakt> fakten = new ArrayList<>();
    Random random = new Random(seed);
    for (int nr = 0; nr < GEBIETE; nr++) {
      int people = 200 + nr * 100;
      double chance = ANTEIL + (nr == GEBIETE - 1 ? mehrImLetzten : 0);
      long cases = random.doubles(people).filter(d -> d < chance).count();
      String gebiet = "Gebiet " + nr;
      fakten.add(fakt("einwohner", Map.of("altersgruppe", "15-65"), gebiet, people));
      fakten.add(fakt("arbeitslose", Map.of(), gebiet, cases));
    }
    Indikatorwerte areas = compute(fakten, Beispielfakten.SOZIALRAUM);
    Indikatorwert town =
        compute(fakten, Beispielfakten.STADT).list(INDIKATOR.schluessel(), JAHR).get(0);
    Vergleichsfamilie familie = new Vergleichsfamilie();
    areas.list(INDIKATOR.schluessel(), JAHR).forEach(w -> familie.addGanzes(INDIKATOR, w, town));
    return familie.judge().stream()
        .filter(Aussagen::isBefund)
        .map(Vergleich::wert)
        .map(w -> w.gebiet().name())
        .toList();
  }

  private static Indikatorwerte compute(List<Fakt> fakten, String ebene) {
    return new Indikatorrechnung(new Beispielfakten(fakten), KATALOG::get, "test")
        .compute(List.of(INDIKATOR), Wertauswahl.of(ebene, new TreeSet<>(List.of(JAHR))));
  }

  private static Fakt fakt(
      String gegenstand, Map<String, String> merkmale, String gebiet, double zahl) {
    return new Fakt(
        gegenstand,
        merkmale,
        gebiet,
        JAHR,
        "stichtag_" + JAHR + "-12-31",
        new Zahl(zahl),
        Wertart.GEZAEHLT);
  }
}
