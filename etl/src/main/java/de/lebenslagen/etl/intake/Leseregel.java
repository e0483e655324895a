package de.lebenslagen.etl.intake;

/** What can be wrong with a file before its cells are looked at. Each is a FEHLER. */
public enum Leseregel {
  ZEICHENSATZ(
      "Zeichensatz",
      "Die Datei ist in dem Zeichensatz geschrieben, den die Datenquelle nennt. Eine Bytefolgemarke"
          + " (BOM) darf am Anfang stehen, wenn sie zum Zeichensatz passt. Auch ein \"Ã¼\", wo ein"
          + " \"ü\" gemeint ist, fällt hier auf.",
      "Datei in windows-1252, deklariert UTF-8: Zeile 3, das 7. Zeichen ist keines."),
  STEUERZEICHEN(
      "Steuerzeichen",
      "Die Datei ist Text: kein NUL und kein anderes Steuerzeichen außer Tabulator und"
          + " Zeilenwechsel.",
      "Eine Excel-Mappe, die in .csv umbenannt wurde."),
  ZEILENLAENGE(
      "Zeilenlänge",
      "Keine Zeile hat mehr als 100 000 Zeichen oder mehr als 16 384 Spalten.",
      "Eine Datei ohne Zeilenwechsel."),
  ANFUEHRUNGSZEICHEN(
      "Anführungszeichen",
      "Jedes Anführungszeichen, das eine Zelle öffnet, wird geschlossen, und danach kommt das"
          + " Trennzeichen. Ein Anführungszeichen in einer Zelle wird verdoppelt.",
      "2022;\"Altstadt;403 ohne schließendes Anführungszeichen."),
  TRENNZEICHEN(
      "Trennzeichen",
      "Die Spalten sind durch das Zeichen getrennt, das die Datenquelle nennt.",
      "Kopfzeile \"jahr;bezirk;anzahl\", deklariert ist das Komma: nur eine Spalte."),
  KOPFZEILE_FEHLT(
      "Fehlende Kopfzeile",
      "Die Datei reicht bis zur Zeile mit den Spaltennamen.",
      "Eine leere Datei.");

  private final String titel;
  private final String beschreibung;
  private final String beispiel;

  Leseregel(String titel, String beschreibung, String beispiel) {
    this.titel = titel;
    this.beschreibung = beschreibung;
    this.beispiel = beispiel;
  }

  public String titel() {
    return titel;
  }

  /** What the rule demands, German, whole sentences. */
  public String beschreibung() {
    return beschreibung;
  }

  /** A breach, German. */
  public String beispiel() {
    return beispiel;
  }
}
