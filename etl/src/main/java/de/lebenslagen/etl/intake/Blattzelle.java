package de.lebenslagen.etl.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns a cell of a sheet into the text that a person would read. */
final class Blattzelle {

  private final Mappentexte texte;
  private final Zahlenformate formate;
  private final Zellzahl zahlen;
  private String adresse = "";
  private String typ = "";
  private String stil = "";

  Blattzelle(Mappentexte texte, Zahlenformate formate, Zellzahl zahlen) {
    this.texte = texte;
    this.formate = formate;
    this.zahlen = zahlen;
  }

  /** The column of {@code AB12}, from 1; 0 where the address is none of a cell in this row. */
  static int spalte(String adresse, int zeile) {
    int column = 0;
    int at = 0;
    while (at < Math.min(adresse.length(), 3) && isBuchstabe(adresse.charAt(at))) {
      column = 26 * column + adresse.charAt(at) - 'A' + 1;
      at++;
    }
    return Mappennummer.read(adresse.substring(at)) == zeile ? column : 0;
  }

  private static boolean isBuchstabe(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /**
   * Reads the attributes of the cell at whose begin the reader stands.
   *
   * @param zeile the row it stands in
   * @param links column of the cell before it
   * @return its column, from 1; 0 where the address is none
   */
  int enter(Xmlteil xml, int zeile, int links) {
    int spalte = links + 1;
    adresse = "";
    typ = "n";
    stil = "";
    for (int i = 0; i < xml.attributeCount(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> {
          adresse = xml.attributeValue(i);
          spalte = spalte(adresse, zeile);
        }
        case "t" -> typ = xml.attributeValue(i);
        case "s" -> stil = xml.attributeValue(i);
        default -> {
          // nothing else changes what a person reads
        }
      }
    }
    return spalte;
  }

  /** Reads the cell that was entered, up to its end. */
  String read(Xmlteil xml, int zeile) throws IOException {
    boolean formel = false;
    @Nullable String wert = null;
    while (xml.next() && !xml.isEnd("c")) {
      boolean text = xml.isBegin("is");
      if (text || xml.isBegin("v")) {
        if (wert != null) {
          throw Ziparchiv.refuse("eine Zelle mit zwei Werten");
        }
        wert = text ? Mappentexte.readText(xml, "is") : xml.text();
      }
      formel |= xml.isBegin("f");
    }
    if (wert == null) {
      requireKeineFormel(formel, adresse.isEmpty() ? "Zeile " + zeile : adresse, zeile);
      return "";
    }
    return toText(wert);
  }

  private static void requireKeineFormel(boolean formel, String adresse, int zeile)
      throws Lesefehler {
    if (formel) {
      throw new Lesefehler(
          Leseregel.MAPPE,
          zeile,
          "zu jeder Formel ihr gespeichertes Ergebnis",
          "die Formel in " + adresse + " ohne Ergebnis",
          "Bitte die Mappe in Excel öffnen, berechnen lassen und speichern.");
    }
  }

  private String toText(String wert) throws Lesefehler {
    return switch (typ) {
      case "s" -> texte.get(wert);
      case "str" -> Mappentexte.decode(wert);
      case "b" -> wert.strip().equals("1") ? "WAHR" : "FALSCH";
      case "n" -> wert.isBlank() ? "" : zahlen.find(wert, formate.get(stil)).orElse(wert);
      case "d" -> wert.endsWith("T00:00:00") ? wert.substring(0, wert.length() - 9) : wert;
      default -> wert;
    };
  }
}
