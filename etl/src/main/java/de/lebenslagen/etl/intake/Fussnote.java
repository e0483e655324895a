package de.lebenslagen.etl.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Footnote signs behind a text: raised digits, with or without a bracket, and {@code 1)}. */
public final class Fussnote {

  private static final Pattern HINTEN =
      Pattern.compile(
          "^(.*?)[\\s\\u00A0\\u202F]*([\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+\\)?|(?<=[\\s\\u00A0\\u202F])[0-9]{1,2}\\))$",
          Pattern.DOTALL);

  private Fussnote() {}

  /** The text without a footnote sign at its end. */
  public static String strip(String text) {
    Matcher matcher = HINTEN.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }

  /** The footnote sign at the end; empty where there is none. */
  public static String sign(String text) {
    Matcher matcher = HINTEN.matcher(text);
    return matcher.matches() ? matcher.group(2) : "";
  }
}
