package de.lebenslagen.dashboards.publish.steckbrief;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in which no number is divided between two lines.
 *
 * @param text hostile; it is escaped
 */
record Zahlensatz(String text) implements Content {

  private static final Pattern ZAHL =
      Pattern.compile("\\(?[\u2212+±]?\\d[\\d.]*(?:,\\d+)?(?:[\u00a0 ]%)?[),.;:]*");

  /**
   * Piece beside piece, none inside another: a renderer writes an inner one after its outer one.
   */
  @Override
  public void writeTo(TemplateOutput out) {
    Matcher number = ZAHL.matcher(text);
    int from = 0;
    while (number.find()) {
      piece(out, "<span>", text.substring(from, number.start()));
      piece(out, "<span class=\"ganz\">", number.group());
      from = number.end();
    }
    piece(out, "<span>", text.substring(from));
  }

  private static void piece(TemplateOutput out, String tag, String words) {
    if (!words.isEmpty()) {
      out.writeContent(tag);
      out.writeUserContent(words);
      out.writeContent("</span>");
    }
  }
}
