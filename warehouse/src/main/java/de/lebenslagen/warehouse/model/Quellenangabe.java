package de.lebenslagen.warehouse.model;

/**
 * How a source wants to be named under what was made from it.
 *
 * @param text the source line of its declaration
 * @param lizenz under which it may be used, for instance {@code CC0-1.0}
 */
public record Quellenangabe(String text, String lizenz) {

  /** As it is printed: without a full stop, with its licence where the text names none itself. */
  public String nachweis() {
    String line = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return lizenz.isBlank() || line.contains(lizenz) ? line : line + " (" + lizenz + ")";
  }
}
