package de.lebenslagen.dashboards.publish.mappe;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells, each made once. */
final class Mappenstil {

  private static final String DUNKEL = "1B4870";
  private static final String WEISS = "FFFFFF";
  private static final String LINIE = "C9D3DC";
  private static final String GRAU = "5A6672";
  private static final String EINGABE = "FFF8E1";

  private final XSSFWorkbook mappe;
  private final Map<String, XSSFCellStyle> stile = new HashMap<>();

  Mappenstil(XSSFWorkbook mappe) {
    this.mappe = mappe;
    XSSFFont normal = mappe.getFontAt(0);
    normal.setFontName("Calibri");
    normal.setFontHeightInPoints((short) 11);
  }

  XSSFCellStyle titel() {
    return stil("titel", style -> style.setFont(schrift(14, DUNKEL, Staerke.FETT)));
  }

  XSSFCellStyle vorspann() {
    return stil("vorspann", style -> style.setFont(schrift(11, GRAU, Staerke.NORMAL)));
  }

  XSSFCellStyle kopf() {
    return stil(
        "kopf",
        style -> {
          style.setFont(schrift(11, WEISS, Staerke.FETT));
          fill(style, DUNKEL);
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
        });
  }

  XSSFCellStyle text() {
    return stil("text", style -> line(style).setWrapText(true));
  }

  /** Text that Excel would read as a formula when someone edits the cell. */
  XSSFCellStyle formelartigerText() {
    return stil(
        "formelartig",
        style -> {
          line(style).setWrapText(true);
          style.setQuotePrefixed(true);
        });
  }

  XSSFCellStyle hervorgehoben() {
    return stil("hervorgehoben", style -> line(style).setFont(schrift(11, DUNKEL, Staerke.FETT)));
  }

  XSSFCellStyle zeichen() {
    return stil(
        "zeichen",
        style -> {
          line(style).setFont(schrift(11, GRAU, Staerke.NORMAL));
          style.setAlignment(HorizontalAlignment.RIGHT);
        });
  }

  XSSFCellStyle schluessel() {
    return format("@");
  }

  XSSFCellStyle zahl(int nachkommastellen) {
    return format(nachkommastellen == 0 ? "#,##0" : "#,##0." + "0".repeat(nachkommastellen));
  }

  /** The last digit with {@code <} before it where rounding would leave nothing. */
  XSSFCellStyle pWert(int nachkommastellen) {
    String last = "0".repeat(nachkommastellen - 1) + "1";
    String half = "0." + "0".repeat(nachkommastellen) + "5";
    return format("[<" + half + "]\"<\u00a00," + last + "\";0." + "0".repeat(nachkommastellen));
  }

  XSSFCellStyle datum() {
    return format("dd\\.mm\\.yyyy");
  }

  XSSFCellStyle eingabe() {
    return stil("eingabe", Mappenstil::eingabe);
  }

  XSSFCellStyle eingabetext() {
    return stil(
        "eingabetext",
        style -> eingabe(style).setDataFormat(mappe.createDataFormat().getFormat("@")));
  }

  private static XSSFCellStyle eingabe(XSSFCellStyle style) {
    fill(line(style), EINGABE);
    style.setLocked(false);
    return style;
  }

  XSSFCellStyle summe() {
    return stil(
        "summe",
        style -> {
          line(style).setFont(schrift(11, DUNKEL, Staerke.FETT));
          style.setDataFormat(mappe.createDataFormat().getFormat("#,##0"));
        });
  }

  private XSSFCellStyle format(String format) {
    return stil(
        "format " + format,
        style -> line(style).setDataFormat(mappe.createDataFormat().getFormat(format)));
  }

  private XSSFCellStyle stil(String name, Consumer<XSSFCellStyle> setup) {
    return stile.computeIfAbsent(
        name,
        n -> {
          XSSFCellStyle style = mappe.createCellStyle();
          style.setVerticalAlignment(VerticalAlignment.TOP);
          setup.accept(style);
          return style;
        });
  }

  private enum Staerke {
    NORMAL,
    FETT
  }

  private XSSFFont schrift(int punkt, String farbe, Staerke staerke) {
    XSSFFont font = mappe.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) punkt);
    font.setColor(color(farbe));
    font.setBold(staerke == Staerke.FETT);
    return font;
  }

  private static XSSFCellStyle line(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(color(LINIE));
    return style;
  }

  private static void fill(XSSFCellStyle style, String farbe) {
    style.setFillForegroundColor(color(farbe));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static XSSFColor color(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
