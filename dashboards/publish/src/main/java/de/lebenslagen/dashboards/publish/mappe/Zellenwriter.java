package de.lebenslagen.dashboards.publish.mappe;

import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Writes one cell after the other and measures how wide they are. */
final class Zellenwriter {

  private final Mappenstil stil;

  Zellenwriter(Mappenstil stil) {
    this.stil = stil;
  }

  /**
   * Writes a cell.
   *
   * @param ersteZeile index of the first data row, for sums
   * @return its width in characters
   */
  int write(XSSFRow row, int column, Zelle zelle, int ersteZeile) {
    XSSFCell cell = row.createCell(column);
    if (zelle instanceof Zelle.Text text) {
      return text(cell, text.text());
    }
    if (zelle instanceof Zelle.Hervorgehoben text) {
      cell.setCellStyle(stil.hervorgehoben());
      return plain(cell, text.text());
    }
    if (zelle instanceof Zelle.Zeichen zeichen) {
      cell.setCellStyle(stil.zeichen());
      return plain(cell, zeichen.zeichen());
    }
    if (zelle instanceof Zelle.Schluessel schluessel) {
      cell.setCellStyle(stil.schluessel());
      return plain(cell, schluessel.schluessel());
    }
    return number(cell, zelle, ersteZeile);
  }

  private int number(XSSFCell cell, Zelle zelle, int ersteZeile) {
    if (zelle instanceof Zelle.Zahl zahl) {
      cell.setCellValue(zahl.zahl());
      cell.setCellStyle(stil.zahl(zahl.nachkommastellen()));
      return String.format(Locale.ROOT, "%,." + zahl.nachkommastellen() + "f", zahl.zahl())
          .length();
    }
    if (zelle instanceof Zelle.PWert p) {
      cell.setCellValue(p.zahl());
      cell.setCellStyle(stil.pWert(p.nachkommastellen()));
      return 4 + p.nachkommastellen();
    }
    if (zelle instanceof Zelle.Datum datum) {
      cell.setCellValue(datum.tag());
      cell.setCellStyle(stil.datum());
      return 10;
    }
    if (zelle instanceof Zelle.Summe) {
      cell.setCellStyle(stil.summe());
      if (cell.getRowIndex() > ersteZeile) {
        String column = CellReference.convertNumToColString(cell.getColumnIndex());
        cell.setCellFormula(
            "SUM(" + column + (ersteZeile + 1) + ":" + column + cell.getRowIndex() + ")");
      }
      return 10;
    }
    if (zelle instanceof Zelle.Eingabetext) {
      cell.setCellStyle(stil.eingabetext());
      return 0;
    }
    cell.setCellStyle(zelle instanceof Zelle.Eingabe ? stil.eingabe() : stil.text());
    return 0;
  }

  private int text(XSSFCell cell, String text) {
    cell.setCellStyle(Zellentext.isFormelartig(text) ? stil.formelartigerText() : stil.text());
    return plain(cell, text);
  }

  private static int plain(XSSFCell cell, String text) {
    String clean = Zellentext.clean(text);
    cell.setCellValue(clean);
    return Zellentext.width(clean);
  }
}
