package de.lebenslagen.etl.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share. */
final class Mappentexte {

  /** Excel writes control characters so. */
  private static final Pattern UMSCHRIFT = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final String HOCHGESTELLT =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private final List<String> texte;

  private Mappentexte(List<String> texte) {
    this.texte = texte;
  }

  static Mappentexte read(Ziparchiv archiv, Optional<String> teil) throws IOException {
    List<String> texte = new ArrayList<>();
    if (teil.isPresent()) {
      try (Xmlteil xml = Xmlteil.open(archiv, teil.get())) {
        while (xml.find("si")) {
          texte.add(readText(xml, "si"));
        }
      }
    }
    return new Mappentexte(texte);
  }

  /**
   * The text up to the end of this element, all runs together, without phonetic hints. Raised
   * digits come as such: ¹, ².
   */
  static String readText(Xmlteil xml, String bis) throws IOException {
    StringBuilder result = new StringBuilder();
    boolean phonetic = false;
    boolean raised = false;
    while (xml.next() && !xml.isEnd(bis)) {
      if (xml.isBegin("rPh") || xml.isEnd("rPh")) {
        phonetic = xml.isBegin("rPh");
      } else if (xml.isBegin("r")) {
        raised = false;
      } else if (xml.isBegin("vertAlign")) {
        raised = xml.attribute("val").orElse("").equals("superscript");
      } else if (xml.isBegin("t")) {
        String part = xml.text();
        result.append(phonetic ? "" : raised ? raise(part) : part);
      }
    }
    return decode(result.toString());
  }

  /** A raised digit is a footnote: 1234 with a raised 1 is not 12341. */
  private static String raise(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      result.append(digit >= 0 && digit <= 9 ? HOCHGESTELLT.charAt(digit) : text.charAt(i));
    }
    return result.toString();
  }

  static String decode(String text) {
    return text.contains("_x")
        ? UMSCHRIFT
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))))
        : text;
  }

  /** The text with this number. */
  String get(String nummer) throws Lesefehler {
    int index = Mappennummer.read(nummer);
    if (index < 0 || index >= texte.size()) {
      throw Ziparchiv.refuse("eine Zelle, deren Text fehlt");
    }
    return texte.get(index);
  }
}
