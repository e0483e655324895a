package de.lebenslagen.notebook.absatz;

/** Why a paragraph was stopped before its end. */
public enum Abbruchgrund {
  HAND("Von Hand abgebrochen."),
  ZEIT("Abgebrochen: Die Zeitgrenze ist erreicht."),
  SPEICHER("Abgebrochen: Die Speichergrenze ist erreicht."),
  AUSGABE("Abgebrochen: Der Absatz hat mehr ausgegeben, als gezeigt werden kann.");

  private final String satz;

  Abbruchgrund(String satz) {
    this.satz = satz;
  }

  /** For the reader, German. */
  public String satz() {
    return satz;
  }
}
