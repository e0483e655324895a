package de.lebenslagen.warehouse.analyse.versorgung;

import static de.lebenslagen.warehouse.analyse.Analysetexte.number;
import static de.lebenslagen.warehouse.analyse.Analysetexte.requirePrintable;
import static de.lebenslagen.warehouse.analyse.Analysetexte.status;
import static de.lebenslagen.warehouse.analyse.Analysetexte.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.catalogue.Probe;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus.GeheimQuelle;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import de.lebenslagen.warehouse.query.ort.Standort;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VersorgungsanalyseTest {

  private static final String ALTER = "altersgruppe";
  private static final String OHNE_WEGE =
      """
      id: plaetze
      name: Plätze
      beschreibung: Plätze.
      art: versorgung
      indikator: kita_versorgung_unter_3
      ziel: { je_100: 50, quelle: Ratsbeschluss }
      """;
  private static final String MIT_WEGEN =
      OHNE_WEGE + "reichweite: { art: kita, ebene: block, meter: [300, 500] }\n";
  private static final LocalDate STAND = LocalDate.of(2022, 12, 31);
  private static final Standort KITA =
      new Standort("K1", "Kita 1", Optional.of(new Lagepunkt(9.0, 54.0)), STAND);

  private static Probe area(Probe probe, String area, double places, double children) {
    return probe
        .fact("kitaplaetze", area, 2022, places, ALTER, "0-3")
        .fact("einwohner", area, 2022, children, ALTER, "0-3");
  }

  @Test
  void saysWhatIsMissingAndWhere() {
    Probe probe = area(area(area(new Probe(), "Nord", 10, 100), "Süd", 80, 100), "West", 45, 100);
    Analyseergebnis result = probe.run("plaetze", OHNE_WEGE);
    assertThat(number(result, "gebiete", "Nord", "fehlend_2022")).isEqualTo(40);
    assertThat(number(result, "gebiete", "Süd", "fehlend_2022")).isEqualTo(-30);
    assertThat(result.aussagen())
        .contains(
            "2022, bei 50 je 100: In 2 von 3 Gebieten fehlen zusammen 45 Plätze, am meisten in Nord"
                + " (40), West (5).");
    assertThat(result.find("gebiete").orElseThrow().zeilen().get(0).toString()).contains("Nord");
    requirePrintable(result);
  }

  @Test
  void saysThatOthersHaveMoreWhereTheSumIsEnough() {
    Probe probe = area(area(new Probe(), "Nord", 49, 100), "Süd", 80, 100);
    assertThat(probe.run("plaetze", OHNE_WEGE).aussagen())
        .contains(
            "2022, bei 50 je 100: In Nord fehlt 1 Platz; die anderen haben zusammen mehr, als dort"
                + " fehlt.");
  }

  @Test
  void nothingIsMissingIsSaidToo() {
    assertThat(area(new Probe(), "Nord", 60, 100).run("plaetze", OHNE_WEGE).aussagen())
        .contains("2022, bei 50 je 100: In keinem Gebiet fehlen Plätze.");
  }

  @Test
  void areaWithoutChildrenHasNoRateAndNeedsNothing() {
    Probe probe = area(area(new Probe(), "Nord", 50, 100), "Hafen", 12, 0);
    Analyseergebnis result = probe.run("plaetze", OHNE_WEGE);
    assertThat(status(result, "gebiete", "Hafen", "je_100").code())
        .isEqualTo(Statuscode.NICHT_BERECHENBAR);
    assertThat(number(result, "gebiete", "Hafen", "fehlend_2022")).isEqualTo(-12);
    requirePrintable(result);
  }

  @Test
  void secretPlacesHideEverythingMadeFromThem() {
    Probe probe =
        area(new Probe(), "Nord", 50, 100)
            .fact("kitaplaetze", "Süd", 2022, new GeheimQuelle(), ALTER, "0-3")
            .fact("einwohner", "Süd", 2022, 100, ALTER, "0-3");
    Analyseergebnis result = probe.run("plaetze", OHNE_WEGE);
    assertThat(status(result, "gebiete", "Süd", "fehlend_2022").code())
        .isEqualTo(Statuscode.GEHEIM_QUELLE);
    assertThat(result.aussagen()).noneMatch(a -> a.startsWith("2022: "));
    assertThat(result.grenzen())
        .anyMatch(g -> g.endsWith("Eine Summe der Stadt steht darum nicht da."));
    requirePrintable(result);
  }

  @Test
  void distancesSayWhyTheyAreMissing() {
    Probe probe = area(new Probe(), "Nord", 50, 100);
    assertThat(probe.run("plaetze", MIT_WEGEN).grenzen())
        .contains(
            "Keine Entfernungen: Bis 2022 gibt es keine Liste von Einrichtungen der Art \"kita\".");
    probe.facility(new Standort("K0", "Ohne Punkt", Optional.empty(), STAND));
    assertThat(probe.run("plaetze", MIT_WEGEN).grenzen())
        .contains("Keine Entfernungen: Die Liste der Einrichtungen nennt keine Standorte.");
    probe.facility(KITA);
    Analyseergebnis result = probe.run("plaetze", MIT_WEGEN);
    assertThat(result.grenzen()).contains("Keine Entfernungen: Keine Wohnpunkte.");
    assertThat(status(result, "gebiete", "Nord", "bis_300_m_prozent").code())
        .isEqualTo(Statuscode.NICHT_BERECHENBAR);
  }

  @Test
  void pointsThatAreWiderThanTheDistanceAreRefused() {
    Probe probe = area(new Probe(), "Nord", 50, 100).facility(KITA).places(points(4.0));
    assertThat(probe.run("plaetze", MIT_WEGEN).grenzen())
        .anyMatch(g -> g.startsWith("Keine Entfernungen: Die Wohnpunkte sind zu grob"));
  }

  @Test
  void peopleNearAndFarAreCounted() {
    Probe probe = area(new Probe(), "Nord", 50, 100).facility(KITA).places(points(0.01));
    Analyseergebnis result = probe.run("plaetze", MIT_WEGEN);
    assertThat(number(result, "gebiete", "Nord", "bis_300_m_prozent")).isEqualTo(75);
    assertThat(result.aussagen())
        .anyMatch(
            a -> a.contains("höchstens 300 m Luftlinie") && a.endsWith("25 wohnen weiter weg."));
    assertThat(result.grenzen()).anyMatch(g -> g.contains("im Mittel bis zu 50 m vom Punkt"));
    requirePrintable(result);
  }

  /** 75 at the facility, 25 about 6.5 km away. */
  private static Wohnpunktquelle points(double areaKm2) {
    return (gruppe, reichweite, ziel, jahr) ->
        Ergebnis.of(
            List.of(
                new Wohnpunkt(
                    Beispielfakten.raum("Nord"),
                    new Lagepunkt(9.0, 54.0),
                    75,
                    OptionalDouble.of(areaKm2)),
                new Wohnpunkt(
                    Beispielfakten.raum("Nord"),
                    new Lagepunkt(9.1, 54.0),
                    25,
                    OptionalDouble.of(areaKm2))));
  }

  @Test
  void futureNeedGrowsAsTheAgeGroupDoes() {
    Probe probe = area(new Probe(), "Nord", 50, 100);
    for (int year : new int[] {2017, 2022}) {
      for (int age = 0; age < 80; age += 5) {
        double people = age == 0 ? 200 : 150;
        probe.fact("einwohner", "Nord", year, people, ALTER, age + "-" + (age + 5));
      }
      probe.fact("einwohner", "Nord", year, 100, ALTER, "80+");
    }
    Analyseergebnis result = probe.run("plaetze", OHNE_WEGE + "prognose: bevoelkerung\n");
    double before = 200;
    double after = 200;
    assertThat(number(result, "bedarf", "2027", "gruppe")).isEqualTo(100 * after / before);
    assertThat(text(result, "bedarf", "2027", "gebiet")).isEqualTo("Nord");
    assertThat(result.grenzen()).anyMatch(g -> g.startsWith("Der künftige Bedarf nimmt an"));
    requirePrintable(result);
  }

  @Test
  void missingProjectionCostsOnlyTheFuture() {
    Analyseergebnis result =
        area(new Probe(), "Nord", 10, 100).run("plaetze", OHNE_WEGE + "prognose: bevoelkerung\n");
    assertThat(number(result, "gebiete", "Nord", "fehlend_2022")).isEqualTo(40);
    assertThat(result.grenzen()).anyMatch(g -> g.startsWith("Kein künftiger Bedarf: Für die"));
    requirePrintable(result);
  }

  @Test
  void endsWithTheReasonWhereThereAreNoPlacesAtAll() {
    Probe probe = new Probe().fact("einwohner", "Nord", 2022, 100, ALTER, "0-3");
    assertThatThrownBy(() -> probe.run("plaetze", OHNE_WEGE))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("keinen Wert");
  }
}
