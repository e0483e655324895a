package de.lebenslagen.etl.intake;

/** What can be wrong with a file before its cells are looked at. Each is a FEHLER. */
public enum Leseregel {
  DATEIART(
      "Art der Datei",
      "Die Datei ist von der Art, die die Datenquelle nennt. Woran man es erkennt, steht in der"
          + " Datei selbst; ihr Name sagt nichts.",
      "Ein PDF-Dokument, eine Webseite oder eine alte xls-Datei mit der Endung .csv."),
  ZEICHENSATZ(
      "Zeichensatz",
      "Die Datei ist in dem Zeichensatz geschrieben, den die Datenquelle nennt. Steht am Anfang"
          + " eine Bytefolgemarke (BOM) für UTF-8 oder UTF-16, gilt sie statt dessen. Auch ein"
          + " \"Ã¼\", wo ein \"ü\" gemeint ist, fällt hier auf.",
      "Datei in windows-1252, deklariert UTF-8: Zeile 3, das 7. Zeichen ist keines."),
  STEUERZEICHEN(
      "Steuerzeichen",
      "Die Datei ist Text: kein NUL und kein anderes Steuerzeichen außer Tabulator und"
          + " Zeilenwechsel.",
      "Ein NUL mitten in einer Zeile."),
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
  MAPPE(
      "Excel-Mappe",
      "Die Datei ist eine Excel-Mappe im Format xlsx, unbeschädigt, ohne Kennwort und von"
          + " vernünftiger Größe. Formeln haben ein gespeichertes Ergebnis.",
      "Eine Mappe, die beim Versand abgeschnitten wurde."),
  BLATT(
      "Blatt",
      "Die Mappe hat genau ein sichtbares Blatt oder die Datenquelle sagt unter blatt, welches"
          + " gemeint ist. Ein ausgeblendetes Blatt ist nicht geliefert.",
      "Zwei sichtbare Blätter \"Deckblatt\" und \"Tabelle 1\", und blatt fehlt."),
  GEOJSON(
      "GeoJSON",
      "Die Datei ist eine FeatureCollection in gültigem JSON; die Eigenschaften jedes Objekts sind"
          + " einfache Werte.",
      "Eine Datei, die mitten in einem Objekt endet."),
  ZEITKOPF(
      "Jahre im Kopf",
      "In der Kopfzeile, die die Datenquelle unter zeitkopf nennt, steht mindestens ein Jahr oder"
          + " Tag als Name einer Spalte.",
      "zeitkopf nennt Zeile 1, die Jahre stehen dieses Jahr in Zeile 2."),
  NACH_DEM_ENDE(
      "Zeilen nach dem Ende",
      "Was die Datenquelle als Fuß der Tabelle übergeht (fusszeilen, ende_bei), ist keine Zeile mit"
          + " Werten in allen Spalten.",
      "fusszeilen: 3, aber dieses Jahr hat die Tabelle nur zwei Fußzeilen."),
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
