package de.lebenslagen.etl.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the format of a cell says of its number: a plain one, a percentage, a day or time. */
final class Zahlenformate {

  /** What a number stands for. */
  enum Bedeutung {
    ZAHL,
    PROZENT,
    ZEIT
  }

  private final List<Bedeutung> byStil;

  private Zahlenformate(List<Bedeutung> byStil) {
    this.byStil = byStil;
  }

  static Zahlenformate read(Ziparchiv archiv, Optional<String> teil) throws IOException {
    List<Bedeutung> byStil = new ArrayList<>();
    if (teil.isEmpty()) {
      return new Zahlenformate(byStil);
    }
    Map<String, String> eigene = new HashMap<>();
    try (Xmlteil xml = Xmlteil.open(archiv, teil.get())) {
      boolean zellstile = false;
      while (xml.next()) {
        if (xml.isBegin("numFmt")) {
          eigene.put(xml.getAttribute("numFmtId"), xml.getAttribute("formatCode"));
        } else if (xml.isBegin("cellXfs") || xml.isEnd("cellXfs")) {
          zellstile = xml.isBegin("cellXfs");
        } else if (zellstile && xml.isBegin("xf")) {
          String id = xml.attribute("numFmtId").orElse("0");
          String code = eigene.get(id);
          byStil.add(code == null ? mitgeliefert(id) : ofCode(code));
        }
      }
    }
    return new Zahlenformate(byStil);
  }

  /** The formats that every Excel knows by number, German ones included (ECMA-376, 18.8.30). */
  private static Bedeutung mitgeliefert(String id) {
    if (id.equals("9") || id.equals("10")) {
      return Bedeutung.PROZENT;
    }
    if (!id.matches("[0-9]{1,3}")) {
      return Bedeutung.ZAHL;
    }
    int number = Integer.parseInt(id);
    boolean time =
        number >= 14 && number <= 22
            || number >= 27 && number <= 36
            || number >= 45 && number <= 47
            || number >= 50 && number <= 58;
    return time ? Bedeutung.ZEIT : Bedeutung.ZAHL;
  }

  /** Looks at the letters of a format that are no text: d, m, y, h, s stand in those of days. */
  static Bedeutung ofCode(String code) {
    boolean quoted = false;
    boolean bracket = false;
    boolean percent = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (quoted || bracket) {
        quoted &= c != '"';
        bracket &= c != ']';
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[') {
        bracket = !isElapsed(code, i);
      } else if ("dmyhsDMYHS".indexOf(c) >= 0) {
        return Bedeutung.ZEIT;
      }
      percent |= c == '%' && !quoted && !bracket;
    }
    return percent ? Bedeutung.PROZENT : Bedeutung.ZAHL;
  }

  /** {@code [h]:mm} counts hours beyond a day; other brackets are colours and languages. */
  private static boolean isElapsed(String code, int at) {
    return at + 2 < code.length()
        && "hmsHMS".indexOf(code.charAt(at + 1)) >= 0
        && (code.charAt(at + 2) == ']' || code.charAt(at + 2) == code.charAt(at + 1));
  }

  /** What a number in this cell style stands for. */
  Bedeutung get(String stil) {
    int index = Mappennummer.read(stil);
    return index >= 0 && index < byStil.size() ? byStil.get(index) : Bedeutung.ZAHL;
  }
}
