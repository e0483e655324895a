package de.lebenslagen.dashboards.publish.brief;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Puts texts in the place of the paragraphs that name them. */
final class Vorlagenfueller {

  private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String TEXT = "text";

  /** Width of the text on A4 with the shipped margins, in twentieths of a point. */
  private static final int TEXT_WIDTH = 9355;

  private final XWPFDocument document;

  Vorlagenfueller(XWPFDocument document) {
    this.document = document;
  }

  /** Fills everything in and says whether there was a place for the text. */
  boolean fill(Map<String, String> single, Map<String, List<String>> lines, List<Absatz> absaetze) {
    Optional<XWPFParagraph> text = Optional.empty();
    for (XWPFParagraph paragraph : listAll()) {
      Matcher name = NAME.matcher(paragraph.getText().strip());
      if (name.matches() && name.group(1).equals(TEXT) && paragraph.getBody() == document) {
        text = Optional.of(paragraph);
      } else if (name.matches() && lines.containsKey(name.group(1))) {
        replace(paragraph, lines.getOrDefault(name.group(1), List.of()));
      } else if (name.matches() && single.containsKey(name.group(1))) {
        replace(paragraph, List.of(single.getOrDefault(name.group(1), "")));
      }
    }
    text.ifPresent(place -> insert(place, absaetze));
    return text.isPresent();
  }

  private List<XWPFParagraph> listAll() {
    List<XWPFParagraph> result = new ArrayList<>(document.getParagraphs());
    document.getTables().forEach(t -> collect(t, result));
    document.getHeaderList().forEach(h -> collect(h, result));
    document.getFooterList().forEach(f -> collect(f, result));
    return result;
  }

  private static void collect(IBody body, List<XWPFParagraph> result) {
    result.addAll(body.getParagraphs());
    body.getTables().forEach(t -> collect(t, result));
  }

  private static void collect(XWPFTable table, List<XWPFParagraph> result) {
    for (XWPFTableRow row : table.getRows()) {
      for (XWPFTableCell cell : row.getTableCells()) {
        collect(cell, result);
      }
    }
  }

  /** The first run keeps its looks; the others go. */
  private static void replace(XWPFParagraph paragraph, List<String> lines) {
    for (int i = paragraph.getRuns().size() - 1; i > 0; i--) {
      paragraph.removeRun(i);
    }
    XWPFRun run =
        paragraph.getRuns().isEmpty() ? paragraph.createRun() : paragraph.getRuns().get(0);
    run.setText("", 0);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(clean(lines.get(i)), i);
    }
  }

  private void insert(XWPFParagraph place, List<Absatz> absaetze) {
    for (Absatz absatz : absaetze) {
      if (absatz instanceof Absatz.Text text) {
        paragraph(place, "Brieftext", text.text());
      } else if (absatz instanceof Absatz.Ueberschrift ueberschrift) {
        paragraph(place, "Ueberschrift2", ueberschrift.text());
      } else if (absatz instanceof Absatz.Punkte punkte) {
        punkte.punkte().forEach(p -> paragraph(place, "Aufzaehlung", p));
      } else if (absatz instanceof Absatz.Tabelle tabelle) {
        table(place, tabelle);
        paragraph(place, "Tabellentext", "");
      }
    }
    document.removeBodyElement(document.getPosOfParagraph(place));
  }

  private void paragraph(XWPFParagraph place, String style, String text) {
    try (XmlCursor cursor = place.getCTP().newCursor()) {
      XWPFParagraph paragraph = document.insertNewParagraph(cursor);
      paragraph.setStyle(style);
      paragraph.createRun().setText(clean(text));
    }
  }

  private void table(XWPFParagraph place, Absatz.Tabelle tabelle) {
    try (XmlCursor cursor = place.getCTP().newCursor()) {
      XWPFTable table = document.insertNewTbl(cursor);
      table.setStyleID("Brieftabelle");
      table.getCTTbl().getTblPr().unsetTblBorders();
      table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
      table.setWidth(TEXT_WIDTH);
      fill(table, tabelle);
    }
  }

  private static void fill(XWPFTable table, Absatz.Tabelle tabelle) {
    while (table.getRow(0).getTableCells().size() < tabelle.kopf().size()) {
      table.getRow(0).createCell();
    }
    row(table.getRow(0), tabelle.kopf(), tabelle.breiten(), "Tabellenkopf");
    table.getRow(0).setRepeatHeader(true);
    for (List<String> zeile : tabelle.zeilen()) {
      XWPFTableRow row = table.createRow();
      row.setCantSplitRow(true);
      row(row, zeile, tabelle.breiten(), "Tabellentext");
    }
  }

  private static void row(
      XWPFTableRow row, List<String> zellen, List<Integer> breiten, String style) {
    for (int i = 0; i < zellen.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      CTTblWidth width =
          cell.getCTTc().isSetTcPr() && cell.getCTTc().getTcPr().isSetTcW()
              ? cell.getCTTc().getTcPr().getTcW()
              : (cell.getCTTc().isSetTcPr()
                      ? cell.getCTTc().getTcPr()
                      : cell.getCTTc().addNewTcPr())
                  .addNewTcW();
      width.setType(STTblWidth.DXA);
      width.setW(BigInteger.valueOf((long) TEXT_WIDTH * breiten.get(i) / 100));
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setStyle(style);
      paragraph.createRun().setText(clean(zellen.get(i)));
    }
  }

  /** Control characters have no place in a document. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0xfffe || c == 0xffff ? ' ' : c)
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
