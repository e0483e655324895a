package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lebenslagen.ops.cli.Ortesite.Spalte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Facilities on the site of Berlin: on the map, in tables, on the page of an area, as files. */
@Tag("langsam")
class SiteOrteTest {

  private static final int NAECHSTE_SEITE_BYTES = 60_000;

  private static Browser browser;
  private static String ordner;
  private static String raumseite;

  @BeforeAll
  static void open() {
    Path site = Ortesite.site();
    ordner = site.toUri().toString();
    raumseite =
        Testordner.list(site.resolve("raum")).stream()
            .map(f -> "raum/" + f.getFileName())
            .filter(f -> f.startsWith("raum/" + Ortesite.RAUM))
            .findFirst()
            .orElseThrow();
    browser = Browser.open(Browser.Skripte.ERLAUBT);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void wide() {
    browser.resize(1280, 900);
  }

  /** As a reader writes thousands. */
  private static String german(long zahl) {
    return String.format(Locale.GERMANY, "%,d", zahl);
  }

  /** With the one that stands far outside. */
  private static String alleKitas() {
    return german(Ortesite.count("kita") + 1);
  }

  private static String kitas(long anzahl) {
    return anzahl == 1 ? "1 Kita" : anzahl + " Kitas";
  }

  /** What is read aloud of an area on the map. */
  private static String label(String raum) {
    return Objects.requireNonNull(
        browser.find("#karte-bild svg path[data-r='" + raum + "']").getDomAttribute("aria-label"));
  }

  private static void awaitZeichen() {
    browser.await("#k-ortszahl", "Einrichtung");
  }

  @ParameterizedTest
  @ValueSource(strings = {"einrichtungen.html", "karte.html#orte=kita,schule", "raum"})
  void pageHasNoBarrierAndFitsASmallScreen(String seite) {
    browser.go(ordner + (seite.equals("raum") ? raumseite : seite));
    if (seite.startsWith("karte")) {
      awaitZeichen();
    }

    assertThat(browser.listBarrieren()).as("axe-core on " + seite).isEmpty();
    assertThat(browser.listGeladenes())
        .allSatisfy(name -> assertThat(String.valueOf(name)).matches("(" + ordner + "|data:).*"));
    browser.resize(320, 800);
    assertThat(browser.ueberstand()).as("pixels beyond a width of 320 on " + seite).isZero();
  }

  /** Kitas on, a year on earlier boundaries, the link copied and opened: the same picture. */
  @Test
  void plannerShowsKitasOfAYearAndPassesTheLinkOn() {
    long now = Ortesite.count("kita", Spalte.SEIT_2021, "01100308");
    long before = Ortesite.count("kita", Spalte.BIS_2020, "02010101");
    assertThat(List.of(now, before)).allMatch(n -> n > 2);
    browser.go(ordner + "karte.html");
    browser.tabTo("Kitas " + alleKitas());
    browser.press(Keys.SPACE);
    awaitZeichen();

    assertThat(label("01100308")).endsWith("; " + kitas(now));
    assertThat(browser.list("#karte-bild g.abb-orte path")).hasSize(1);
    browser.find("#k-indikator option[value=anteil_unter_18]").click();
    browser.await("#karte-bild .bildkopf", "Anteil der unter 18-Jährigen");
    browser.find("#karte-bild input[type=range]").sendKeys(Keys.HOME);
    browser.await("#karte-tafel caption", "2015");
    browser.await("#karte-bild .orte-hinweis", "Liste vom 31.12.2024");
    browser.await(
        "#karte-bild .orte-hinweis", "Die Karte zeigt das Jahr 2015, die Einrichtungen nicht");
    assertThat(label("02010101")).endsWith("; " + kitas(before));

    String link = browser.adresse();
    assertThat(link).contains("indikator=anteil_unter_18", "jahr=2015", "orte=kita");
    browser.go(link);
    browser.await("#karte-tafel caption", "2015");
    awaitZeichen();
    assertThat(label("02010101")).endsWith("; " + kitas(before));
    assertThat(browser.find("#k-orte input[value=kita]").isSelected()).isTrue();
    assertThat(browser.find("#k-orte input[value=schule]").isSelected()).isFalse();
  }

  @Test
  void severalKindsAreShownTogetherAndTakenOffAgain() {
    browser.go(ordner + "karte.html#orte=schule,kita,gibt_es_nicht,%3Cb%3E");
    awaitZeichen();

    assertThat(browser.list("#karte-bild g.abb-orte path")).hasSize(2);
    assertThat(label("01100308"))
        .contains(" Kitas, " + Ortesite.count("schule", Spalte.SEIT_2021, "01100308") + " Schule");
    browser.find("#k-orte input[value=schule]").click();
    browser.await("#meldung", "von der Karte genommen");
    assertThat(browser.list("#karte-bild g.abb-orte path")).hasSize(1);
    assertThat(browser.adresse()).endsWith("orte=kita");
  }

  /** By keyboard: area, list of its places, one of them. Its name is only a name. */
  @Test
  void placeIsFoundThroughTheListAndAHostileNameIsOnlyAName() {
    browser.go(ordner + "karte.html#gebiete=01100308&orte=kita");
    browser.await("#k-ortszahl", "In den gewählten Gebieten");
    browser.await("#k-ortsnamen", Ortesite.FEINDLICH);
    browser.tabTo(Ortesite.FEINDLICH);

    browser.await("#karte-bild .abb-ortstipp", Ortesite.FEINDLICH);
    assertThat(browser.list("#karte-bild .abb-ort-an")).isNotEmpty();
    browser.press(Keys.ENTER);
    browser.await("#meldung", Ortesite.FEINDLICH + ", Kita");
    browser.press(Keys.ESCAPE);
    assertThat(browser.list("main script:not([src]):not([type])")).isEmpty();
  }

  @Test
  void pictureThatIsTakenAwayShowsThePlacesAndNamesTheirSource() {
    browser.go(ordner + "karte.html#orte=kita");
    awaitZeichen();
    browser.run(
        "URL.createObjectURL = b => { b.text().then(t => { window.geholt = t;"
            + " document.querySelector('#k-ortszahl').textContent = 'SVG da'; });"
            + " return 'data:,'; }");
    browser.find("#karte-bild .dateien a[href$='.svg']").click();
    browser.await("#k-ortszahl", "SVG da");

    String svg = String.valueOf(browser.run("return window.geholt"));
    assertThat(svg)
        .startsWith("<svg")
        .contains(german(Ortesite.count("kita")) + " Kitas, Liste vom 31.12.2024")
        .contains("Geoportal Berlin", "Freigabe F-", "fill=\"#a3195b\"")
        .doesNotContain("data-r", "aria-label");
    browser.run(
        "URL.createObjectURL = b => { window.groesse = b.size;"
            + " document.querySelector('#k-ortszahl').textContent = 'PNG da'; return 'data:,'; }");
    browser.find("#karte-bild .dateien a[href$='.png']").click();
    browser.await("#k-ortszahl", "PNG da");
    assertThat((Long) browser.run("return window.groesse")).isGreaterThan(50_000L);
  }

  @Test
  void withoutJavascriptEveryNumberAndEveryNameIsThere() {
    long now = Ortesite.count("kita", Spalte.SEIT_2021, Ortesite.RAUM);
    try (Browser plain = Browser.open(Browser.Skripte.VERBOTEN)) {
      plain.go(ordner + "index.html");
      plain.link("Einrichtungen").click();
      assertThat(plain.text(".artenliste")).contains("Kitas", alleKitas(), "Schulen", "902");
      assertThat(plain.text("#einrichtungen tbody tr"))
          .startsWith("Alle auf der Liste " + alleKitas() + " 902");
      assertThat(plain.text("main")).contains("außerhalb der Gebiete: 1 Kita.");
      plain.go(ordner + raumseite);
      List<String> names =
          plain.list(".ortslisten ul:first-of-type li").stream().map(WebElement::getText).toList();
      assertThat(plain.text(".ortslisten h3")).isEqualTo(kitas(now));
      assertThat(names).hasSize((int) now).contains(Ortesite.FEINDLICH);
      assertThat(plain.list(".nur-js")).noneMatch(WebElement::isDisplayed);
    }
  }

  @Test
  void listAndMapFileHoldEveryFacilityWithSourceAndDay() throws IOException {
    Path site = Ortesite.site();
    List<String> lines =
        Testordner.read(site.resolve("tabellen/einrichtungen-liste.csv")).lines().toList();
    JsonNode features =
        new ObjectMapper()
            .readTree(Testordner.read(site.resolve("daten/einrichtungen.geojson")))
            .get("features");

    assertThat(lines).hasSize(1 + 5188);
    assertThat(features).hasSize(5188);
    JsonNode first = features.get(0);
    assertThat(first.at("/properties/liste_vom").asText()).isEqualTo("2024-12-31");
    assertThat(first.at("/geometry/coordinates/0").asDouble()).isBetween(13.0, 13.8);
    assertThat(first.at("/geometry/coordinates/1").asDouble()).isBetween(52.3, 52.7);
    assertThat(Testordner.read(site.resolve("daten/dcat-ap-de.jsonld")))
        .contains("daten/einrichtungen.geojson", "Geoportal Berlin");
    assertThat(Testordner.read(site.resolve("daten.html"))).contains("einrichtungen.geojson");
  }

  /** The areas that points fall in against those that the source names, of all Kitas. */
  @Test
  void countsOfAreasAreThoseOfTheSource() {
    List<String[]> rows =
        Testordner.read(Ortesite.site().resolve("tabellen/einrichtungen.csv"))
            .lines()
            .skip(2)
            .map(l -> l.split(";", -1))
            .toList();
    long sum =
        rows.stream().filter(r -> !r[0].equals("Ohne Gebiet")).mapToLong(r -> zahl(r[1])).sum();

    assertThat(rows).hasSize(543);
    assertThat(sum).isEqualTo(Ortesite.count("kita"));
    assertThat(rows.get(542)[0]).isEqualTo("Ohne Gebiet");
    assertThat(zahl(rows.get(542)[1])).isEqualTo(1);
  }

  private static long zahl(String zelle) {
    return zelle.matches("\\d+") ? Long.parseLong(zelle) : 0;
  }

  @Test
  void everyPageAndEveryLayerStaysLight() {
    for (String file :
        List.of("einrichtungen.html", "karte.html", "daten/orte-kita.js", "daten/orte-schule.js")) {
      assertThat(packed(Ortesite.site().resolve(file)))
          .as("bytes of %s, gzipped", file)
          .isLessThan(NAECHSTE_SEITE_BYTES);
    }
  }

  private static int packed(Path file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      Files.copy(file, zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }

  @Test
  void printedMapPageHasNoControlsAndNoEndlessList() {
    browser.go(ordner + "karte.html#orte=kita");
    awaitZeichen();
    browser.print();

    assertThat(browser.list("#k-orte, #k-ortsliste")).noneMatch(WebElement::isDisplayed);
    assertThat(browser.find("#karte-bild .orte-hinweis").isDisplayed()).isTrue();
    browser.screen();
  }

  /** Two pages, read aloud without a fault, with the numbers of the list. */
  @Test
  void steckbriefTellsHowManyThereAre() throws Exception {
    Aufruf.in(Ortesite.ort())
        .run("bericht", "steckbrief", "--raum", Ortesite.RAUM, "--nach", "ausgabe/blatt")
        .isGut();
    Path pdf =
        Testordner.list(Ortesite.ort().resolve("ausgabe/blatt")).stream()
            .filter(f -> f.toString().endsWith(".pdf"))
            .findFirst()
            .orElseThrow();

    assertThat(Pdfpruefung.listVerstoesse(Files.readAllBytes(pdf))).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Kitas Schulen Apotheken")
          .contains("Hier " + Ortesite.count("kita", Spalte.SEIT_2021, Ortesite.RAUM) + " ")
          .contains("Berlin " + alleKitas() + " 902");
    }
  }

  /** A town that published no places has no page about them, and nothing leads to one. */
  @Test
  void townWithoutPublishedPlacesHasNothingAboutThem() {
    Path site = Siteort.site();

    assertThat(site.resolve("einrichtungen.html")).doesNotExist();
    assertThat(site.resolve("stil/orte.js")).doesNotExist();
    for (String page :
        List.of("index.html", "karte.html", "raum/03-nordstadt.html", "daten.html")) {
      assertThat(Testordner.read(site.resolve(page)))
          .as(page)
          .doesNotContainIgnoringCase("einrichtungen.html")
          .doesNotContain("orte.js");
    }
  }
}
