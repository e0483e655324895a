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

  @Override
  public void writeTo(TemplateOutput out) {
    Matcher number = ZAHL.matcher(text);
    int from = 0;
    while (number.find()) {
      out.writeUserContent(text.substring(from, number.start()));
      out.writeContent("<span class=\"ganz\">");
      out.writeUserContent(number.group());
      out.writeContent("</span>");
      from = number.end();
    }
    out.writeUserContent(text.substring(from));
  }
}
