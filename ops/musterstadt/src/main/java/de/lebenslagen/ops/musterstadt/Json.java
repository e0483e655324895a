package de.lebenslagen.ops.musterstadt;

import java.util.Locale;

/** Writes JSON in a fixed form: keys in the order given, one entry of a list per line. */
final class Json {

  private final StringBuilder text = new StringBuilder();
  private boolean erstes = true;

  static Json object() {
    return new Json().open('{');
  }

  static Json list() {
    return new Json().open('[');
  }

  private Json open(char klammer) {
    text.append(klammer);
    return this;
  }

  Json put(String name, String wert) {
    return raw(name, quote(wert));
  }

  Json put(String name, long wert) {
    return raw(name, Long.toString(wert));
  }

  /** With six decimal places at most. */
  Json put(String name, double wert) {
    return raw(name, format(wert));
  }

  Json put(String name, Json wert) {
    return raw(name, wert.toString());
  }

  /** Adds an entry to a list. */
  Json add(Json wert) {
    text.append(erstes ? "\n" : ",\n").append(wert);
    erstes = false;
    return this;
  }

  private Json raw(String name, String wert) {
    text.append(erstes ? "" : ", ").append(quote(name)).append(": ").append(wert);
    erstes = false;
    return this;
  }

  private static String format(double wert) {
    String fixed = String.format(Locale.ROOT, "%.6f", wert);
    String plain = fixed.replaceAll("0+$", "").replaceAll("\\.$", "");
    return plain.equals("-0") ? "0" : plain;
  }

  private static String quote(String wert) {
    return '"' + wert.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public String toString() {
    return text + (text.charAt(0) == '{' ? "}" : erstes ? "]" : "\n]");
  }
}
