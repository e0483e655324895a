package de.lebenslagen.dashboards.publish.mappe;

import de.lebenslagen.dashboards.publish.paket.Dokumentangaben;
import de.lebenslagen.dashboards.publish.paket.Officepaket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes workbooks as XLSX: no cell is taken for a formula, nothing names a user, equal content
 * gives equal bytes. What drop-downs offer stands on a last, visible sheet {@value #LISTEN}.
 */
public final class MappenWriter {

  static final String LISTEN = "Listen";

  private final XSSFWorkbook xlsx;
  private final Blattnamen namen = new Blattnamen();
  private final List<Auswahl> auswahlen = new ArrayList<>();

  /** A drop-down for the data rows of a column. */
  private record Auswahl(XSSFSheet sheet, int column, int first, int last, Spalte spalte) {}

  private MappenWriter(XSSFWorkbook xlsx) {
    this.xlsx = xlsx;
  }

  /** The bytes of the file. */
  public static byte[] write(Arbeitsmappe mappe) {
    try (XSSFWorkbook xlsx = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new MappenWriter(xlsx).fill(mappe);
      new Dokumentangaben(mappe.titel(), mappe.stand()).apply(xlsx.getProperties());
      xlsx.write(bytes);
      return Officepaket.normalize(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Arbeitsmappe mappe) {
    Mappenstil stil = new Mappenstil(xlsx);
    for (Blatt blatt : mappe.blaetter()) {
      XSSFSheet sheet = xlsx.createSheet(namen.next(blatt.name()));
      int first = new BlattWriter(sheet, blatt, stil).write();
      collect(sheet, blatt, first);
      new Zahlenpruefung(sheet, blatt, first).apply();
      if (blatt.schutz() == Blatt.Schutz.NUR_EINGABEN) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatCells(false);
      }
    }
    if (!auswahlen.isEmpty()) {
      offer(stil);
    }
  }

  private void collect(XSSFSheet sheet, Blatt blatt, int first) {
    int last = first + Math.max(blatt.zeilen().size(), 1) - 1;
    for (int c = 0; c < blatt.spalten().size(); c++) {
      Spalte spalte = blatt.spalten().get(c);
      if (!spalte.auswahl().isEmpty()) {
        auswahlen.add(new Auswahl(sheet, c, first, last, spalte));
      }
    }
  }

  private void offer(Mappenstil stil) {
    String name = namen.next(LISTEN);
    XSSFSheet lists = xlsx.createSheet(name);
    Blatt blatt =
        Blatt.of(name, auswahlen.stream().map(a -> Spalte.of(a.spalte().titel())).toList(), rows());
    int first = new BlattWriter(lists, blatt, stil).write();
    for (int i = 0; i < auswahlen.size(); i++) {
      Auswahl auswahl = auswahlen.get(i);
      String column = "$" + CellReference.convertNumToColString(i) + "$";
      int end = first + auswahl.spalte().auswahl().size();
      link(auswahl, "'" + name + "'!" + column + (first + 1) + ":" + column + end);
    }
  }

  private List<List<Zelle>> rows() {
    int longest = auswahlen.stream().mapToInt(a -> a.spalte().auswahl().size()).max().orElse(0);
    List<List<Zelle>> rows = new ArrayList<>();
    for (int r = 0; r < longest; r++) {
      int row = r;
      rows.add(
          auswahlen.stream()
              .map(a -> a.spalte().auswahl())
              .map(list -> row < list.size() ? Zelle.text(list.get(row)) : Zelle.LEER)
              .toList());
    }
    return rows;
  }

  private static void link(Auswahl auswahl, String range) {
    DataValidationHelper helper = auswahl.sheet().getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(range),
            new CellRangeAddressList(
                auswahl.first(), auswahl.last(), auswahl.column(), auswahl.column()));
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        "Bitte aus der Liste wählen", "Möglich ist nur, was das Blatt \"" + LISTEN + "\" nennt.");
    auswahl.sheet().addValidationData(validation);
  }
}
