package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A town that is hard to show: its pages are whole, say what is missing, and name their sources.
 */
@Tag("langsam")
class HarteOrteTest {

  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

  private static Browser browser;

  @TempDir Path ordner;

  @BeforeAll
  static void open() {
    browser = Browser.open(Browser.Skripte.ERLAUBT);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static List<Path> seiten(Path site) {
    return Testordner.list(site).stream().filter(f -> f.toString().endsWith(".html")).toList();
  }

  @Test
  void noWordOfAPictureIsCutOrCoveredAndNoPageIsWiderThanItsScreen() {
    List<String> found = new ArrayList<>();
    for (Path site : List.of(Hartort.kahl(), Hartort.voll())) {
      assertThat(seiten(site)).hasSizeGreaterThan(12);
      for (Path seite : seiten(site)) {
        for (int breite : new int[] {1280, 320}) {
          browser.resize(breite, 800);
          browser.go(seite.toUri().toString());
          String where = site.relativize(seite) + " at " + breite + ": ";
          browser.listTextfehler().forEach(f -> found.add(where + f));
          if (browser.ueberstand() > 0) {
            found.add(where + "too wide by " + browser.ueberstand());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void hardPagesHaveNoBarrier() {
    browser.resize(1280, 900);
    for (Path site : List.of(Hartort.kahl(), Hartort.voll())) {
      for (String seite : List.of("index.html", "karte.html", "vergleich.html", "daten.html")) {
        browser.go(site.resolve(seite).toUri().toString());
        assertThat(browser.listBarrieren()).as(site.getFileName() + "/" + seite).isEmpty();
      }
    }
  }

  @Test
  void areaWithoutASingleNumberSaysSoAndShowsNone() {
    String seite =
        seiten(Hartort.voll().resolve("raum")).stream()
            .map(p -> p.toUri().toString())
            .filter(p -> p.contains("wwww"))
            .findFirst()
            .orElseThrow();
    browser.go(seite);

    assertThat(browser.text("h1")).isEqualTo(Hartort.BREIT);
    assertThat(browser.text("main")).contains("In keinem der Schlüsselindikatoren");
    assertThat(browser.text("section[aria-labelledby=luecken]"))
        .contains("wurde 2024 nichts geliefert", "Arbeitslosenanteil 2024");
    assertThat(browser.list(".tafel-zahlen td.haupt"))
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(cell.getText()).startsWith("k. A."));
  }

  @Test
  void veryManyGapsAreFoldedByHandlungsfeldAndPrintedInFull() {
    browser.go(Hartort.kahl().resolve("daten.html").toUri().toString());

    assertThat(browser.text("section[aria-labelledby=fehlt]"))
        .contains("sind nicht Teil dieser Veröffentlichung", "Gesundheit", "Bildung")
        .doesNotContain("Gebraucht wird");
    browser.find("section[aria-labelledby=fehlt] summary").click();
    assertThat(browser.text("section[aria-labelledby=fehlt]")).contains("Gebraucht wird");
    browser.find("section[aria-labelledby=fehlt] summary").click();
    browser.print();
    assertThat(browser.list("section[aria-labelledby=fehlt] li"))
        .hasSizeGreaterThan(80)
        .allSatisfy(li -> assertThat(li.getSize().getHeight()).isPositive());
    browser.screen();
  }

  /** Each figure names those who counted its numerators and denominators, and nobody else. */
  @Test
  void figureNamesTheSourcesOfItsOwnCellsAndNoOthers() throws IOException {
    List<Path> figures =
        Testordner.list(Hartort.voll().resolve("bilder")).stream()
            .filter(f -> f.toString().endsWith(".svg"))
            .toList();
    assertThat(figures).hasSize(8);
    for (Path svg : figures) {
      String name = svg.getFileName().toString();
      String text =
          squeezed(
              String.join(
                  "", TEXT.matcher(Files.readString(svg)).results().map(m -> m.group(1)).toList()));
      String quelle = text.substring(text.indexOf("Quelle:"), text.indexOf(".Datenstand"));
      assertThat(quelle).as(name).contains(squeezed(Hartort.MELDEREGISTER + " (CC0-1.0)"));
      assertThat(quelle.contains(squeezed(Hartort.AGENTUR + " (CC0-1.0)")))
          .as("the unemployed in " + name)
          .isEqualTo(name.contains("arbeitslos"));
      assertThat(quelle.contains(squeezed("Vermessungsamt Hartort (dl-de/by-2-0)")))
          .as("the boundaries in " + name)
          .isEqualTo(name.startsWith("karte-"));
      assertThat(quelle).doesNotContain("Bundesagentur");
    }
    assertThat(datenquellen("arbeitslosenanteil"))
        .containsExactlyInAnyOrder("arbeitslose", "einwohner");
  }

  /** Lines are broken wherever there is a blank or a hyphen. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Those of the cells in the release that the two gegenstaende of the indicator are in. */
  private static List<String> datenquellen(String indikator) {
    assertThat(Testordner.read(Hartort.voll().resolve("daten/werte.csv"))).contains(indikator);
    return Aufruf.in(Hartort.ort())
        .run(
            "abfrage",
            "--tuer",
            "freigabe",
            "SELECT datenquelle FROM fct_zaehlung WHERE gegenstand::VARCHAR = 'arbeitslose' UNION"
                + " SELECT datenquelle FROM fct_einwohnerbestand WHERE altersgruppe::VARCHAR = '15-65'",
            "--als",
            "csv")
        .ausgabe()
        .lines()
        .filter(line -> line.matches("arbeitslose|einwohner"))
        .toList();
  }

  @Test
  void steckbriefeOfAHardTownStayOnTwoPagesAndNameEverything() throws IOException {
    Aufruf.in(Hartort.ort())
        .run("bericht", "steckbrief", "--alle", "--nach", ordner.resolve("hart").toString())
        .isGut();

    List<Path> pdfs =
        Testordner.list(ordner).stream().filter(p -> p.toString().endsWith(".pdf")).toList();
    assertThat(pdfs).hasSize(3);
    for (Path pdf : pdfs) {
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        assertThat(document.getNumberOfPages()).isEqualTo(2);
        assertThat(text)
            .contains(Hartort.MELDEREGISTER.replace(" ", ""))
            .contains("NichtTeildieserVeröffentlichung:")
            .containsPattern(
                Pattern.quote(Siteort.FEINDLICH) + "|" + Hartort.LANG + "|" + Hartort.BREIT);
      }
    }
  }
}
