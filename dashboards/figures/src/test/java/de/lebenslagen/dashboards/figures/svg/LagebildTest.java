package de.lebenslagen.dashboards.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Lageplan;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagebildTest {

  private static final Leinwand LEINWAND = new Leinwand(260, Ausgabe.DRUCK, Leinwand.Rahmen.OHNE);

  private static Lageplan plan(Probe probe, String name) {
    Raum raum =
        probe.raeume().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    return new Lageplan(
        Probe.kopf(),
        probe.grund(),
        raum.id().schluesselVoll(),
        "der Stadt",
        Optional.empty(),
        List.of());
  }

  /** As on any map of the town. */
  @ParameterizedTest
  @CsvSource({
    "Weiche, im Südwesten von der Stadt",
    "Mürwik, im Nordosten von der Stadt",
    "Nordstadt, im Nordwesten von der Stadt",
    "Tarup, im Osten von der Stadt",
    "Jürgensby, in der Mitte von der Stadt"
  })
  void alternativeTextSaysWhereTheAreaLies(String name, String lage) {
    assertThat(plan(Probe.flensburg(), name).alternativtext()).contains(lage, "13 Gebiete");
  }

  @Test
  void areaIsDarkAndTheOthersArePale() {
    String svg = new Zeichner().draw(plan(Probe.flensburg(), "Weiche"), LEINWAND);

    assertThat(svg.split(Farbe.HERVOR.hex(), -1)).hasSize(2);
    assertThat(svg.split(Farbe.STUFE_2.hex(), -1)).hasSize(13);
    assertThat(svg).doesNotContain("<circle");
  }

  @Test
  void tinyAreaHasARing() {
    Probe berlin = Probe.berlin();
    String name = berlin.raeume().get(0).name();

    assertThat(new Zeichner().draw(plan(berlin, name), LEINWAND)).contains("<circle");
  }

  @Test
  void largeAreaShowsItsPlacesAndATinyOneDoesNot() {
    Lageplan large = plan(Probe.flensburg(), "Weiche").withOrte(Probe.flensburg().orte(3));
    Probe berlin = Probe.berlin();
    Lageplan tiny = plan(berlin, berlin.raeume().get(0).name()).withOrte(berlin.orte(3));

    assertThat(new Zeichner().draw(large, LEINWAND)).contains(Farbe.ORT_1.hex());
    assertThat(large.alternativtext()).contains("Eingezeichnet: 3 Kitas (Liste vom 31.12.2022)");
    assertThat(tiny.orte()).isEmpty();
    assertThat(tiny.alternativtext()).doesNotContain("Eingezeichnet");
  }

  @Test
  void withoutBoundaryThereIsNothingToShowAndItSaysSo() {
    List<Raum> raeume = new ArrayList<>();
    Probe.flensburg()
        .raeume()
        .forEach(r -> raeume.add(new Raum(r.id(), r.name(), Optional.empty())));
    Lageplan plan =
        new Lageplan(
            Probe.kopf(),
            Kartengrund.of(raeume),
            raeume.get(0).id().schluesselVoll(),
            "Flensburg",
            Optional.empty(),
            List.of());

    assertThat(plan.findRaum()).isEmpty();
    assertThat(plan.befund()).contains("keine Grenze in den Daten");
    assertThat(new Zeichner().draw(plan, LEINWAND)).startsWith("<svg");
  }
}
