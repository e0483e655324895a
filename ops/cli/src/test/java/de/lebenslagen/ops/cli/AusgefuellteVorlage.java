package de.lebenslagen.ops.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills a Vorlage as a supplier would, and computes its sums as Excel would. */
final class AusgefuellteVorlage {

  static final int KOPF = 6;

  private AusgefuellteVorlage() {}

  /** Every yellow cell of the prefilled rows gets a number: 1, 2, 3 … */
  static void fill(Path datei) {
    fill(datei, Map.of());
  }

  /** The same but for some columns, in whose cells this text stands. */
  static void fill(Path datei, Map<String, String> texte) {
    edit(
        datei,
        mappe -> {
          int next = 1;
          XSSFSheet daten = mappe.getSheet("Daten");
          for (int r = KOPF + 1; !text(daten, r, 0).equals("Summe"); r++) {
            for (Cell cell : daten.getRow(r)) {
              String fest = texte.get(text(daten, KOPF, cell.getColumnIndex()));
              if (fest != null) {
                cell.setCellValue(fest);
              } else if (!cell.getCellStyle().getLocked()) {
                cell.setCellValue(next++);
              }
            }
          }
        });
  }

  /** The first blank rows get these texts and numbers by the name of their column. */
  static void fill(Path datei, List<Map<String, Object>> zeilen) {
    edit(
        datei,
        mappe -> {
          XSSFSheet daten = mappe.getSheet("Daten");
          for (int i = 0; i < zeilen.size(); i++) {
            Row row = daten.getRow(KOPF + 1 + i);
            for (Cell kopf : daten.getRow(KOPF)) {
              Object value = zeilen.get(i).get(kopf.getStringCellValue());
              Cell cell = row.getCell(kopf.getColumnIndex());
              if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
              } else if (value != null) {
                cell.setCellValue(value.toString());
              }
            }
          }
        });
  }

  static String text(XSSFSheet sheet, int row, int column) {
    Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
    return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
  }

  static void edit(Path datei, Consumer<XSSFWorkbook> change) {
    try (InputStream in = Files.newInputStream(datei);
        XSSFWorkbook mappe = new XSSFWorkbook(in)) {
      change.accept(mappe);
      XSSFFormulaEvaluator.evaluateAllFormulaCells(mappe);
      try (OutputStream out = Files.newOutputStream(datei)) {
        mappe.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
