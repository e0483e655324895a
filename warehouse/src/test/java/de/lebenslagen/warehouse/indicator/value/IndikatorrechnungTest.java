package de.lebenslagen.warehouse.indicator.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.EchteNull;
import de.lebenslagen.warehouse.model.Wertstatus.GeheimQuelle;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.model.Wertstatus.NichtVergleichbar;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten.Fakt;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.stats.rate.Unterscheidbarkeit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Edge cases of values and comparisons, on a few invented facts. */
class IndikatorrechnungTest {

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();
  private static final Indikator ANTEIL = KATALOG.getByName("ARB01");
  private static final Indikator SGB2 = KATALOG.getByName("TRA01");
  private static final Indikator VERAENDERUNG = KATALOG.getByName("DEM02");
  private static final Indikator PLAETZE = KATALOG.getByName("PFL02");

  private final List<Fakt> fakten = new ArrayList<>();

  private IndikatorrechnungTest faelle(String gebiet, int jahr, Object zahl) {
    return add("arbeitslose", Map.of(), gebiet, jahr, zahl);
  }

  private IndikatorrechnungTest menschen(String gebiet, int jahr, Object zahl) {
    return add("einwohner", Map.of("altersgruppe", "15-65"), gebiet, jahr, zahl);
  }

  private IndikatorrechnungTest add(
      String gegenstand, Map<String, String> merkmale, String gebiet, int jahr, Object zahl) {
    Wertstatus wert =
        zahl instanceof Wertstatus status ? status : new Zahl(((Number) zahl).doubleValue());
    fakten.add(
        new Fakt(
            gegenstand,
            merkmale,
            gebiet,
            jahr,
            "stichtag_" + jahr + "-12-31",
            wert,
            Wertart.GEZAEHLT));
    return this;
  }

  private static Gebiet gebiet(String name) {
    return Gebiet.of(Beispielfakten.raum(name), name);
  }

  private Indikatorwerte compute(
      Indikator indikator, String ebene, List<Gebiet> gruppen, Integer... jahre) {
    Wertauswahl auswahl =
        new Wertauswahl(Zielebene.of(ebene), gruppen, new TreeSet<>(Set.of(jahre)));
    return new Indikatorrechnung(new Beispielfakten(fakten), KATALOG::get, "test")
        .compute(List.of(indikator), auswahl);
  }

  private Indikatorwert value(String name, int jahr) {
    String ebene =
        name.equals(Beispielfakten.STADT_NAME) ? Beispielfakten.STADT : Beispielfakten.SOZIALRAUM;
    return compute(ANTEIL, ebene, List.of(), jahr)
        .find(ANTEIL.schluessel(), gebiet(name), jahr)
        .orElseThrow();
  }

  @Test
  void zeroDenominatorIsNotComputableNeverZeroPercent() {
    faelle("Nord", 2022, new EchteNull()).menschen("Nord", 2022, new EchteNull());

    assertThat(value("Nord", 2022).wert()).isEqualTo(new NichtBerechenbar("Nenner 0"));
    assertThat(value("Nord", 2022).intervall().findGrund()).contains("Nenner ist 0.");
  }

  @Test
  void nothingOverSomethingIsExactlyNothing() {
    faelle("Nord", 2022, new EchteNull()).menschen("Nord", 2022, 40);

    assertThat(value("Nord", 2022).wert()).isEqualTo(new EchteNull());
    assertThat(value("Nord", 2022).intervall().get().upper()).isCloseTo(8.76, within(0.005));
  }

  @Test
  void valueAboveHundredPercentIsFlaggedNeverCapped() {
    faelle("Nord", 2022, 120).menschen("Nord", 2022, 100);
    Indikatorwert wert = value("Nord", 2022);

    assertThat(wert.wert()).isEqualTo(new Zahl(120));
    assertThat(wert.vermerke()).containsExactly(Wertvermerk.UEBER_100_PROZENT);
    assertThat(wert.intervall().findGrund()).contains("Zähler 120 ist größer als Nenner 100.");
  }

  private IndikatorrechnungTest bestand(String tag, double zahl) {
    int jahr = Integer.parseInt(tag.substring(0, 4));
    fakten.add(
        new Fakt(
            "einwohner",
            Map.of(),
            "Nord",
            jahr,
            "stichtag_" + tag,
            new Zahl(zahl),
            Wertart.GEZAEHLT));
    return this;
  }

