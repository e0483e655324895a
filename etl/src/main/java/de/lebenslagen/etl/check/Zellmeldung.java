package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports what is wrong with one cell after the other of one delivery. */
final class Zellmeldung {

  private record Schreibweise(Zellregel regel, String spalte) {}

  private final String datei;
  private final Befundsammler sammler;
  private final Map<Schreibweise, Integer> mitDezimalzeichen = new LinkedHashMap<>();
  private int zeile;
  private String spalte = "";

  Zellmeldung(String datei, Befundsammler sammler) {
    this.datei = datei;
    this.sammler = sammler;
  }

  /** Moves to a cell; what is reported next belongs to it. */
  void moveTo(int nummer, String name) {
    this.zeile = nummer;
    this.spalte = name;
  }

  void report(Zellregel regel, String erwartet, String gefunden, String abhilfe) {
    sammler.add(
        regel.id(),
        Schweregrad.FEHLER,
        Fundstelle.inFile(datei).atZeile(zeile).atSpalte(spalte),
        erwartet,
        gefunden,
        abhilfe);
  }

  /** Notes a count written as {@code 403.0}. */
  void noteDezimalschreibung() {
    mitDezimalzeichen.merge(new Schreibweise(Zellregel.TYP, spalte), 1, Integer::sum);
  }

  /** Notes an area key written as {@code 1.0}. */
  void noteDezimalschluessel() {
    mitDezimalzeichen.merge(new Schreibweise(Zellregel.RAUM, spalte), 1, Integer::sum);
  }

  /** Tells each way of writing once per column. */
  void finish() {
    mitDezimalzeichen.forEach(
        (was, cells) ->
            sammler.add(
                was.regel().id(),
                Schweregrad.HINWEIS,
                Fundstelle.inFile(datei).atSpalte(was.spalte()),
                was.regel() == Zellregel.RAUM ? "Schlüssel wie 1" : "ganze Zahlen wie 403",
                (was.regel() == Zellregel.RAUM ? "die Form 1.0" : "die Form 403.0")
                    + " in "
                    + cells
                    + (cells == 1 ? " Zelle" : " Zellen"),
                "Gelesen als ganze Zahl; bitte beim nächsten Mal ohne Nachkommastellen liefern."));
  }
}
