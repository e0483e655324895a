package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Schweregrad;

/** Ways of writing that are read all the same, and told once per column. */
enum Schreibweise {
  DEZIMALZAHL(
      Zellregel.TYP,
      Schweregrad.HINWEIS,
      "ganze Zahlen wie 403",
      "die Form 403.0",
      "Gelesen als ganze Zahl; bitte beim nächsten Mal ohne Nachkommastellen liefern."),
  TEXTMARKE(
      Zellregel.TYP,
      Schweregrad.HINWEIS,
      "die Angabe allein",
      "einen Apostroph davor oder =\"…\" darum",
      "Gelesen ohne diese Zeichen; sie halten Excel vom Umrechnen ab und gehören nicht dazu."),
  FUSSNOTE_IM_KOPF(
      Zellregel.KOPFZEILE,
      Schweregrad.HINWEIS,
      "Spaltennamen ohne Fußnote",
      "ein Fußnotenzeichen am Namen",
      "Gelesen ohne das Zeichen; bitte die Fußnote lesen, ob sie die Zahlen ändert."),
  EXPONENT(
      Zellregel.TYP,
      Schweregrad.HINWEIS,
      "Zahlen wie 0,00006",
      "die Form 6e-05",
      "Gelesen; bitte beim nächsten Mal ohne Exponent liefern."),
  DEZIMALSCHLUESSEL(
      Zellregel.RAUM,
      Schweregrad.HINWEIS,
      "Schlüssel wie 1",
      "die Form 1.0",
      "Gelesen als ganze Zahl; bitte beim nächsten Mal ohne Nachkommastellen liefern."),
  VERLORENE_NULLEN(
      Zellregel.RAUM,
      Schweregrad.WARNUNG,
      "Schlüssel mit allen Stellen wie 05170044",
      "Schlüssel ohne die Nullen am Anfang",
      "Ergänzt; Excel löscht führende Nullen. Bitte die Spalte beim nächsten Mal als Text"
          + " liefern.");

  private final Zellregel regel;
  private final Schweregrad schweregrad;
  private final String erwartet;
  private final String gefunden;
  private final String abhilfe;

  Schreibweise(
      Zellregel regel, Schweregrad schweregrad, String erwartet, String gefunden, String abhilfe) {
    this.regel = regel;
    this.schweregrad = schweregrad;
    this.erwartet = erwartet;
    this.gefunden = gefunden;
    this.abhilfe = abhilfe;
  }

  Zellregel regel() {
    return regel;
  }

  Schweregrad schweregrad() {
    return schweregrad;
  }

  String erwartet() {
    return erwartet;
  }

  String gefunden() {
    return gefunden;
  }

  String abhilfe() {
    return abhilfe;
  }
}
