package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.fest;

/**
 * The rules that are applied while cells become values. What breaks one of them has no value, so
 * none can be lowered.
 */
enum Zellregel implements Pruefregel {
  KOPFZEILE(
      "Spalten",
      "Jede Pflichtspalte der Datenquelle steht genau einmal in der Kopfzeile; ihre Stelle ist"
          + " gleichgültig. Eine Spalte, die nicht deklariert ist, wird übergangen und ist eine"
          + " Warnung.",
      "Statt \"district_id\" heißt die Spalte \"district\"."),
  SPALTENZAHL(
      "Zahl der Zellen",
      "Jede Zeile hat so viele Zellen wie die Kopfzeile.",
      "1.234,5 in einer Datei mit Komma als Trennzeichen: eine Zelle zu viel."),
  PFLICHT(
      "Pflichtangabe",
      "Jahr, Gebiet und Ausprägungen stehen in jeder Zeile. Ein leeres Gebiet ist nur erlaubt, wo"
          + " die Datenquelle leer: nicht_zuordenbar sagt.",
      "Das Jahr fehlt in Zeile 12."),
  TYP(
      "Wert passt zum Typ",
      "Anzahlen sind ganze Zahlen ab 0, Prozente Zahlen ab 0, Jahre liegen zwischen 1900 und 2100,"
          + " Tage sind 31.12.2022 oder 2022-12-31. Dezimal- und Tausenderzeichen sind die"
          + " deklarierten; eine Schreibweise wie 1e5, NaN oder Infinity ist keine Zahl. \"403.0\""
          + " als Anzahl wird gelesen und je Spalte einmal als Hinweis genannt.",
      "-3, 2.5 oder 1e309 als Zahl der Einwohner."),
  MARKE(
      "Bekannte Marke",
      "Ein Zellinhalt ohne Ziffern in einer Wertspalte ist eine Marke und steht unter marken: ob"
          + " \"-\" genau null, geheim oder unbekannt heißt, wird nie geraten.",
      "\"k.A.\" in einer Spalte, für die nur \"*\" deklariert ist."),
  LEERZELLE(
      "Leere Zelle",
      "Was eine leere Zelle bedeutet, wird nie geraten: null, geheim und nicht geliefert sind"
          + " dreierlei. Die Datenquelle sagt es unter marken mit dem Schlüssel \"\".",
      "Zeile 7 hat keine Zahl der Arbeitslosen."),
  CODE(
      "Bekannter Code",
      "Eine Spalte mit codes enthält nur diese.",
      "\"d\" beim Geschlecht, deklariert sind m und w."),
  RAUM(
      "Bekanntes Gebiet",
      "Jeder Gebietsschlüssel gehört zu einem Gebiet der deklarierten Ebene und des deklarierten"
          + " Gebietsstands. Schlüssel aus Ziffern werden links mit Nullen aufgefüllt, wo"
          + " schluessel_breite es sagt; was Excel aus ihnen macht (\"1.0\"), ist ein Hinweis. Ein"
          + " Schlüssel, dem nur Nullen am Anfang fehlen, wird ergänzt, mit einer Warnung. Hat die"
          + " Datei mehrere Ebenen, so passt jede Zeile zu einer davon.",
      "Stadtteil 14, es gibt 01 bis 13."),
  AUSGEBLENDET(
      "Ausgeblendete Zeilen",
      "Zeilen einer Mappe, die jemand ausgeblendet oder weggefiltert hat, werden mitgelesen; wie"
          + " viele, ist ein Hinweis.",
      "Ein Filter auf einen Stadtteil, darunter zwölf verborgene Zeilen."),
  ADRESSE(
      "Adresse im Straßenverzeichnis",
      "Eine Fallliste mit Adressen wird über das Straßenverzeichnis gezählt. Schreibweisen gelten"
          + " nicht (Str., STRASSE, ue, Bindestriche, 12 a), geraten wird nie: was in zwei Gebieten"
          + " liegen könnte, zählt zum Sammelgebiet \"nicht zuordenbar\". Wie viele Zeilen das sind,"
          + " ist ein Hinweis, ab 2 Prozent eine Warnung.",
      "12 von 340 Zeilen (3,53 %) nicht zuordenbar: 12-mal Hausnummer fehlt."),
  ZAEHLUNG(
      "Zählbare Zeilen",
      "In einer Fallliste hat jede Zeile, was zum Zählen nötig ist, und passt zu einer Abbildung."
          + " Niemand ist am Stichtag noch nicht geboren; ein Umzug berührt die Stadt.",
      "Ein Geburtsdatum nach dem Stichtag."),
  AUSGELASSEN(
      "Ausgelassene Zeilen",
      "Zeilen, die die Datenquelle unter auslassen nennt, werden übergangen; wie viele, ist ein"
          + " Hinweis.",
      "12 Zeilen mit der Summe über alle Gemeinden."),
  AUSNAHME(
      "Ausnahmen",
      "Eine Ausnahme (Ordner ausnahmen, Befehl ausnahme) nimmt einem Fehler die Wirkung, indem sie"
          + " die Werte aufgibt, die er betrifft: sie gelten als nicht geliefert, mit dem Grund der"
          + " Ausnahme. Was sie aufgibt, dass sie abgelaufen oder nicht mehr nötig ist, steht als"
          + " Hinweis im Prüfbericht.",
      "Männer und Frauen 2021 werden nicht übernommen, weil sie um eine Zeile verrutscht sind."),
  FASSUNG(
      "Fassung und Zeit",
      "Eine Datei, deren Kopf zu einer älteren Fassung der Datenquelle gehört, ist nicht von einer"
          + " Zeit, für die schon eine neuere gilt, und eine Vorlage ist von dem Jahr, das ihr"
          + " Dateiname nennt. Sonst ist es eine Warnung.",
      "Ab 2025 heißt die Spalte \"Kinder gesamt\"; die Datei von 2026 hat wieder \"Anz. Kinder\"."),
  SUMMENZEILE(
      "Summenzeile der Vorlage",
      "Die Summen, die in einer ausgefüllten Vorlage unter den Spalten stehen, sind die der Zahlen"
          + " darüber. Wo in der Spalte auch Zeichen statt Zahlen stehen, darf die Summe größer sein."
          + " Geladen wird die Summenzeile nicht.",
      "Unter der Spalte steht 912, ihre Zahlen ergeben 921.");

  private final Regelbeschreibung beschreibung;

  Zellregel(String titel, String beschreibung, String beispiel) {
    this.beschreibung = fest(name(), titel, beschreibung, beispiel);
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return beschreibung;
  }
}
