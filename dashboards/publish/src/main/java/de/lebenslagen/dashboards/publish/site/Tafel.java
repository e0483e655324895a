package de.lebenslagen.dashboards.publish.site;

import java.util.List;

/**
 * A table on a page, with its two files.
 *
 * @param marke name of its files and of its place on the page
 * @param titel caption: what, where, when
 * @param zeilen each with one cell per column; the first cell heads its row
 * @param anmerkungen below the table: signs
 * @param quellen who counted what stands in it; empty: all of the release
 */
record Tafel(
    String marke,
    String titel,
    Form form,
    List<Spalte> spalten,
    List<List<Zelle>> zeilen,
    List<String> anmerkungen,
    List<String> quellen) {

  Tafel {
    spalten = List.copyOf(spalten);
    zeilen = zeilen.stream().map(List::copyOf).toList();
    anmerkungen = List.copyOf(anmerkungen);
    quellen = List.copyOf(quellen);
    int width = spalten.size();
    if (zeilen.stream().anyMatch(z -> z.size() != width)) {
      throw new IllegalArgumentException("Every row of " + marke + " has " + width + " cells");
    }
  }

  /** What becomes of a table on a narrow screen. */
  enum Form {
    /** It keeps its columns and scrolls sideways inside its frame. */
    ROLLEND,
    /** Every row becomes a card. */
    KARTEN,
    /** Every row becomes a card with its main number large. */
    ZAHLEN;

    /** Classes in the style sheet. */
    String klasse() {
      return switch (this) {
        case ROLLEND -> "tafel-rollend";
        case KARTEN -> "tafel-karten";
        case ZAHLEN -> "tafel-karten tafel-zahlen";
      };
    }

    /** Whether a cell needs the head of its column beside it. */
    boolean isKarte() {
      return this != ROLLEND;
    }
  }

  /** What a column holds. */
  enum Art {
    TEXT,
    ZAHL;

    /** Class in the style sheet. */
    String klasse() {
      return this == ZAHL ? "zahl" : "text";
    }
  }

  /**
   * A column.
   *
   * @param stellen digits after the comma
   */
  record Spalte(String titel, Art art, int stellen) {

    static Spalte text(String titel) {
      return new Spalte(titel, Art.TEXT, 0);
    }

    static Spalte zahl(String titel, int stellen) {
      return new Spalte(titel, Art.ZAHL, stellen);
    }
  }

  /** The same with its own sources. */
  Tafel withQuellen(List<String> own) {
    return new Tafel(marke, titel, form, spalten, zeilen, anmerkungen, own);
  }

  /** Where its files lie, from the root of the site, without their endings. */
  String datei() {
    return "tabellen/" + marke;
  }
}
