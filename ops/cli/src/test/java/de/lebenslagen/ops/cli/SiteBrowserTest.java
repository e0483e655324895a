package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The site in a real Chromium: journeys as steps with an expected figure, and barriers. */
@Tag("langsam")
class SiteBrowserTest {

  private static final int SCHMAL = 320;

  private static Browser browser;
  private static String ordner;

  @BeforeAll
  static void open() {
    ordner = Siteort.site().toUri().toString();
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

  /** Cases and residents of an area in a year, straight from what the town delivered. */
  private static double share(String zaehler, String nenner, String raum, int jahr) {
    return 100.0 * delivered(zaehler, raum, jahr) / delivered(nenner, raum, jahr);
  }

  private static long delivered(String datei, String raum, int jahr) {
    return Testordner.read(Siteort.ort().resolve("lieferungen").resolve(datei))
        .lines()
        .map(line -> line.split(",", -1))
        .filter(f -> f[0].equals(String.valueOf(jahr)) && f[1].equals(raum))
        .mapToLong(f -> Long.parseLong(f[2]))
        .findFirst()
        .orElseThrow();
  }

  private static String german(double zahl) {
    return String.format(Locale.GERMANY, "%.1f", zahl);
  }

  private static String unemployed(String raum, int jahr) {
    return german(
        share(Testort.ARBEITSLOSE, "fl_residents_age_18_to_under_65_by_district.csv", raum, jahr));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "karte.html",
        "raeume.html",
        "raum/03-nordstadt.html",
        "raum/13-script-alert-1-script.html",
        "indikatoren.html",
        "indikator/arbeitslosenanteil_18_65.html",
        "indikator/wohnungslosigkeit_bedroht.html",
        "indikator/sozialindex_flensburg.html",
        "einbetten/sgb2_quote.html",
        "vergleich.html",
        "sozialindex.html",
        "daten.html",
        "methodik.html",
        "aenderungen.html",
        "barrierefreiheit.html",
        "impressum.html",
        "leichte-sprache.html"
      })
  void pageTypeHasNoBarrierAndLoadsNothingForeign(String seite) {
    browser.go(ordner + seite);

    assertThat(browser.listBarrieren()).as("axe-core on " + seite).isEmpty();
    assertThat(browser.listGeladenes())
        .as("loaded by " + seite)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(String.valueOf(name)).matches("(" + ordner + "|data:).*"));
    assertThat(browser.listTextfehler()).as("words in pictures on " + seite).isEmpty();
    browser.resize(SCHMAL, 800);
    assertThat(browser.ueberstand()).as("pixels beyond a width of 320 on " + seite).isZero();
    assertThat(browser.listTextfehler()).as("words at a width of 320 on " + seite).isEmpty();
  }

  @Test
  void plannerComparesTwoAreasOverTheYears() {
    browser.go(ordner + "index.html");
    browser.link("Vergleich").click();
    browser.find("#v-indikator option[value=arbeitslosenanteil_18_65]").click();
    for (String raum : List.of("Nordstadt", "Neustadt")) {
      browser.find("#v-raum").sendKeys(raum);
      browser.find("#v-dazu").click();
    }

    browser.await("#v-ergebnis", unemployed("3", 2022));
    List<String> rows = rows("#v-ergebnis tbody tr");
    assertThat(rows).hasSize(3).anyMatch(r -> r.startsWith("Flensburg "));
    assertThat(rows)
        .anySatisfy(
            r ->
                assertThat(r)
                    .startsWith("Nordstadt ")
                    .containsSubsequence(unemployed("3", 2017), unemployed("3", 2022)));
    assertThat(rows)
        .anySatisfy(r -> assertThat(r).startsWith("Neustadt ").contains(unemployed("2", 2022)));

    String link = browser.adresse();
    assertThat(link).contains("raeume=03-nordstadt,02-neustadt", "arbeitslosenanteil_18_65");
    browser.go(link);
    browser.await("#v-ergebnis", unemployed("2", 2022));
  }

  private static List<String> rows(String css) {
    return browser.list(css).stream().map(WebElement::getText).toList();
  }

  @Test
  void mapShowsAnyIndicatorAndYearAndKeepsThemInTheAddress() {
    browser.go(ordner + "karte.html");
    browser.find("#k-indikator option[value=anteil_unter_18]").click();
    browser.await("#karte-bild .bildkopf", "Anteil der unter 18-Jährigen");
    browser.find("#karte-bild input[type=range]").sendKeys(Keys.HOME);
    String first =
        german(share("fl_children_age_under_18_by_district.csv", Testort.EINWOHNER, "3", 2011));
    browser.await("#karte-tafel caption", "2011");

    assertThat(rows("#karte-tafel tbody tr")).contains("Nordstadt " + first);
    assertThat(browser.text("#karte-bild .bild-breit [data-w='03']")).isEqualTo(first);
    browser.find("#k-raum").sendKeys("Nordstadt", Keys.ENTER);
    browser.await("#k-treffer", "Seite zu Nordstadt");
    String link = browser.adresse();
    assertThat(link).contains("indikator=anteil_unter_18", "jahr=2011", "gebiete=03");

    browser.go(link);
    browser.await("#karte-tafel caption", "2011");
    assertThat(browser.list("#karte-bild .bild-breit [data-r='03'].abb-gewaehlt")).hasSize(1);
    assertThat(browser.listBarrieren()).isEmpty();
  }

  @Test
  void councilMemberFindsHerQuarterOnAPhone() {
    browser.resize(360, 740);
    browser.go(ordner + "index.html");
    browser.link("Menü").click();
    browser.link("Stadtteile").click();
    browser.find("#suche").sendKeys("nords");
    assertThat(browser.text("#suche-zahl")).isEqualTo("1 Gebiet");
    browser.press(Keys.ENTER);

    browser.await("h1", "Nordstadt");
    assertThat(browser.text("main")).contains(unemployed("3", 2022));
    assertThat(browser.ueberstand()).isZero();
  }

  @Test
  void everythingIsReachedByKeyboard() {
    browser.go(ordner + "index.html");
    browser.tabTo("Zum Inhalt");
    browser.press(Keys.ENTER);
    browser.go(ordner + "index.html");
    browser.tabTo("Vergleich");
    browser.press(Keys.ENTER);
    browser.await("h1", "Gebiete vergleichen");
    browser.tabTo("Gebiet hinzufügen");
    browser.press("Nordstadt");
    browser.press(Keys.ENTER);
    browser.await("#v-marken", "Nordstadt");
    browser.tabTo("Nordstadt entfernen");
    browser.press(Keys.ENTER);
    browser.await("#v-ergebnis", "Noch kein Gebiet gewählt.");
    assertThat(browser.focused().getAccessibleName()).isEqualTo("Gebiet hinzufügen");
  }

  @Test
  void withoutJavascriptAllFiguresAreThere() {
    try (Browser plain = Browser.open(Browser.Skripte.VERBOTEN)) {
      plain.go(ordner + "index.html");
      plain.link("Stadtteile").click();
      plain.link("Nordstadt").click();
      assertThat(plain.text("#raum-03-nordstadt")).contains(unemployed("3", 2022));
      plain.find("#raum-03-nordstadt a[href*=arbeitslosenanteil_18_65]").click();
      assertThat(plain.text("#indikator-arbeitslosenanteil_18_65")).contains(unemployed("3", 2017));
      assertThat(plain.list(".nur-js")).noneMatch(WebElement::isDisplayed);
    }
  }

  @Test
  void fromAServerItIsTheSame() {
    HttpServer server = Siteort.serve(Siteort.site());
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      browser.go(base + "vergleich.html#indikator=arbeitslosenanteil_18_65&raeume=03-nordstadt");
      browser.await("#v-ergebnis", unemployed("3", 2022));
      assertThat(browser.listGeladenes())
          .allSatisfy(name -> assertThat(String.valueOf(name)).matches("(" + base + "|data:).*"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aHostileNameIsOnlyAName() {
    browser.go(ordner + "raum/13-script-alert-1-script.html");

    assertThat(browser.text("h1")).isEqualTo(Siteort.FEINDLICH);
    assertThat(browser.titel()).startsWith(Siteort.FEINDLICH);
    assertThat(browser.list("main script, svg script")).isEmpty();

    browser.go(
        ordner
            + "vergleich.html#indikator=arbeitslosenanteil_18_65&raeume=13-script-alert-1-script");
    browser.await("#v-ergebnis", Siteort.FEINDLICH);
    assertThat(browser.list("main script")).isEmpty();
  }

  @Test
  void tableIsSortedAndTheOrderIsInTheAddress() {
    browser.go(ordner + "vergleich.html");
    browser.find("#vergleich thead th:nth-child(2) button").click();

    assertThat(browser.find("#vergleich thead th:nth-child(2)").getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    List<String> order = rows("#vergleich tbody tr");
    assertThat(order.get(0)).contains("Flensburg 99.341");
    assertThat(order.get(1)).contains("Mürwik 15.350");
    assertThat(browser.adresse()).contains("ordnung=1-ab");
    browser.go(browser.adresse());
    assertThat(rows("#vergleich tbody tr")).isEqualTo(order);
  }

  @Test
  void areaIsPinnedAboveAllOthersAndStaysThere() {
    browser.go(ordner + "vergleich.html");
    browser.run(
        "[...document.querySelectorAll('.heften')]"
            + ".find(k => k.getAttribute('aria-label') === 'Weiche oben anheften').click()");

    assertThat(rows("#vergleich tbody tr").get(0)).contains("Weiche");
    assertThat(browser.focused().getDomAttribute("aria-pressed")).isEqualTo("true");
    assertThat(browser.adresse()).contains("angeheftet=06-weiche");
    browser.go(browser.adresse());
    assertThat(rows("#vergleich tbody tr").get(0)).contains("Weiche");
  }

  @Test
  void noMoreThanFiveAreasAreCompared() {
    browser.go(
        ordner
            + "vergleich.html#indikator=sgb2_quote&raeume="
            + "01-altstadt,02-neustadt,03-nordstadt,04-westliche-hoehe,05-friesischer-berg,06-weiche");

    browser.await("#v-ergebnis", "Altstadt");
    assertThat(rows("#v-marken li").size()).isLessThanOrEqualTo(5);
    assertThat(rows("#v-ergebnis tbody tr").size()).isLessThanOrEqualTo(6);
    browser.go(ordner + "vergleich.html#indikator=gibt_es_nicht&raeume=%3Cb%3E,03-nordstadt");
    browser.await("#v-ergebnis", "Nordstadt");
    assertThat(rows("#v-marken li")).hasSize(1);
  }

  /** What is copied arrives where it is pasted: here in a field of the same page. */
  @Test
  void sourceLinkAndMapAreCopiedAndTheMapCanBeEmbedded() {
    HttpServer server = Siteort.serve(Siteort.site());
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      for (String start : List.of(ordner, base)) {
        browser.go(start + "indikator/sgb2_quote.html");
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
        for (String feld : List.of("zitat-text", "zitat-link", "einbettung")) {
          String value = String.valueOf(browser.find("#" + feld).getDomProperty("value"));
          browser.find("[data-kopiere=" + feld + "]").click();
          browser.await("#meldung", "Kopiert.");
          assertThat(browser.paste()).as(feld + " from " + start).isEqualTo(value);
        }
        String snippet = String.valueOf(browser.find("#einbettung").getDomProperty("value"));
        assertThat(snippet).contains("src=\"" + start + "einbetten/sgb2_quote.html\"");
      }
      String snippet = String.valueOf(browser.find("#einbettung").getDomProperty("value"));
      assertThatOthersCanShow(snippet);
    } finally {
      server.stop(0);
    }
  }

  /** On a page of another origin, as a newspaper would have it. */
  private static void assertThatOthersCanShow(String snippet) {
    Path andere = Testordner.temporary("einbettung");
    Testordner.write(andere.resolve("seite.html"), "<!doctype html><title>x</title>" + snippet);
    HttpServer server = Siteort.serve(andere);
    try {
      browser.go("http://127.0.0.1:" + server.getAddress().getPort() + "/seite.html");
      browser.awaitInFrame("figure h2", "Am höchsten in");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void printedPageHasNoControls() {
    browser.go(ordner + "karte.html");
    browser.print();
    assertThat(browser.find("main h1").isDisplayed()).isTrue();
    assertThat(browser.list(".menue, .werkzeuge, .dateien, .zitat"))
        .noneMatch(WebElement::isDisplayed);
    browser.screen();
  }

  @Test
  void theSameReleaseGivesTheSameBytes() {
    Map<String, byte[]> first = contents(Siteort.site());
    Aufruf.in(Siteort.ort()).run("site", "--nach", "ausgabe/zweite").isGut();

    Map<String, byte[]> second = contents(Siteort.ort().resolve("ausgabe/zweite"));
    assertThat(second.keySet()).isEqualTo(first.keySet());
    List<String> different = new ArrayList<>();
    first.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, second.get(name))) {
            different.add(name);
          }
        });
    assertThat(different).isEmpty();
  }

  private static Map<String, byte[]> contents(Path site) {
    return Testordner.list(site).stream()
        .collect(Collectors.toMap(f -> site.relativize(f).toString(), SiteBrowserTest::bytes));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
