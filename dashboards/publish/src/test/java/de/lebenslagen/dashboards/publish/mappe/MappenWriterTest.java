package de.lebenslagen.dashboards.publish.mappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class MappenWriterTest {

  private static final LocalDate STAND = LocalDate.of(2026, 11, 28);

  @Test
  void textStaysTextWhenItLooksLikeAFormula() throws IOException {
    List<String> hostile =
        List.of(
            "=1+1", "+49", "-3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")", "<script>", "a\u0000b");
    byte[] bytes =
        write(
            Blatt.of(
                "Blatt",
                List.of(Spalte.of("Text")),
                hostile.stream().map(t -> List.of(Zelle.text(t))).toList()));

    try (XSSFWorkbook xlsx = open(bytes)) {
      XSSFSheet sheet = xlsx.getSheetAt(0);
      for (int i = 0; i < hostile.size(); i++) {
        XSSFCell cell = sheet.getRow(i + 1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(hostile.get(i).replace('\u0000', '\uFFFD'));
        assertThat(cell.getCellStyle().getQuotePrefixed())
            .isEqualTo("=+-@\t".indexOf(hostile.get(i).charAt(0)) >= 0);
      }
    }
    assertThat(part(bytes, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  @Test
  void numbersAndDaysKeepTheirValueAndGetAFormat() throws IOException {
    byte[] bytes =
        write(
            Blatt.of(
                "Zahlen",
                List.of(Spalte.of("a"), Spalte.of("b"), Spalte.of("c"), Spalte.of("d")),
                List.of(
                    List.of(
                        Zelle.zahl(1234567),
                        new Zelle.Zahl(12.345, 1),
                        new Zelle.Datum(LocalDate.of(2024, 12, 31)),
                        new Zelle.Schluessel("05170044")))));

    try (XSSFWorkbook xlsx = open(bytes)) {
      DataFormatter excel = new DataFormatter(Locale.GERMANY);
      XSSFSheet sheet = xlsx.getSheetAt(0);
      assertThat(excel.formatCellValue(sheet.getRow(1).getCell(0))).isEqualTo("1.234.567");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12.345);
      assertThat(excel.formatCellValue(sheet.getRow(1).getCell(1))).isEqualTo("12,3");
      assertThat(excel.formatCellValue(sheet.getRow(1).getCell(2))).isEqualTo("31.12.2024");
      assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("05170044");
    }
  }

  @Test
  void probabilityKeepsItsValueAndIsNeverShownAsNothing() throws IOException {
    byte[] bytes =
        write(
            Blatt.of(
                "p",
                List.of(Spalte.of("a"), Spalte.of("b"), Spalte.of("c"), Spalte.of("d")),
                List.of(
                    List.of(
                        new Zelle.PWert(0, 3),
                        new Zelle.PWert(0.0004, 3),
                        new Zelle.PWert(0.0006, 3),
                        new Zelle.PWert(0.25, 3)))));

    try (XSSFWorkbook xlsx = open(bytes)) {
      DataFormatter excel = new DataFormatter(Locale.GERMANY);
      XSSFSheet sheet = xlsx.getSheetAt(0);
      assertThat(
              IntStream.range(0, 4)
                  .mapToObj(i -> excel.formatCellValue(sheet.getRow(1).getCell(i))))
          .containsExactly("<\u00a00,001", "<\u00a00,001", "0,001", "0,250");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(0.0004);
    }
    assertThatThrownBy(() -> new Zelle.PWert(1.5, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void headerStaysInViewAndSumsCoverTheRowsAbove() throws IOException {
    byte[] bytes =
        write(
            new Blatt(
                "Blatt",
                List.of("Titel", "Stand: 28.11.2026"),
                List.of(Spalte.of("Gebiet", 30), Spalte.of("Zahl")),
                List.of(
                    List.of(Zelle.text("Nord"), Zelle.zahl(1)),
                    List.of(Zelle.text("Süd"), Zelle.EINGABE),
                    List.of(new Zelle.Hervorgehoben("Summe"), Zelle.SUMME)),
                List.of("Anmerkung")));

    try (XSSFWorkbook xlsx = open(bytes)) {
      XSSFSheet sheet = xlsx.getSheetAt(0);
      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Gebiet");
      assertThat(sheet.getRow(6).getCell(1).getCellFormula()).isEqualTo("SUM(B5:B6)");
      assertThat(sheet.getColumnWidth(0)).isEqualTo(30 * 256);
      assertThat(sheet.getRow(8).getCell(0).getStringCellValue()).isEqualTo("Anmerkung");
    }
  }

  @Test
  void choicesStandOnASheetThatEveryoneSees() throws IOException {
    List<String> gebiete = IntStream.range(0, 300).mapToObj(i -> "Nr. " + i).toList();
    byte[] bytes =
        write(
            Blatt.of(
                "Blatt",
                List.of(Spalte.of("Gebiet").withAuswahl(gebiete)),
                List.of(List.of(Zelle.EINGABE), List.of(Zelle.EINGABE))));

    try (XSSFWorkbook xlsx = open(bytes)) {
      assertThat(xlsx.isSheetHidden(1)).isFalse();
      assertThat(xlsx.getSheetAt(0).getDataValidations())
          .singleElement()
          .satisfies(
              v -> {
                assertThat(v.getValidationConstraint().getFormula1())
                    .isEqualTo("'Listen'!$A$2:$A$301");
                assertThat(v.getRegions().getCellRangeAddress(0).formatAsString())
                    .isEqualTo("A2:A3");
              });
    }
  }

  @Test
  void bytesAreEqualWhenTheContentIs() {
    Blatt blatt = Blatt.of("Blatt", List.of(Spalte.of("x")), List.of(List.of(Zelle.zahl(3))));

    assertThat(write(blatt)).isEqualTo(write(blatt));
  }

  @Test
  void propertiesNameTheProgramAndTheDayOnly() throws IOException {
    byte[] bytes = write(Blatt.of("Blatt", List.of(Spalte.of("x")), List.of()));
    String core = part(bytes, "docProps/core.xml");

    assertThat(core)
        .contains(">Lebenslagen<", ">Titel<", "2026-11-28T00:00:00Z", ">de-DE<")
        .doesNotContain("Apache", System.getProperty("user.name"));
    assertThat(part(bytes, "docProps/app.xml")).doesNotContain("Apache");
  }

  @Test
  void namesOfSheetsAreMadeValidAndUnique() throws IOException {
    Blatt odd = Blatt.of("a/b:c*d?[e]", List.of(Spalte.of("x")), List.of());
    byte[] bytes = MappenWriter.write(new Arbeitsmappe("Titel", STAND, List.of(odd, odd)));

    try (XSSFWorkbook xlsx = open(bytes)) {
      assertThat(xlsx.getSheetName(0)).isEqualTo("a_b_c_d__e_");
      assertThat(xlsx.getSheetName(1)).isEqualTo("a_b_c_d__e_ (2)");
    }
  }

  @Test
  void longTextSaysThatItWasCut() throws IOException {
    byte[] bytes =
        write(
            Blatt.of(
                "Blatt",
                List.of(Spalte.of("x")),
                List.of(List.of(Zelle.text("ä".repeat(40_000))))));

    try (XSSFWorkbook xlsx = open(bytes)) {
      assertThat(xlsx.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .hasSize(32_767)
          .endsWith("[gekürzt]");
    }
  }

  @Test
  void refusesWhatNoCellCanHold() {
    assertThatThrownBy(() -> new Zelle.Zahl(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Blatt.of(
                    "Blatt", List.of(Spalte.of("x")), List.of(List.of(Zelle.LEER, Zelle.LEER))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] write(Blatt blatt) {
    return MappenWriter.write(new Arbeitsmappe("Titel", STAND, List.of(blatt)));
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static String part(byte[] bytes, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }
}
