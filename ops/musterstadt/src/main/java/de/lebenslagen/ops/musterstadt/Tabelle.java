package de.lebenslagen.ops.musterstadt;

import java.util.ArrayList;
import java.util.List;

/** A delivery in the making, and how many of its numbers are small. */
final class Tabelle {

  /** Counts from 1 to this are small cells. */
  static final int KLEIN = 2;

  private static final String ZEILENENDE = "\r\n";

  private final String trenner;
  private final StringBuilder text = new StringBuilder();
  private final List<String> zeile = new ArrayList<>();
  private int kleineZellen;
  private int nullen;
  private int zellen;

  Tabelle(String trenner) {
    this.trenner = trenner;
  }

  /** A line before the table. */
  Tabelle vorspann(String zeile) {
    text.append(zeile).append(ZEILENENDE);
    return this;
  }

  Tabelle kopf(String... spalten) {
    text.append(String.join(trenner, spalten)).append(ZEILENENDE);
    return this;
  }

  Tabelle cell(String wert) {
    zeile.add(wert);
    return this;
  }

  Tabelle anzahl(int wert) {
    return anzahl(wert, Integer.toString(wert));
  }

  /** A count that the source writes in a way of its own. */
  Tabelle anzahl(int wert, String geschrieben) {
    zellen++;
    nullen += wert == 0 ? 1 : 0;
    kleineZellen += wert > 0 && wert <= KLEIN ? 1 : 0;
    return cell(geschrieben);
  }

  void endLine() {
    text.append(String.join(trenner, zeile)).append(ZEILENENDE);
    zeile.clear();
  }

  int zellen() {
    return zellen;
  }

  int kleineZellen() {
    return kleineZellen;
  }

  int nullen() {
    return nullen;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
