package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of an analysis.
 *
 * @param schluessel name in commands and files
 * @param titel German
 */
public record Analysetabelle(
    String schluessel, String titel, List<Spalte> spalten, List<List<Zelle>> zeilen) {

  public Analysetabelle {
    spalten = List.copyOf(spalten);
    zeilen = zeilen.stream().map(List::copyOf).toList();
    int width = spalten.size();
    if (zeilen.stream().anyMatch(z -> z.size() != width)) {
      throw new IllegalArgumentException("Every row of " + schluessel + " has " + width + " cells");
    }
  }

  /** What a column holds. */
  public enum Art {
    TEXT,
    ZAHL
  }

  /**
   * A column.
   *
   * @param name in files
   * @param titel German, as printed; a line break makes two lines
   * @param nachkommastellen digits shown of a number
   */
  public record Spalte(String name, String titel, Art art, int nachkommastellen) {

    static Spalte text(String name, String titel) {
      return new Spalte(name, titel, Art.TEXT, 0);
    }

    static Spalte zahl(String name, String titel, int nachkommastellen) {
      return new Spalte(name, titel, Art.ZAHL, nachkommastellen);
    }
  }

  /** A cell. */
  public sealed interface Zelle {}

  /** Words. */
  public record Wort(String text) implements Zelle {}

  /** A number, or why there is none. */
  public record Wert(Wertstatus status) implements Zelle {}

  static Builder of(String schluessel, String titel, Spalte... spalten) {
    return new Builder(schluessel, titel, List.of(spalten));
  }

  /** A table being filled. */
  static final class Builder {
    private final String schluessel;
    private final String titel;
    private final List<Spalte> spalten;
    private final List<List<Zelle>> zeilen = new ArrayList<>();

    private Builder(String schluessel, String titel, List<Spalte> spalten) {
      this.schluessel = schluessel;
      this.titel = titel;
      this.spalten = spalten;
    }

    void add(List<Zelle> zeile) {
      zeilen.add(List.copyOf(zeile));
    }

    Analysetabelle build() {
      return new Analysetabelle(schluessel, titel, spalten, zeilen);
    }
  }

  static Zelle wort(String text) {
    return new Wort(text);
  }

  static Zelle zahl(double zahl) {
    return new Wert(new Wertstatus.Zahl(zahl));
  }

  static Zelle ohne(String grund) {
    return new Wert(new Wertstatus.NichtBerechenbar(grund));
  }
}
