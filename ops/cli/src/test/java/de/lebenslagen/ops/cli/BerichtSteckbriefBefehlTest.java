package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.pruefhilfe.Texterkennung;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Steckbriefe of the thirteen areas of Flensburg, one of which has a hostile name. */
@Tag("langsam")
class BerichtSteckbriefBefehlTest {

  private static final String NORDSTADT = "steckbrief-03-nordstadt.pdf";

  private static Path alle;

  private final Aufruf aufruf = Aufruf.in(Siteort.ort());

  @TempDir Path ordner;

  /** All thirteen, made once. */
  private static synchronized Path alle() {
    if (alle == null) {
      alle = Siteort.ort().resolve("ausgabe/steckbriefe");
      Aufruf.Ausgang ausgang =
          Aufruf.in(Siteort.ort()).run("bericht", "steckbrief", "--alle").isGut();
      assertThat(ausgang.ausgabe())
          .contains("[1/13] ", "[13/13] ", "Nordstadt", "Freigabe F-2026-11-22.1");
    }
    return alle;
  }

  private static List<Path> listPdf() throws IOException {
    try (Stream<Path> files = Files.list(alle())) {
      return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void everyOneIsAccessible() throws Exception {
    assertThat(listPdf()).hasSize(13);
    for (Path pdf : listPdf()) {
      assertThat(Pdfpruefung.listVerstoesse(Files.readAllBytes(pdf))).as(pdf.toString()).isEmpty();
    }
  }

  @Test
  void everyOneHasTwoPagesOfA4WithItsFontInside() throws IOException {
    for (Path pdf : listPdf()) {
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        assertThat(document.getNumberOfPages()).as(pdf.toString()).isEqualTo(2);
        assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        assertThat(document.getPage(1).getMediaBox().getHeight()).isBetween(841f, 842f);
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
        assertThat(document.getDocumentInformation().getTitle()).startsWith("Steckbrief ");
        assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
        List<String> fonts = new ArrayList<>();
        document
            .getPage(0)
            .getResources()
            .getFontNames()
            .forEach(
                name -> {
                  PDFont font = font(document, name);
                  assertThat(font.isEmbedded()).isTrue();
                  fonts.add(font.getName());
                });
        assertThat(fonts).isNotEmpty().allMatch(f -> f.matches("[A-Z]{6}\\+SourceSans3-.*"));
      }
    }
  }

  private static PDFont font(PDDocument document, org.apache.pdfbox.cos.COSName name) {
    try {
      return document.getPage(0).getResources().getFont(name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What the page of the area says in numbers, its Steckbrief says, too. */
  @Test
  void keyFiguresAreThoseOfTheSite() throws IOException {
    String text = text(alle().resolve(NORDSTADT));
    List<String> rows =
        Testordner.read(Siteort.site().resolve("tabellen/raum-03-nordstadt.csv"))
            .lines()
            .skip(1)
            .toList();

    assertThat(rows).hasSizeBetween(8, 12);
    for (String row : rows) {
      List<String> cells = List.of(row.split(";"));
      String name = cells.get(0).replaceAll(",[^,]*$", "");
      assertThat(text).contains(name.replace("\"", ""));
      assertThat(text).contains(cells.get(3));
    }
    assertThat(text)
        .contains(
            "12.532", "17,1 16,5 bis 17,8 15,4", "≈ kein sicherer Unterschied", "Seite 2 von 2")
        .contains("Was fehlt", "Quellen", "Gebietsstand 01.01.2018", "Register ");
  }

  @Test
  void agesAreThoseOfTheSite() throws IOException {
    String text = text(alle().resolve(NORDSTADT));
    List<String> rows =
        Testordner.read(Siteort.site().resolve("tabellen/alter-03-nordstadt.csv"))
            .lines()
            .skip(1)
            .toList();

    assertThat(rows).hasSize(6);
    for (String row : rows) {
      String[] cells = row.split(";", -1);
      assertThat(text)
          .contains(
              cells[0]
                  + " "
                  + Zahlformat.ANZAHL.format(Double.parseDouble(cells[1]))
                  + " "
                  + Zahlformat.ANZAHL.format(Double.parseDouble(cells[2])));
    }
  }

  /**
   * Four of the key figures about burden have a series in every area; none is left out for room.
   */
  @Test
  void everyOneHasFourSeriesEachWithItsFiguresAsATable() throws IOException {
    Pattern head = Pattern.compile("(in Prozent|je 100) 201[78] (201[89] )+2020 2021 2022");
    for (Path pdf : listPdf()) {
      assertThat(head.matcher(text(pdf)).results()).as(pdf.toString()).hasSize(4);
    }
    assertThat(text(alle().resolve(NORDSTADT)))
        .contains("in Prozent 2017 2018 2019 2020 2021 2022 Nordstadt 11,5", "Nordstadt 3,4 k. A.");
  }

  @Test
  void hostileNameIsText() throws IOException {
    Path pdf =
        listPdf().stream().filter(p -> p.toString().contains("script")).findFirst().orElseThrow();

    assertThat(text(pdf)).contains(Siteort.FEINDLICH);
  }

  /** Text of figures is drawn: whether it is there, and whole, only eyes can tell. */
  @Test
  void everyWordOfThePagesCanBeRead() throws Exception {
    List<String> seen = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(alle().resolve(NORDSTADT).toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < 2; page++) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(renderer.renderImageWithDPI(page, 300), "png", png);
        seen.add(Texterkennung.read(png.toByteArray(), ordner));
      }
    }

    assertThat(seen.get(0).replace(" ", ""))
        .contains("Nordstadt", "12.532", "Stärken", "Belastungen", "Lesehilfe")
        .contains("soverteiltwieinFlensburg", "LängejeAltersjahr");
    assertThat(seen.get(0).split("80 ?und ?älter", -1)).as("in figure and table").hasSize(3);
    assertThat(seen.get(1).replace(" ", ""))
        .contains("Nordstadtmit95", "Flensburginsgesamt", "Bruchab2022", "nichtgeliefert")
        .contains("Wasfehlt", "Quellen");
  }

  @Test
  void everyOneHasAValidCertificate() throws IOException {
    for (Path pdf : listPdf()) {
      aufruf.run("zertifikat", "pruefe", pdf.toString()).isGut();
    }
    aufruf.run("zertifikat", "pruefe", alle().toString()).isGut();
  }

  @Test
  void sameReleaseGivesSameBytesInAnotherProcess() throws IOException {
    Prozess.Ausgang ausgang =
        Prozess.runAbfrage(
            Siteort.ort(),
            "bericht",
            "steckbrief",
            "--raum",
            "03",
            "--nach",
            ordner.resolve("neu").toString());

    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    for (String name : List.of(NORDSTADT, NORDSTADT + ".zertifikat.json")) {
      assertThat(ordner.resolve("neu").resolve(name)).hasSameBinaryContentAs(alle().resolve(name));
    }
  }

  @Test
  void earlierYearTellsNothingOfLaterOnes() throws IOException {
    aufruf
        .run(
            "bericht",
            "steckbrief",
            "--raum",
            "nordstadt",
            "--jahr",
            "2020",
            "--nach",
            ordner.resolve("2020").toString())
        .isGut();

    String text = text(ordner.resolve("2020").resolve(NORDSTADT));
    assertThat(text).contains("Zahlen bis 2020");
    assertThat(
            Pattern.compile("(?<![.\\d-])202[12](?!-)")
                .matcher(text.replace("Monitoring Flensburg 2017–2022", ""))
                .results())
        .isEmpty();
  }

  @Test
  void wrongInputIsToldWithRemedyAndLeavesNothingBehind() throws IOException {
    String leer = ordner.resolve("leer").toString();
    aufruf
        .run("bericht", "steckbrief", "--raum", "Nordstdt", "--nach", leer)
        .isAbbruch(2, "\"Nordstdt\" gibt es in dieser Freigabe nicht", "Nordstadt");
    aufruf
        .run("bericht", "steckbrief", "--raum", "'; DROP TABLE x", "--nach", leer)
        .isAbbruch(2, "gibt es in dieser Freigabe nicht", "");
    aufruf
        .run("bericht", "steckbrief", "--alle", "--jahr", "1999", "--nach", leer)
        .isAbbruch(2, "das Jahr 1999 nicht, nur 2011", "eines dieser Jahre");
    aufruf
        .run("bericht", "steckbrief", "--alle", "--set", "flensburg_2202", "--nach", leer)
        .isAbbruch(2, "\"flensburg_2202\" gab es nicht", "flensburg_2022");
    aufruf
        .run("bericht", "steckbrief", "--alle", "--freigabe", "F-1999-01-01.1", "--nach", leer)
        .isAbbruch(2, "F-1999-01-01.1", "");
    Aufruf.in(Testort.veroeffentlicht())
        .run("bericht", "steckbrief", "--alle")
        .isAbbruch(2, "noch nichts freigegeben", "freigabe pruefe");
    assertThat(ordner.resolve("leer")).doesNotExist();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path pdf = ordner.resolve(NORDSTADT);
    Files.writeString(pdf, "von Hand");

    aufruf
        .run("bericht", "steckbrief", "--alle", "--nach", ordner.toString())
        .isAbbruch(2, "gibt es schon; überschrieben wird nichts", "--nach ORDNER");
    aufruf
        .run("bericht", "steckbrief", "--alle", "--nach", pdf.toString())
        .isAbbruch(2, "ist kein Ordner", "--nach ORDNER");

    assertThat(pdf).hasContent("von Hand");
    try (Stream<Path> files = Files.list(ordner)) {
      assertThat(files).containsExactly(pdf);
    }
  }

  @Test
  void someAreasOrAllMustBeChosen() {
    aufruf.run("bericht", "steckbrief").isAbbruch(2, "--alle", "");
    aufruf.run("bericht", "steckbrief", "--alle", "--raum", "03").isAbbruch(2, "", "");
    aufruf.run("bericht").isAbbruch(2, "braucht einen Unterbefehl: steckbrief", "hilfe bericht");
  }
}
