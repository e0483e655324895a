package de.lebenslagen.ops.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said to be true is what was drawn from. */
@Tag("langsam")
class WahrheitTest {

  private static final int VON = 2015;
  private static final int BIS = 2018;
  private static final double NIVEAU = 0.05;

  /** Standard deviations that chance stays within, among some hundred comparisons. */
  private static final double GRENZE = 4.5;

  private static final List<Indikator> INDIKATOREN =
      List.of(
          Indikator.SGB2,
          Indikator.ARBEITSLOSE,
          Indikator.WOHNGELD,
          Indikator.KITA_U3,
          Indikator.HZE);

  private static final Registerempfaenger NIEMAND =
      new Registerempfaenger() {
        @Override
        public void onEinwohner(
            int jahr, PrivatHaushalt haushalt, Haushaltstyp typ, Person person) {}

        @Override
        public void onBewegung(
            Bewegungsart art, Person person, int tag, int vonBlock, int nachBlock) {}
      };

  /** Alarms, out of how many tests. */
  private record Alarme(int zahl, int tests) {}

  @Test
  void homogeneityTestAlarmsAsOftenAsItsLevelInTheNullVariant() {
    Alarme alarme = countAlarme(Variante.NULL);
    BinomialDistribution zufall = BinomialDistribution.of(alarme.tests(), NIVEAU);

    assertThat(alarme.zahl())
        .as("alarms in %d tests", alarme.tests())
        .isBetween(
            zufall.inverseCumulativeProbability(0.0005),
            zufall.inverseCumulativeProbability(0.9995));
  }

  /** The power of the same test: it must see the measure against unemployment. */
  @Test
  void homogeneityTestAlarmsWhereAMeasureWorks() {
    int alarme = 0;
    for (long saat = 1; saat <= 5; saat++) {
      Zaehlwerk werk = simulate(24_000, BIS, saat, Variante.STANDARD);
      alarme += pWert(werk, Indikator.ARBEITSLOSE, 7) < NIVEAU ? 1 : 0;
    }

    assertThat(alarme).isGreaterThanOrEqualTo(4);
  }

  @Test
  void casesScatterAroundTheTrueRateAsChanceDoes() {
    Zaehlwerk werk = simulate(40_000, 2020, 3, Variante.STANDARD);
    for (int jahr = VON; jahr <= 2020; jahr++) {
      for (int raum = 0; raum < 8; raum++) {
        for (Indikator indikator : INDIKATOREN) {
          double erwartet = werk.erwartet(jahr, 0, raum, indikator);
          double streuung = GRENZE * Math.sqrt(erwartet * klumpen(indikator));
          assertThat((double) werk.zahl(jahr, 0, raum, indikator.faelle()))
              .as("%s in %d, %d", indikator, raum, jahr)
              .isBetween(erwartet - streuung, erwartet + streuung);
        }
      }
    }
  }

  /** Over several towns, for one Sozialraum has few children under 3. */
  @Test
  void plantedEffectsAreRecoveredWithinSamplingError() {
    Map<Indikator, Bilanz> bilanzen = new EnumMap<>(Indikator.class);
    int jahre = 0;
    for (long saat = 1; saat <= 25; saat++) {
      Musterauftrag auftrag = new Musterauftrag(16_000, VON, BIS, saat, Variante.STANDARD);
      Zaehlwerk werk = Musterstadt.simulate(auftrag, NIEMAND);
      for (Massnahme m : Massnahme.list(auftrag, 8)) {
        jahre = BIS - m.abJahr() + 1;
        bilanzen.merge(m.indikator(), Bilanz.of(m, werk), Bilanz::plus);
      }
    }

    assertThat(bilanzen).hasSize(3);
    for (Map.Entry<Indikator, Bilanz> entry : bilanzen.entrySet()) {
      Bilanz bilanz = entry.getValue();
      double varianz = bilanz.mit() * (1 - bilanz.mit() / bilanz.basis());
      double fehler =
          GRENZE * Math.sqrt(varianz * klumpen(entry.getKey()) * jahre) / bilanz.basis() * 100;

      assertThat(bilanz.prozent(bilanz.mit() - bilanz.ohne()))
          .as("drawn: %s", entry)
          .isCloseTo(bilanz.effekt(), within(0.05));
      assertThat(bilanz.prozent(bilanz.faelle() - bilanz.ohne()))
          .as("found: %s", entry)
          .isCloseTo(bilanz.effekt(), within(fehler));
      assertThat(fehler).as("precision: %s", entry).isLessThan(Math.abs(bilanz.effekt()));
    }
  }

  /** Expected cases with and without a measure, those counted, and who could be one. */
  private record Bilanz(double effekt, double mit, double ohne, double faelle, double basis) {

    static Bilanz of(Massnahme m, Zaehlwerk werk) {
      Bilanz result = new Bilanz(m.effektProzentpunkte(), 0, 0, 0, 0);
      for (int jahr = m.abJahr(); jahr <= BIS; jahr++) {
        result =
            result.plus(
                new Bilanz(
                    m.effektProzentpunkte(),
                    werk.erwartet(jahr, 0, m.raum(), m.indikator()),
                    werk.erwartetOhneMassnahme(jahr, 0, m.raum(), m.indikator()),
                    werk.zahl(jahr, 0, m.raum(), m.indikator().faelle()),
                    werk.zahl(jahr, 0, m.raum(), m.indikator().grundgesamtheit())));
      }
      return result;
    }

    Bilanz plus(Bilanz andere) {
      return new Bilanz(
          effekt,
          mit + andere.mit,
          ohne + andere.ohne,
          faelle + andere.faelle,
          basis + andere.basis);
    }

    double prozent(double zahl) {
      return 100 * zahl / basis;
    }
  }

  /** How much more than Poisson chance cases scatter: those of SGB II come by household. */
  private static double klumpen(Indikator indikator) {
    return indikator == Indikator.SGB2 ? 3 : 1;
  }

  private static Alarme countAlarme(Variante variante) {
    int zahl = 0;
    int tests = 0;
    for (long saat = 1; saat <= 10; saat++) {
      Zaehlwerk werk = simulate(6_000, BIS, saat, variante);
      for (Indikator indikator : INDIKATOREN) {
        for (int raum = 0; raum < 8; raum++) {
          zahl += pWert(werk, indikator, raum) < NIVEAU ? 1 : 0;
          tests++;
        }
      }
    }
    return new Alarme(zahl, tests);
  }

  private static Zaehlwerk simulate(int einwohner, int bis, long saat, Variante variante) {
    return Musterstadt.simulate(new Musterauftrag(einwohner, VON, bis, saat, variante), NIEMAND);
  }

  private static double pWert(Zaehlwerk werk, Indikator indikator, int raum) {
    long[][] tafel = new long[BIS - VON + 1][2];
    for (int jahr = VON; jahr <= BIS; jahr++) {
      tafel[jahr - VON][0] = werk.zahl(jahr, 0, raum, indikator.faelle());
      tafel[jahr - VON][1] =
          werk.zahl(jahr, 0, raum, indikator.grundgesamtheit()) - tafel[jahr - VON][0];
    }
    return ChiSquareTest.withDefaults().test(tafel).getPValue();
  }
}
