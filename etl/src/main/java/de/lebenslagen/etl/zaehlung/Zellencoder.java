package de.lebenslagen.etl.zaehlung;

/**
 * Turns the text of a cell into a small number. Asked once per distinct text and thread, then
 * remembered; must give the same text the same number, whatever thread asks.
 */
public interface Zellencoder {

  /** The text is none that the column may hold. */
  int UNGUELTIG = -1;

  /** The number, at least 0, or {@link #UNGUELTIG}. */
  int code(String text);
}
