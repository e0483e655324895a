package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a small CSV text (RFC 4180) with a header line. The separator is the semicolon or the
 * comma, whichever the header has; quotes double inside quotes; line ends are LF or CRLF.
 */
final class CsvParser {

  /**
   * A row.
   *
   * @param zeile line on which it begins
   * @param felder the fields that are not empty, by column name
   */
  record Zeile(int zeile, Map<String, String> felder) {}

  /**
   * A whole file.
   *
   * @param kopf the column names
   */
  record Tabelle(List<String> kopf, List<Zeile> zeilen) {}

  private final String datei;
  private final String text;
  private final char trenner;
  private int pos;
  private int zeile = 1;

  private CsvParser(String datei, String text) {
    this.datei = datei;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.trenner = this.text.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
  }

  static Tabelle parse(String datei, String text) {
    return new CsvParser(datei, text).readAll();
  }

  private Tabelle readAll() {
    List<String> kopf = readZeile();
    List<Zeile> result = new ArrayList<>();
    while (pos < text.length()) {
      int beginn = zeile;
      List<String> werte = readZeile();
      if (!werte.equals(List.of(""))) {
        result.add(new Zeile(beginn, felder(beginn, kopf, werte)));
      }
    }
    return new Tabelle(kopf, result);
  }

  private Map<String, String> felder(int beginn, List<String> kopf, List<String> werte) {
    if (werte.size() != kopf.size()) {
      throw abbruch(beginn, kopf.size() + " Felder wie im Kopf", werte.size() + " Felder");
    }
    Map<String, String> result = new LinkedHashMap<>();
    for (int i = 0; i < kopf.size(); i++) {
      if (!werte.get(i).isBlank()) {
        result.put(kopf.get(i), werte.get(i).strip());
      }
    }
    return result;
  }

  private List<String> readZeile() {
    List<String> result = new ArrayList<>();
    do {
      result.add(readFeld());
    } while (accept(trenner));
    accept('\r');
    if (pos < text.length() && !accept('\n')) {
      throw abbruch(
          zeile, "ein Zeilenende oder \"" + trenner + "\"", "\"" + text.charAt(pos) + "\"");
    }
    zeile++;
    return result;
  }

  private String readFeld() {
    if (accept('"')) {
      return readInAnfuehrung();
    }
    int from = pos;
    while (pos < text.length()
        && "\r\n".indexOf(text.charAt(pos)) < 0
        && text.charAt(pos) != trenner) {
      pos++;
    }
    return text.substring(from, pos);
  }

  private String readInAnfuehrung() {
    int beginn = zeile;
    StringBuilder feld = new StringBuilder();
    while (pos < text.length()) {
      char c = text.charAt(pos++);
      if (c == '"' && !accept('"')) {
        return feld.toString();
      }
      if (c == '\n') {
        zeile++;
      }
      feld.append(c);
    }
    throw abbruch(beginn, "ein schließendes Anführungszeichen", "das Ende der Datei");
  }

  private boolean accept(char c) {
    boolean found = pos < text.length() && text.charAt(pos) == c;
    if (found) {
      pos++;
    }
    return found;
  }

  private Abbruch abbruch(int wo, String erwartet, String gefunden) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        datei + ", Zeile " + wo + ": erwartet wird " + erwartet + ", gefunden: " + gefunden + ".",
        "Bitte die Datei als CSV mit Semikolon oder Komma neu speichern.");
  }
}