  /** 121 beside the 100 of the same day five years before, not the 110 of half a year later. */
  @Test
  void changeOverYearsIsFromTheSameDay() {
    bestand("2015-06-30", 100).bestand("2015-12-31", 110).bestand("2020-06-30", 121);
    Indikatorwerte werte = compute(VERAENDERUNG, Beispielfakten.SOZIALRAUM, List.of(), 2020);
    Indikatorwert wert = werte.list().get(0);

    assertThat(wert.wert()).isEqualTo(new Zahl(21));
    assertThat(wert.nenner().orElseThrow().wert()).isEqualTo(new Zahl(100));
    assertThat(wert.nenner().orElseThrow().zeitbezuege())
        .containsExactly(Zeitbezug.parse("stichtag_2015-06-30"));
    assertThat(werte.listSchritte(wert, wert.zaehler().orElseThrow(), 1))
        .extracting(s -> s.wert())
        .containsExactly(new Zahl(121), new Zahl(100));
  }

  @Test
  void changeOverYearsIsNotDeliveredWhenTheSameDayIsMissing() {
    bestand("2015-12-31", 110).bestand("2020-06-30", 121);
    Wertstatus wert =
        compute(VERAENDERUNG, Beispielfakten.SOZIALRAUM, List.of(), 2020).list().get(0).wert();

    assertThat(wert.findGrund().orElseThrow()).startsWith("Vom 30.06.2015 gibt es keinen Bestand.");
  }

  @Test
  void numberBelowZeroHasNoInterval() {
    faelle("Nord", 2022, -5).menschen("Nord", 2022, 100);

    assertThat(value("Nord", 2022).wert()).isEqualTo(new Zahl(-5));
    assertThat(value("Nord", 2022).intervall().findGrund().orElseThrow()).contains("unter 0");
  }

  @Test
  void statusIsNeverAPartialSum() {
    faelle("Nord", 2022, 10).menschen("Nord", 2022, 100);
    faelle("Süd", 2022, new GeheimQuelle()).menschen("Süd", 2022, 100);

    assertThat(value("Stadt", 2022).wert()).isEqualTo(new GeheimQuelle());
  }

  @Test
  void townIsMadeOfCountsNotOfRates() {
    faelle("Nord", 2022, 10).menschen("Nord", 2022, 100);
    faelle("Süd", 2022, 10).menschen("Süd", 2022, 900);

    assertThat(value("Stadt", 2022).wert()).isEqualTo(new Zahl(2));
  }

  @Test
  void groupOfAreasIsMadeOfCounts() {
    faelle("Nord", 2022, 10).menschen("Nord", 2022, 100);
    faelle("Süd", 2022, 10).menschen("Süd", 2022, 300);
    faelle("West", 2022, 50).menschen("West", 2022, 100);
    Gebiet gruppe =
        new Gebiet("Nord + Süd", List.of(Beispielfakten.raum("Nord"), Beispielfakten.raum("Süd")));

    assertThat(
            compute(ANTEIL, Beispielfakten.SOZIALRAUM, List.of(gruppe), 2022)
                .find(ANTEIL.schluessel(), gruppe, 2022)
                .orElseThrow()
                .wert())
        .isEqualTo(new Zahl(5));
  }

  @Test
  void missingAreaAndYearAreNotDelivered() {
    faelle("Nord", 2022, 10).menschen("Nord", 2022, 100).menschen("Süd", 2022, 100);

    assertThat(value("Süd", 2022).wert()).isInstanceOf(NichtGeliefert.class);
    assertThat(value("Nord", 2021).wert()).isInstanceOf(NichtGeliefert.class);
  }

  @Test
  void equalValuesShareTheirRank() {
    faelle("A", 2022, 10).menschen("A", 2022, 100);
    faelle("B", 2022, 20).menschen("B", 2022, 100);
    faelle("C", 2022, 40).menschen("C", 2022, 400);
    faelle("D", 2022, new GeheimQuelle()).menschen("D", 2022, 100);
    Rangfolge rangfolge =
        Rangfolge.of(
            compute(ANTEIL, Beispielfakten.SOZIALRAUM, List.of(), 2022)
                .list(ANTEIL.schluessel(), 2022));

    assertThat(rangfolge.find(gebiet("B"))).contains(new Rang(1, 1, 3));
    assertThat(rangfolge.find(gebiet("A"))).contains(new Rang(2, 3, 3));
    assertThat(rangfolge.find(gebiet("C"))).contains(new Rang(2, 3, 3));
    assertThat(rangfolge.find(gebiet("D"))).isEmpty();
  }

