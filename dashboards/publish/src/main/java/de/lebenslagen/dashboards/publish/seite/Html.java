package de.lebenslagen.dashboards.publish.seite;

/** Text in HTML. */
public final class Html {

  private Html() {}

  /** Text that can mean nothing but itself, between tags and in quoted attributes. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> {
        boolean isControl = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
        escaped.appendCodePoint(isControl ? 0xfffd : c);
      }
    }
  }
}
