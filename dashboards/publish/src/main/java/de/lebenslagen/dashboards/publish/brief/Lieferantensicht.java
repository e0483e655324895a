package de.lebenslagen.dashboards.publish.brief;

import java.util.Map;

/** What a Pruefregel found, in the words of the one who filled the table in. */
enum Lieferantensicht {
  DATEI(
      "Die Datei ließ sich so nicht lesen",
      "Bitte speichern Sie die Tabelle noch einmal unter und schicken Sie sie neu; wenn es geht als"
          + " Excel-Mappe."),
  SPALTEN(
      "Spalten fehlen, heißen anders oder stehen doppelt",
      "Bitte benennen Sie die Spalten wie im letzten Jahr, oder schreiben Sie uns, dass sich etwas"
          + " geändert hat."),
  KEINE_ZAHL(
      "Hier steht keine Zahl, wie wir sie erwarten", "Bitte tragen Sie die richtige Zahl ein."),
  ZEICHEN(
      "Dieses Zeichen kennen wir nicht",
      "Bitte sagen Sie uns, was es bedeutet: genau null, geheim oder unbekannt?"),
  LEER(
      "Hier steht nichts",
      "Bitte tragen Sie die Zahl ein oder sagen Sie uns, was leer bedeutet: null, geheim oder"
          + " unbekannt? Wir raten es nicht."),
  ANGABE("Hier fehlt eine Angabe", "Bitte ergänzen Sie sie."),
  CODE(
      "Diesen Schlüssel kennen wir nicht",
      "Bitte prüfen Sie ihn, oder sagen Sie uns, wofür er steht."),
  GEBIET(
      "Dieses Gebiet kennen wir nicht",
      "Bitte prüfen Sie Namen und Schlüssel; führende Nullen gehen in Excel leicht verloren."),
  GEBIETE_FEHLEN(
      "Gebiete fehlen", "Bitte liefern Sie die Zeilen nach; wo es keine Fälle gibt, mit einer 0."),
  OHNE_GEBIET(
      "Fälle ohne Gebiet",
      "Lassen sich diese Fälle noch einem Gebiet zuordnen? Wenn nicht, ist nichts zu tun."),
  DOPPELT(
      "Zeilen kommen doppelt vor",
      "Bitte sagen Sie uns, welche Zeile gilt, oder fassen Sie sie zusammen."),
  ZEIT(
      "Jahr oder Stichtag passen nicht zusammen",
      "Bitte prüfen Sie, für welchen Tag oder welches Jahr die Zahlen gelten."),
  SUMME(
      "Teile und Summe ergeben nicht dasselbe",
      "Bitte prüfen Sie, ob ein Teil oder die Summe falsch ist, oder ob Sie runden."),
  ANTEIL(
      "Ein Anteil passt nicht zu seinen Zahlen",
      "Bitte prüfen Sie den Anteil und sagen Sie uns, worauf er sich bezieht."),
  SPRUNG(
      "Ein Wert weicht stark vom Vorjahr ab",
      "Stimmt der Wert? Hat sich etwas geändert: die Zählung, die Zuständigkeit, das Gesetz?"),
  KOPIERT(
      "Ein Wert gleicht dem der Nachbarzeile",
      "Ist er beim Ausfüllen versehentlich kopiert worden? Bitte nennen Sie uns den richtigen."),
  VERRUTSCHT(
      "Spalten oder Zeilen sind wohl verrutscht",
      "Bitte vergleichen Sie die Tabelle mit dem Original und schicken Sie sie neu; oft hat nur eine"
          + " Sortierung einen Teil der Spalten erfasst."),
  AUSGEBLENDET(
      "Die Mappe hat ausgeblendete Zeilen",
      "Gehören sie dazu? Bitte blenden Sie sie ein oder löschen Sie sie."),
  GEBIETE_NEU(
      "Gebiete sind neu oder verschwunden",
      "Haben sich die Grenzen geändert, oder fehlt etwas? Bitte sagen Sie es uns."),
  CODE_NEU(
      "Schlüssel sind neu oder verschwunden",
      "Bitte sagen Sie uns, wofür die neuen stehen und warum die alten fehlen."),
  ZEICHEN_NEU(
      "Die Zeichen für fehlende Werte sind andere als im Vorjahr",
      "Hat sich ihre Bedeutung geändert?"),
  QUELLE(
      "Zwei Quellen nennen verschiedene Zahlen für dasselbe",
      "Zählen Sie anders, etwa zu einem anderen Tag oder nur einen Teil?"),
  TEIL(
      "Ein Teil ist größer als das Ganze",
      "Ist hier nach dem Standort statt nach dem Wohnort gezählt?"),
  KOPIERT_JAHR(
      "Die Zahlen gleichen denen eines anderen Jahres",
      "Ist versehentlich das falsche Jahr kopiert worden? Bitte schicken Sie das richtige."),
  ZEITLUECKE("In den Jahren ist eine Lücke", "Können Sie die fehlenden Jahre nachliefern?"),
  GEBIETSSTAND(
      "Die Zahlen sind älter als die Grenzen",
      "Sind sie auf die heutigen Gebiete umgerechnet, und wenn ja, wie?"),
  SPERRGRENZE(
      "Kleine Zahlen fehlen",
      "Lassen Sie kleine Zahlen weg? Bitte nennen Sie uns die Grenze und das Zeichen dafür."),
  LEERE_DATEI("Die Datei enthält keine Zeilen", "Bitte schicken Sie die ausgefüllte Datei.");