  @Test
  void oneAreaAloneHasTheFirstAndLastRank() {
    faelle("A", 2022, 10).menschen("A", 2022, 100);
    Rangfolge rangfolge =
        Rangfolge.of(
            compute(ANTEIL, Beispielfakten.SOZIALRAUM, List.of(), 2022)
                .list(ANTEIL.schluessel(), 2022));

    assertThat(rangfolge.find(gebiet("A"))).contains(new Rang(1, 1, 1));
  }

  private Vergleich change(Indikator indikator, String name, int frueher, int spaeter) {
    Indikatorwerte werte =
        compute(indikator, Beispielfakten.SOZIALRAUM, List.of(), frueher, spaeter);
    Vergleichsfamilie familie = new Vergleichsfamilie();
    familie.addJahre(
        indikator,
        werte.find(indikator.schluessel(), gebiet(name), spaeter).orElseThrow(),
        werte.find(indikator.schluessel(), gebiet(name), frueher).orElseThrow());
    return familie.judge().get(0);
  }

  @Test
  void changeOfEqualCountsIsNotDistinguishable() {
    faelle("A", 2021, 10).menschen("A", 2021, 100).faelle("A", 2022, 10).menschen("A", 2022, 100);
    Vergleich vergleich = change(ANTEIL, "A", 2021, 2022);

    assertThat(vergleich.differenz()).isEqualTo(new Zahl(0));
    assertThat(vergleich.pruefung().get().pWert()).isEqualTo(1);
    assertThat(vergleich.pruefung().get().urteil())
        .isEqualTo(Unterscheidbarkeit.NICHT_UNTERSCHEIDBAR);
  }

  /** 120 of 1,000 and 60 of 1,000: Fisher's p by scipy 1.11 is 3.7e-6. */
  @Test
  void largeChangeIsDistinguishable() {
    faelle("A", 2021, 120).menschen("A", 2021, 1000);
    faelle("A", 2022, 60).menschen("A", 2022, 1000);
    Vergleich vergleich = change(ANTEIL, "A", 2021, 2022);

    assertThat(vergleich.differenz()).isEqualTo(new Zahl(-6));
    assertThat(vergleich.pruefung().get().pWert()).isLessThan(1e-4);
    assertThat(vergleich.pruefung().get().intervall().upper()).isNegative();
  }

  @Test
  void nothingIsComparedAcrossABreak() {
    for (int jahr : new int[] {2021, 2022}) {
      add("sgb2_leistungsberechtigte", Map.of(), "A", jahr, 100);
      add("einwohner", Map.of("altersgruppe", "0-18"), "A", jahr, 300);
      add("einwohner", Map.of("altersgruppe", "18-65"), "A", jahr, 700);
    }
    Vergleich vergleich = change(SGB2, "A", 2021, 2022);

    assertThat(vergleich.differenz()).isEqualTo(new NichtVergleichbar());
    assertThat(vergleich.pruefung().findGrund().orElseThrow()).startsWith("Zeitreihenbruch: ");
  }

  @Test
  void placesHaveNoIntervalAndNoTest() {
    for (int jahr : new int[] {2021, 2022}) {
      add("pflegeplaetze_vollstationaer", Map.of(), "A", jahr, 50 + jahr - 2021);
      add("einwohner", Map.of("altersgruppe", "80+"), "A", jahr, 200);
    }
    Vergleich vergleich = change(PLAETZE, "A", 2021, 2022);

    assertThat(vergleich.differenz()).isEqualTo(new Zahl(0.5));
    assertThat(vergleich.pruefung().find()).isEmpty();
    assertThat(vergleich.wert().intervall().find()).isEmpty();
  }

  @Test
  void areaThatIsTheWholeTownHasNothingToCompareWith() {
    faelle("A", 2022, 10).menschen("A", 2022, 100);
    Vergleichsfamilie familie = new Vergleichsfamilie();
    familie.addGanzes(ANTEIL, value("A", 2022), value("Stadt", 2022));

    assertThat(familie.judge().get(0).pruefung().findGrund().orElseThrow())
        .contains("kein Rest zum Vergleichen");
  }
}
