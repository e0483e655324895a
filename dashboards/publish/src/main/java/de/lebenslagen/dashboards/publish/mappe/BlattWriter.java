package de.lebenslagen.dashboards.publish.mappe;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one sheet. */
final class BlattWriter {

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /** The most points that Excel allows. */
  private static final float HIGHEST = 409;

  /** Excel measures widths in 1/256 of a character. */
  private static final int WIDTH_UNIT = 256;

  private final XSSFSheet sheet;
  private final Blatt blatt;
  private final Mappenstil stil;
  private int next;

  BlattWriter(XSSFSheet sheet, Blatt blatt, Mappenstil stil) {
    this.sheet = sheet;
    this.blatt = blatt;
    this.stil = stil;
  }

  /** Writes all of it and returns the index of the first data row. */
  int write() {
    for (int i = 0; i < blatt.vorspann().size(); i++) {
      line(blatt.vorspann().get(i), i == 0 ? stil.titel() : stil.vorspann());
    }
    if (!blatt.vorspann().isEmpty()) {
      next++;
    }
    int header = next;
    int[] widths = header();
    rows(widths);
    setWidths(widths);
    setHeights(header + 1);
    if (!blatt.anmerkungen().isEmpty()) {
      next++;
      blatt.anmerkungen().forEach(text -> line(text, stil.vorspann()));
    }
    if (!blatt.spalten().isEmpty()) {
      sheet.createFreezePane(0, header + 1);
      sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }
    setPrint();
    return header + 1;
  }

  private void line(String text, XSSFCellStyle style) {
    XSSFCell cell = sheet.createRow(next++).createCell(0);
    cell.setCellValue(Zellentext.clean(text));
    cell.setCellStyle(style);
  }

  private int[] header() {
    List<Spalte> spalten = blatt.spalten();
    int[] widths = new int[spalten.size()];
    XSSFRow row = sheet.createRow(next++);
    for (int c = 0; c < widths.length; c++) {
      String titel = Zellentext.clean(spalten.get(c).titel());
      XSSFCell cell = row.createCell(c);
      cell.setCellValue(titel);
      cell.setCellStyle(stil.kopf());
      widths[c] = Math.max(NARROWEST, Zellentext.width(titel) + 1);
    }
    return widths;
  }

  private void rows(int[] widths) {
    Zellenwriter cells = new Zellenwriter(stil);
    int first = next;
    for (List<Zelle> zeile : blatt.zeilen()) {
      XSSFRow row = sheet.createRow(next++);
      for (int c = 0; c < zeile.size(); c++) {
        widths[c] = Math.max(widths[c], cells.write(row, c, zeile.get(c), first) + 1);
      }
    }
  }

  private void setWidths(int[] widths) {
    for (int c = 0; c < widths.length; c++) {
      int fixed = blatt.spalten().get(c).breite();
      int width = fixed > 0 ? fixed : Math.min(WIDEST, widths[c] + 1);
      sheet.setColumnWidth(c, width * WIDTH_UNIT);
    }
  }

  /** Programs differ in whether they make room for wrapped text; so the height is given. */
  private void setHeights(int first) {
    for (int r = 0; r < blatt.zeilen().size(); r++) {
      int lines = 1;
      List<Zelle> zeile = blatt.zeilen().get(r);
      for (int c = 0; c < zeile.size(); c++) {
        lines = Math.max(lines, lines(zeile.get(c), sheet.getColumnWidth(c) / WIDTH_UNIT));
      }
      if (lines > 1) {
        float height = Math.min(lines * sheet.getDefaultRowHeightInPoints(), HIGHEST);
        sheet.getRow(first + r).setHeightInPoints(height);
      }
    }
  }

  private static int lines(Zelle zelle, int width) {
    return zelle instanceof Zelle.Text text
        ? text.text().lines().mapToInt(l -> 1 + l.length() / Math.max(1, width)).sum()
        : 1;
  }

  private void setPrint() {
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setRight("Seite &P von &N");
  }
}
