package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    ZAHL,
    /** The probability of a test: never shown as nothing, however small. */
    P_WERT;

    /** Whether there are numbers in it. */
    public boolean isZahl() {
      return this != TEXT;
    }
  }

  /**
   * A column.
   *
   * @param name in files
   * @param titel German, as printed; a line break makes two lines
   * @param nachkommastellen digits shown of a number
   */
  public record Spalte(String name, String titel, Art art, int nachkommastellen) {

    /** A column of words. */
    public static Spalte text(String name, String titel) {
      return new Spalte(name, titel, Art.TEXT, 0);
    }

    /** A column of numbers. */
    public static Spalte zahl(String name, String titel, int nachkommastellen) {
      return new Spalte(name, titel, Art.ZAHL, nachkommastellen);
    }

    /** A column of p values, three digits. */
    public static Spalte pWert(String name, String titel) {
      return new Spalte(name, titel, Art.P_WERT, 3);
    }
  }

  /** A cell. */
  public sealed interface Zelle {}

  /** Words. */
  public record Wort(String text) implements Zelle {}

  /** A number, or why there is none. */
  public record Wert(Wertstatus status) implements Zelle {}

  /** Which numbers of a row are none, and why; empty where all are there. */
  public String describeOhneZahl(List<Zelle> zeile) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < zeile.size(); i++) {
      if (zeile.get(i) instanceof Wert w && w.status().findZahl().isEmpty()) {
        parts.add(spalten.get(i).name() + ": " + w.status().code().name().toLowerCase(Locale.ROOT));
      }
    }
    return String.join("; ", parts);
  }

  /** Begins a table. */
  public static Builder of(String schluessel, String titel, Spalte... spalten) {
    return new Builder(schluessel, titel, List.of(spalten));
  }

  /** A table being filled. */
  public static final class Builder {
    private final String schluessel;
    private final String titel;
    private final List<Spalte> spalten;
    private final List<List<Zelle>> zeilen = new ArrayList<>();

    private Builder(String schluessel, String titel, List<Spalte> spalten) {
      this.schluessel = schluessel;
      this.titel = titel;
      this.spalten = spalten;
    }

    public void add(List<Zelle> zeile) {
      zeilen.add(List.copyOf(zeile));
    }

    public Analysetabelle build() {
      return new Analysetabelle(schluessel, titel, spalten, zeilen);
    }
  }

  public static Zelle wort(String text) {
    return new Wort(text);
  }

  public static Zelle zahl(double zahl) {
    return new Wert(new Wertstatus.Zahl(zahl));
  }

  public static Zelle ohne(String grund) {
    return new Wert(new Wertstatus.NichtBerechenbar(grund));
  }

  /** A value with its status. */
  public static Zelle wert(Wertstatus status) {
    return new Wert(status);
  }
}