  private static final Map<String, Lieferantensicht> BY_REGEL =
      Map.ofEntries(
          Map.entry("DATEIART", DATEI),
          Map.entry("ZEICHENSATZ", DATEI),
          Map.entry("STEUERZEICHEN", DATEI),
          Map.entry("ZEILENLAENGE", DATEI),
          Map.entry("ANFUEHRUNGSZEICHEN", DATEI),
          Map.entry("TRENNZEICHEN", DATEI),
          Map.entry("MAPPE", DATEI),
          Map.entry("BLATT", DATEI),
          Map.entry("GEOJSON", DATEI),
          Map.entry("NACH_DEM_ENDE", DATEI),
          Map.entry("KOPFZEILE_FEHLT", DATEI),
          Map.entry("ZEITKOPF", SPALTEN),
          Map.entry("AUSGEBLENDET", AUSGEBLENDET),
          Map.entry("ADRESSE", GEBIET),
          Map.entry("ZAEHLUNG", ANGABE),
          Map.entry("EINRICHTUNG", ANGABE),
          Map.entry("GEBIETE_GEGEN_VORJAHR", GEBIETE_NEU),
          Map.entry("CODES_GEGEN_VORJAHR", CODE_NEU),
          Map.entry("MARKEN_GEGEN_VORJAHR", ZEICHEN_NEU),
          Map.entry("SUMME_AUFGLIEDERUNG", SUMME),
          Map.entry("QUELLE_GEGEN_QUELLE", QUELLE),
          Map.entry("TEIL_UEBER_GANZEM", TEIL),
          Map.entry("NENNER_RUECKGERECHNET", ANTEIL),
          Map.entry("KOPIERTES_JAHR", KOPIERT_JAHR),
          Map.entry("ZEITLUECKE", ZEITLUECKE),
          Map.entry("GEBIETSSTAND", GEBIETSSTAND),
          Map.entry("SPERRGRENZE", SPERRGRENZE),
          Map.entry("SPALTENZAHL", DATEI),
          Map.entry("KOPFZEILE", SPALTEN),
          Map.entry("PFLICHT", ANGABE),
          Map.entry("TYP", KEINE_ZAHL),
          Map.entry("MARKE", ZEICHEN),
          Map.entry("LEERZELLE", LEER),
          Map.entry("CODE", CODE),
          Map.entry("RAUM", GEBIET),
          Map.entry("LEERE_LIEFERUNG", LEERE_DATEI),
          Map.entry("DUPLIKAT", DOPPELT),
          Map.entry("STICHTAG_EINDEUTIG", ZEIT),
          Map.entry("FASSUNG", ZEIT),
          Map.entry("FEHLENDE_RAEUME", GEBIETE_FEHLEN),
          Map.entry("OHNE_GEBIET", OHNE_GEBIET),
          Map.entry("SUMME", SUMME),
          Map.entry("SUMMENZEILE", SUMME),
          Map.entry("BAENDER_GEGEN_INSGESAMT", SUMME),
          Map.entry("SUMME_RAEUME", SUMME),
          Map.entry("SUMME_EBENEN", SUMME),
          Map.entry("ANTEIL_UEBER_100", ANTEIL),
          Map.entry("ANTEIL_GEGEN_ZAHLEN", ANTEIL),
          Map.entry("SPRUNG", SPRUNG),
          Map.entry("KOPIERTE_ZELLE", KOPIERT),
          Map.entry("ZEILENVERSCHIEBUNG", VERRUTSCHT),
          Map.entry("UMSORTIERUNG", VERRUTSCHT));

  private final String titel;
  private final String vorschlag;

  Lieferantensicht(String titel, String vorschlag) {
    this.titel = titel;
    this.vorschlag = vorschlag;
  }

  /** The heading for a rule; its id where it has none. */
  static String titel(String regel) {
    Lieferantensicht sicht = BY_REGEL.get(regel);
    return sicht == null ? regel : sicht.titel;
  }

  /** What we propose; what the check proposes where the rule has nothing of its own. */
  static String vorschlag(String regel, String abhilfe) {
    Lieferantensicht sicht = BY_REGEL.get(regel);
    return sicht == null ? abhilfe : sicht.vorschlag;
  }
}
