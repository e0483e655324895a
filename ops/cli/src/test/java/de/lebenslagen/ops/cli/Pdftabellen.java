package de.lebenslagen.ops.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The tables of a tagged PDF, cell by cell, as an assistive technology reads them. */
final class Pdftabellen {

  /** A table: its caption, and its rows with their cells; a heading is a cell like any other. */
  record Tafel(String titel, List<List<String>> zeilen) {}

  private final Map<PDPage, Map<Integer, String>> texte = new HashMap<>();

  private Pdftabellen() {}

  static List<Tafel> read(PDDocument document) {
    try {
      Pdftabellen reader = new Pdftabellen();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> ofPage = new HashMap<>();
        extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
        reader.texte.put(page, ofPage);
      }
      List<Tafel> result = new ArrayList<>();
      reader.collect(document.getDocumentCatalog().getStructureTreeRoot(), result);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables below a node, each with the caption that follows it, if it has one. */
  private void collect(PDStructureNode node, List<Tafel> result) {
    for (Object kid : node.getKids()) {
      if (!(kid instanceof PDStructureElement element)) {
        continue;
      }
      if ("Table".equals(element.getStructureType())) {
        result.add(new Tafel("", list(element, "TR").stream().map(this::cells).toList()));
      } else if ("Caption".equals(element.getStructureType())) {
        Tafel last = result.remove(result.size() - 1);
        result.add(new Tafel(clean(read(element, element.getPage())), last.zeilen()));
      } else {
        collect(element, result);
      }
    }
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> texte) {
    texte.merge(content.getMCID(), text(content), (a, b) -> a + " " + b);
    for (Object part : content.getContents()) {
      if (part instanceof PDMarkedContent inner) {
        collect(inner, texte);
      }
    }
  }

  private static String text(PDMarkedContent content) {
    return content.getContents().stream()
        .filter(TextPosition.class::isInstance)
        .map(glyph -> ((TextPosition) glyph).getUnicode())
        .collect(Collectors.joining());
  }

  /** The elements of a kind below a node, the outermost ones. */
  private static List<PDStructureElement> list(PDStructureNode node, String type) {
    List<PDStructureElement> result = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        result.addAll(
            type.equals(element.getStructureType()) ? List.of(element) : list(element, type));
      }
    }
    return result;
  }

  private List<String> cells(PDStructureElement row) {
    List<String> result = new ArrayList<>();
    for (Object kid : row.getKids()) {
      if (kid instanceof PDStructureElement cell) {
        result.add(clean(read(cell, cell.getPage())));
      }
    }
    return result;
  }

  private static String clean(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  private String read(PDStructureElement element, @Nullable PDPage inherited) {
    PDPage page = element.getPage() == null ? inherited : element.getPage();
    List<String> parts = new ArrayList<>();
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        parts.add(read(inner, page));
      } else if (kid instanceof Integer mcid) {
        parts.add(find(page, mcid));
      } else if (kid instanceof PDMarkedContentReference reference) {
        parts.add(
            find(reference.getPage() == null ? page : reference.getPage(), reference.getMCID()));
      }
    }
    return String.join(" ", parts);
  }

  private String find(@Nullable PDPage page, int mcid) {
    return texte.getOrDefault(page, Map.of()).getOrDefault(mcid, "");
  }
}
