package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A town whose boundaries changed in 2024: each year stands on the boundaries it was counted on,
 * and a reader goes from one to the other with the slider.
 */
@Tag("langsam")
class FruehereGrenzenTest {

  private static final String FREIGABE =
      """
      - {gegenstand: einwohner, ebenen: [sozialraum, stadt], jahre: [2023, 2024]}
      """;

  @TempDir static Path ordner;

  private static Browser browser;
  private static Path site;

  @BeforeAll
  static void release() {
    Path ort = ordner.resolve("muster");
    Beweisort.musterstadt(ort).with(Beweisort::showAnything).release(FREIGABE);
    Aufruf.in(ort).run("site").isGut();
    site = ort.resolve("ausgabe/site");
    browser = Browser.open(Browser.Skripte.ERLAUBT);
    browser.resize(1280, 900);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static String address(String seite) {
    return site.toUri() + seite;
  }

  /** An area with its residents in a year, as a reader sees both, straight from the release. */
  private static String largest(int jahr) {
    String csv =
        Aufruf.in(ordner.resolve("muster"))
            .run(
                "abfrage",
                "--tuer",
                "freigabe",
                "SELECT r.name, f.anzahl FROM fct_einwohnerbestand f JOIN dim_raum r"
                    + " ON r.raum_id = f.raum_id WHERE r.ebene::VARCHAR = 'sozialraum'"
                    + " AND f.anzahl IS NOT NULL AND f.berichtsjahr = "
                    + jahr
                    + " ORDER BY f.anzahl DESC LIMIT 1",
                "--als",
                "csv")
            .ausgabe();
    List<String> cells = List.of(csv.lines().toList().get(1).split(","));
    return cells.get(0) + " " + cells.get(1).replaceFirst("(\\d)(\\d{3})$", "$1.$2");
  }

  private static List<String> rows() {
    return browser.list("#karte-tafel tbody tr").stream().map(WebElement::getText).toList();
  }

  @Test
  void sliderGoesOverAChangeOfBoundariesAndKeepsTheFocus() {
    browser.go(address("karte.html#indikator=bevoelkerung"));
    browser.await("#karte-tafel caption", "2024");
    browser.find("#karte-bild input[type=range]").sendKeys(Keys.HOME);
    browser.await("#karte-tafel caption", "2023");
    browser.await("#karte-bild figcaption", "Danach wurden sie geändert");

    assertThat(rows()).contains(largest(2023));
    assertThat(browser.focused().getDomAttribute("type")).isEqualTo("range");
    assertThat(browser.listBarrieren()).isEmpty();
    String link = browser.adresse();
    assertThat(link).contains("jahr=2023", "indikator=bevoelkerung").doesNotContain("gebiete=");

    browser.press(Keys.END);
    browser.await("#karte-tafel caption", "2024");
    assertThat(rows()).contains(largest(2024));
    assertThat(browser.text("#karte-bild figcaption")).doesNotContain("Danach wurden sie geändert");

    browser.go(link);
    browser.await("#karte-tafel caption", "2023");
    assertThat(rows()).contains(largest(2023));
  }

  @Test
  void eachYearHasAPageOfItsOwnBoundariesThatNeedsNoScript() {
    browser.go(address("indikator/bevoelkerung.html"));
    WebElement link = browser.find("section[aria-labelledby=andere] a");
    assertThat(link.getText()).endsWith("bis 31.12.2023: 2023");
    link.click();
    browser.await("h1", "bis 31.12.2023");

    assertThat(browser.text("main")).contains("Danach wurden sie geändert", largest(2023));
    assertThat(browser.listBarrieren()).isEmpty();
    browser.resize(320, 800);
    assertThat(browser.ueberstand()).isZero();
    browser.resize(1280, 900);
  }

  @Test
  void colourMeansTheSameOnAllBoundaries() throws Exception {
    List<String> keys;
    try (var files = Files.list(site.resolve("bilder"))) {
      keys =
          files
              .filter(f -> f.getFileName().toString().matches("karte-bevoelkerung.*\\.svg"))
              .map(Testordner::read)
              .map(FruehereGrenzenTest::classes)
              .toList();
    }

    assertThat(keys).hasSize(2);
    assertThat(keys.get(0)).isNotEmpty().isEqualTo(keys.get(1));
  }

  private static String classes(String svg) {
    return svg.lines()
        .flatMap(line -> List.of(line.split("<")).stream())
        .filter(part -> part.matches("text.*( bis unter |>unter | und mehr).*"))
        .map(part -> part.substring(part.indexOf('>')))
        .collect(Collectors.joining());
  }

  @Test
  void earlierBoundariesAreAFileWithItsCertificate() throws Exception {
    try (var files = Files.list(site.resolve("daten"))) {
      List<Path> maps =
          files.filter(f -> f.getFileName().toString().matches("gebiete-.*\\.geojson")).toList();
      assertThat(maps).hasSize(1);
      Aufruf.in(ordner.resolve("muster"))
          .run("zertifikat", "pruefe", maps.get(0).toString())
          .isGut();
      assertThat(Testordner.read(maps.get(0))).contains("\"bevoelkerung_2023\"");
    }
  }
}
