package de.lebenslagen.dashboards.publish.mappe;

import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lets a spreadsheet refuse at once what is neither a number nor a mark. */
final class Zahlenpruefung {

  private final XSSFSheet sheet;
  private final Blatt blatt;
  private final int first;

  /**
   * @param first index of the first data row
   */
  Zahlenpruefung(XSSFSheet sheet, Blatt blatt, int first) {
    this.sheet = sheet;
    this.blatt = blatt;
    this.first = first;
  }

  void apply() {
    long rows = blatt.zeilen().stream().filter(z -> !z.contains(Zelle.SUMME)).count();
    int last = first + (int) rows - 1;
    for (int c = 0; c < blatt.spalten().size() && rows > 0; c++) {
      int column = c;
      blatt.spalten().get(c).zahlen().ifPresent(z -> add(column, last, z));
    }
  }

  private void add(int column, int last, Zahleneingabe eingabe) {
    String cell = CellReference.convertNumToColString(column) + (first + 1);
    String marks =
        eingabe.zeichen().stream()
            .map(z -> ",EXACT(" + cell + ",\"" + z.replace("\"", "\"\"") + "\")")
            .collect(Collectors.joining());
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createCustomConstraint("OR(" + eingabe.art().formel(cell) + marks + ")"),
            new CellRangeAddressList(first, last, column, column));
    validation.setShowErrorBox(true);
    String also =
        eingabe.zeichen().isEmpty()
            ? ""
            : " oder eines von: " + String.join("  ", eingabe.zeichen());
    validation.createErrorBox(
        "Das passt hier nicht", "Möglich ist " + eingabe.art().bezeichnung() + also);
    sheet.addValidationData(validation);
  }
}
