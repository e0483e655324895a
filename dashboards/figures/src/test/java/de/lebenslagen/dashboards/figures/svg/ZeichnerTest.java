package de.lebenslagen.dashboards.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Schraffur;
import de.lebenslagen.warehouse.model.Statuscode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ZeichnerTest {

  /** The text width of an A4 page. */
  private static final Leinwand DRUCK = new Leinwand(680, Ausgabe.DRUCK, Leinwand.Rahmen.OHNE);

  private static final Pattern SIZE_12 = Pattern.compile("font-size=\"12(\\.0)?\"");

  private final Zeichner zeichner = new Zeichner();
  private final Probe probe = Probe.flensburg();

  @Test
  void printHasNothingThatPdfRenderersDrawWrongly() {
    for (Abbildung a : probe.abbildungen(probe.gemischt()).values()) {
      String svg = zeichner.draw(a, DRUCK);
      assertThat(svg)
          .doesNotContain(
              "<style", "<text", "<pattern", "dominant-baseline", "paint-order", "data-")
          .contains(" alt=\"" + Blatt.escape(a.alternativtext()) + "\"");
      Textkasten.parse(svg);
    }
  }

  @Test
  void noTextIsSetInTheSizeThatVanishes() {
    for (Abbildung a : probe.abbildungen(probe.gemischt()).values()) {
      assertThat(zeichner.draw(a, Leinwand.DATEI)).doesNotContainPattern(SIZE_12);
      assertThat(zeichner.draw(a, Leinwand.SEITE_SCHMAL)).doesNotContainPattern(SIZE_12);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Text.normal(0, 0, 12, "x"));
  }

  @Test
  void fileCarriesTitleUnitNotesAndSource() {
    for (Abbildung a : probe.abbildungen(probe.gemischt()).values()) {
      String text =
          Textkasten.list(zeichner.draw(a, Leinwand.DATEI)).stream()
              .map(Textkasten::text)
              .collect(Collectors.joining(" "));
      assertThat(text)
          .contains("Arbeitslosenanteil", "am 31.12.2022", "Stadt Flensburg, Sozialatlas", "Intern")
          .contains("Datenstand 2026-11-01");
    }
  }

  @Test
  @Tag("langsam")
  void namesAreTextAndNeverMarkup() {
    Probe hostile = probe.withNames(n -> "<script>alert('" + n + "')</script>\"&\u0000\u202e");
    for (Abbildung a : hostile.abbildungen(hostile.gemischt()).values()) {
      for (Leinwand leinwand : new Leinwand[] {Leinwand.SEITE, Leinwand.DATEI, DRUCK}) {
        String svg = zeichner.draw(a, leinwand);
        assertThat(svg).doesNotContain("<script", "\u202e");
        assertThat(Textkasten.parse(svg).getElementsByTagName("script").getLength()).isZero();
      }
    }
  }

  @Test
  @Tag("langsam")
  void everyStatusIsHatchedAndNamedAndNeverAnEmptyPlace() {
    for (Statuscode code : Statuscode.values()) {
      if (code.hasZahl()) {
        continue;
      }
      Abbildung karte = Karte.of(Probe.kopf(), probe.grund(), probe.alle(code), Probe.JAHR);
      String svg = zeichner.draw(karte, Leinwand.SEITE);
      assertThat(svg).contains(">" + code.bezeichnung() + "</text>").contains("class=\"abb-h\"");
      NodeList paths = Textkasten.parse(svg).getElementsByTagName("path");
      for (int i = 0; i < paths.getLength(); i++) {
        Element path = (Element) paths.item(i);
        if (path.hasAttribute("data-r")) {
          assertThat(path.getAttribute("fill")).isEqualTo(Farbe.SCHRAFFURGRUND.hex());
          assertThat(path.getTextContent()).endsWith(": " + code.bezeichnung());
        }
      }
    }
  }

  @Test
  void hatchesOfAllStatusesDiffer() {
    Map<String, Statuscode> seen = new HashMap<>();
    for (Statuscode code : Statuscode.values()) {
      Schraffur.find(code)
          .ifPresent(
              s ->
                  assertThat(seen.put(s.winkel() + s.strich(), code))
                      .as("the hatch of %s", code)
                      .isNull());
    }
    assertThat(seen).hasSize(8);
  }

  @Test
  void hiddenValueLeavesNoNumberBehind() {
    Abbildung karte =
        Karte.of(Probe.kopf(), probe.grund(), probe.alle(Statuscode.GESPERRT), Probe.JAHR);
    String json = Kartendaten.json((Karte) karte);

    assertThat(json.substring(json.indexOf("\"werte\"")).replaceAll("\"[^\"]*\"", ""))
        .doesNotContainPattern("\\d");
    assertThat(json).contains("\"GESPERRT\"").doesNotContain("<");
  }

  @Test
  void scriptGetsPrintedNumbersOfAllYears() {
    Karte karte = Karte.of(Probe.kopf(), probe.grund(), probe.zahlen(-1.25, 17.96), Probe.JAHR);

    assertThat(Kartendaten.json(karte))
        .contains("\"jahre\":[2011,2017,2018,2019,2020,2021,2022]", "\"stellen\":1")
        .contains("\"01\":[-13,-13,", "\"13\":[180,180,");
  }

  @Test
  @Tag("langsam")
  void mapOfBerlinStaysSmall() throws Exception {
    Probe berlin = Probe.berlin();
    String svg =
        zeichner.draw(
            Karte.of(Probe.kopf(), berlin.grund(), berlin.gemischt(), Probe.JAHR), Leinwand.SEITE);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(svg.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(packed.size()).as("bytes, gzipped").isLessThan(60_000);
  }

  @Test
  void pictureHasTheAskedWidthAndIsNotEmpty() throws Exception {
    Abbildung rang = Rangbalken.of(Probe.kopf(), probe.gemischt(), Probe.JAHR, probe.stadt());
    byte[] png = Pngbild.draw(rang, zeichner.draw(rang, Leinwand.DATEI), 1000);
    var image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getWidth()).isEqualTo(1000);
    assertThat(image.getRGB(2, 2) & 0xffffff).as("paper").isEqualTo(0xffffff);
    boolean ink = false;
    for (int x = 0; x < image.getWidth() && !ink; x++) {
      for (int y = 0; y < 100 && !ink; y++) {
        ink = (image.getRGB(x, y) & 0xff) < 0x60;
      }
    }
    assertThat(ink).as("a title is drawn").isTrue();
  }

  @Test
  void canvasTooNarrowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Leinwand(100, Ausgabe.SEITE, Leinwand.Rahmen.OHNE));
  }
}
