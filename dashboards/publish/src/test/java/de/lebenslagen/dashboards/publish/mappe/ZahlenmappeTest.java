package de.lebenslagen.dashboards.publish.mappe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZahlenmappeTest {

  @TempDir Path ordner;

  private Path write(Object[]... zeilen) throws IOException {
    Path datei = ordner.resolve("zahlen.xlsx");
    try (Zahlenmappe mappe = Zahlenmappe.create(datei)) {
      for (Object[] zeile : zeilen) {
        mappe.addRow(zeile);
      }
    }
    return datei;
  }

  @Test
  void anotherProgramReadsNumbersAsNumbersAndTextsAsTexts() throws IOException {
    Path datei = write(new Object[] {"jahr", "<a> & \"b\""}, new Object[] {2022, "001"});

    try (Workbook mappe = WorkbookFactory.create(datei.toFile())) {
      Sheet blatt = mappe.getSheet("Daten");
      assertThat(blatt.getRow(0).getCell(1).getStringCellValue()).isEqualTo("<a> & \"b\"");
      Cell zahl = blatt.getRow(1).getCell(0);
      assertThat(zahl.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(zahl.getNumericCellValue()).isEqualTo(2022);
      assertThat(blatt.getRow(1).getCell(1).getStringCellValue()).isEqualTo("001");
    }
  }

  @Test
  void columnsAfterZHaveTwoLetters() throws IOException {
    Path datei = write(IntStream.range(0, 60).boxed().toArray());

    try (Workbook mappe = WorkbookFactory.create(datei.toFile())) {
      Cell last = mappe.getSheetAt(0).getRow(0).getCell(59);
      assertThat(last.getAddress().formatAsString()).isEqualTo("BH1");
      assertThat(last.getNumericCellValue()).isEqualTo(59);
    }
  }

  @Test
  void textThatComesAgainIsStoredOnce() throws IOException {
    Path datei = write(new Object[] {"m", "w"}, new Object[] {"m", "m"});

    try (ZipFile zip = new ZipFile(datei.toFile())) {
      byte[] strings = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes();
      assertThat(new String(strings, java.nio.charset.StandardCharsets.UTF_8))
          .contains("<si><t>m</t></si><si><t>w</t></si></sst>");
    }
  }
}
