package de.lebenslagen.dashboards.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.raum.Raum;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads every label of every kind of figure: none is cut, none meets another one. */
@Tag("langsam")
class BeschriftungTest {

  private static final String LANG =
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftssiedlung";

  private static final List<Leinwand> LEINWAENDE =
      List.of(
          new Leinwand(300, Ausgabe.SEITE, Leinwand.Rahmen.MIT),
          new Leinwand(260, Ausgabe.SEITE, Leinwand.Rahmen.OHNE),
          Leinwand.SEITE_SCHMAL,
          Leinwand.SEITE,
          Leinwand.DATEI,
          new Leinwand(1200, Ausgabe.SEITE, Leinwand.Rahmen.OHNE));

  private final Zeichner zeichner = new Zeichner();

  private void assertReadable(Probe probe, Bildwerte werte) {
    assertReadable(probe, werte, LEINWAENDE);
  }

  private void assertReadable(Probe probe, Bildwerte werte, List<Leinwand> leinwaende) {
    probe
        .abbildungen(werte)
        .forEach((name, a) -> leinwaende.forEach(l -> assertReadable(name, a, l)));
  }

  private void assertReadable(String name, Abbildung abbildung, Leinwand leinwand) {
    String svg = zeichner.draw(abbildung, leinwand);
    List<Textkasten> texts = Textkasten.list(svg);
    Rectangle2D sheet = Textkasten.blatt(svg);
    for (int i = 0; i < texts.size(); i++) {
      Textkasten text = texts.get(i);
      if (!sheet.contains(shrink(text.kasten()))) {
        fail("%s on %s: \"%s\" at %s is cut", name, leinwand, text.text(), text.kasten());
      }
      texts.subList(i + 1, texts.size()).stream()
          .filter(text::meets)
          .forEach(other -> fail("%s on %s: %s meets %s", name, leinwand, text, other));
    }
  }

  private static Rectangle2D shrink(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() + 0.6,
        box.getY() + 0.6,
        Math.max(0, box.getWidth() - 1.2),
        box.getHeight() - 1.2);
  }

  @Test
  void nothingMeetsOrIsCutOnFlensburg() {
    Probe probe = Probe.flensburg();
    assertReadable(probe, probe.gemischt());
  }

  @Test
  void nothingMeetsOrIsCutOnBerlin() {
    Probe probe = Probe.berlin();
    assertReadable(probe, probe.gemischt());
  }

  @Test
  void nothingMeetsOrIsCutWithHostileNames() {
    List<String> names =
        List.of(
            "<script>alert('x')</script>", LANG, "Ä", "Žižkov & „Łódź“ / Süd-West", "] ]]> -- \"");
    Probe probe = Probe.flensburg().withNames(n -> names.get(n.length() % names.size()));
    assertReadable(probe, probe.gemischt());
    Probe many = Probe.berlin().withNames(n -> n + " " + LANG);
    assertReadable(many, many.gemischt(), LEINWAENDE.subList(0, 1));
  }

  @Test
  void nothingMeetsOrIsCutWithExtremeValues() {
    Probe probe = Probe.flensburg();
    assertReadable(probe, probe.zahlen(-1_234_567, 98_765_432));
    assertReadable(probe, probe.zahlen(-40, -2));
    assertReadable(probe, probe.zahlen(5, 5));
    assertReadable(probe, probe.zahlen(0.001, 0.002));
    for (Statuscode code : Statuscode.values()) {
      assertReadable(probe, probe.alle(code));
    }
  }

  @Test
  void nothingMeetsOrIsCutWithOneAreaOrWithoutBoundaries() {
    Probe one = Probe.flensburg().first(1);
    assertReadable(one, one.gemischt());
    Probe some = Probe.flensburg().withoutGrenzen(3);
    assertReadable(some, some.gemischt());
    Probe none = Probe.flensburg().withoutGrenzen(13);
    assertReadable(none, none.gemischt());
  }

  @Test
  void everyAreaOfATownIsNamedOnItsMap() {
    Probe probe = Probe.flensburg().withoutGrenzen(1);
    for (Leinwand leinwand : LEINWAENDE) {
      String all =
          Textkasten.list(
                  zeichner.draw(
                      Karte.of(Probe.kopf(), probe.grund(), probe.gemischt(), Probe.JAHR),
                      leinwand))
              .stream()
              .map(Textkasten::text)
              .collect(Collectors.joining(" "));
      assertThat(probe.raeume())
          .extracting(Raum::name)
          .allSatisfy(n -> assertThat(all).as("%s", leinwand).contains(n));
    }
  }

  @Test
  void largerAreasAreNamedWhereTheAreasAreTooMany() {
    Probe berlin = Probe.berlin();
    String svg =
        zeichner.draw(
            Karte.of(Probe.kopf(), berlin.grund(), berlin.gemischt(), Probe.JAHR), Leinwand.SEITE);

    assertThat(Textkasten.list(svg))
        .extracting(Textkasten::text)
        .contains("Mitte", "Neukölln", "Pankow", "Spandau", "Lichtenberg", "Reinickendorf")
        .contains("Friedrichshain-", "Kreuzberg", "Tempelhof-", "Schöneberg");
  }

  @Test
  void labelsStayWhereTheyAreFromYearToYear() {
    Probe probe = Probe.flensburg();
    Karte now = Karte.of(Probe.kopf(), probe.grund(), probe.gemischt(), 2022);
    Karte before =
        new Karte(now.kopf(), now.grund(), now.werte(), 2018, now.klassen(), now.stadt());

    assertThat(places(before)).isEqualTo(places(now));
  }

  private Map<String, String> places(Karte karte) {
    List<String> names = List.copyOf(karte.werte().namen().values());
    return Textkasten.list(zeichner.draw(karte, Leinwand.SEITE)).stream()
        .filter(t -> names.contains(t.text()))
        .collect(Collectors.toMap(Textkasten::text, t -> t.kasten().toString()));
  }

  @Test
  void sameFigureGivesTheSameBytesFromAnotherZeichner() {
    Probe probe = Probe.flensburg();
    probe
        .abbildungen(probe.gemischt())
        .forEach(
            (name, a) ->
                assertThat(new Zeichner().draw(a, Leinwand.DATEI))
                    .as(name)
                    .isEqualTo(new Zeichner().draw(a, Leinwand.DATEI)));
  }
}
