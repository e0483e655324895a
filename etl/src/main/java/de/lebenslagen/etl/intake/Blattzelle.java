package de.lebenslagen.etl.intake;

import java.io.IOException;
import java.util.Optional;

/** Turns a cell of a sheet into the text that a person would read. */
final class Blattzelle {

  private final Mappentexte texte;
  private final Zahlenformate formate;
  private final Zellzahl zahlen;

  Blattzelle(Mappentexte texte, Zahlenformate formate, Zellzahl zahlen) {
    this.texte = texte;
    this.formate = formate;
    this.zahlen = zahlen;
  }

  /** The column of {@code AB12}, from 1; 0 where the address is none. */
  static int spalte(String adresse) {
    int result = 0;
    for (int i = 0; i < Math.min(adresse.length(), 4); i++) {
      char c = adresse.charAt(i);
      if (c < 'A' || c > 'Z') {
        return c >= '1' && c <= '9' ? result : 0;
      }
      result = 26 * result + c - 'A' + 1;
    }
    return adresse.length() > 3 ? result : 0;
  }

  /** Reads the cell at whose begin the reader stands, up to its end. */
  String read(Xmlteil xml, int zeile) throws IOException {
    String adresse = xml.attribute("r").orElse("Zeile " + zeile);
    String typ = xml.attribute("t").orElse("n");
    Optional<String> stil = xml.attribute("s");
    boolean formel = false;
    Optional<String> wert = Optional.empty();
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isBegin("v")) {
        wert = Optional.of(xml.text());
      } else if (xml.isBegin("is")) {
        wert = Optional.of(Mappentexte.readText(xml, "is"));
      }
      formel |= xml.isBegin("f");
    }
    if (wert.isEmpty()) {
      requireKeineFormel(formel, adresse, zeile);
      return "";
    }
    return toText(typ, stil, wert.get());
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

  private String toText(String typ, Optional<String> stil, String wert) throws Lesefehler {
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
