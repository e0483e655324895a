package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports what is wrong with one cell after the other of one delivery. */
final class Zellmeldung {

  private record Stelle(Schreibweise schreibweise, String spalte) {}

  private final Befundsammler sammler;
  private final Zellausnahmen ausnahmen;
  private final Map<Stelle, Integer> schreibweisen = new LinkedHashMap<>();
  private Fundstelle lieferung;
  private int zeile;
  private int anzahl;
  private String spalte = "";

  Zellmeldung(String datei, Befundsammler sammler, Zellausnahmen ausnahmen) {
    this.lieferung = Fundstelle.inFile(datei);
    this.ausnahmen = ausnahmen;
    this.sammler = sammler;
  }

  /** The file, or the sheet that the header named. */
  Fundstelle lieferung() {
    return lieferung;
  }

  void enterBlatt(String blatt) {
    this.lieferung = lieferung.atBlatt(blatt);
  }

  /** Moves to a cell; what is reported next belongs to it. */
  void moveTo(int nummer, String name) {
    this.zeile = nummer;
    this.spalte = name;
  }

  /** How often something was reported or noted so far. */
  int anzahl() {
    return anzahl;
  }

  void report(Zellregel regel, String erwartet, String gefunden, String abhilfe) {
    anzahl += 1;
    Befund befund =
        new Befund(
            regel.id(),
            Schweregrad.FEHLER,
            lieferung.atZeile(zeile).atSpalte(spalte),
            erwartet,
            gefunden,
            abhilfe);
    if (ausnahmen.isMoeglich(regel.id(), spalte)) {
      ausnahmen.hold(befund);
    } else {
      sammler.add(befund);
    }
  }

  /** Whether an Ausnahme may waive what was reported of this column in the current row. */
  boolean isGehalten(String name) {
    return ausnahmen.isGehalten(name);
  }

  /** The row has no area or time: nothing in it can be waived. */
  void finishZeile() {
    ausnahmen.releaseAll().forEach(sammler::add);
  }

  /**
   * Waives what Ausnahmen cover in such a row and reports the rest.
   *
   * @return whether nothing was left to report
   */
  boolean finishZeile(int jahr, RaumId raum) {
    List<Befund> rest = ausnahmen.release(jahr, raum);
    rest.forEach(sammler::add);
    return rest.isEmpty();
  }

  /** Notes that the cell is written in this way. */
  void noteSchreibweise(Schreibweise schreibweise) {
    anzahl += 1;
    schreibweisen.merge(new Stelle(schreibweise, spalte), 1, Integer::sum);
  }

  /** Tells each way of writing once per column. */
  void finish() {
    finish("Zellen");
  }

  /**
   * Tells each way of writing once per column.
   *
   * @param einheit what was noted, German, in the plural
   */
  void finish(String einheit) {
    schreibweisen.forEach(
        (stelle, cells) -> {
          Schreibweise found = stelle.schreibweise();
          sammler.add(
              found.regel().id(),
              found.schweregrad(),
              lieferung.atSpalte(stelle.spalte()),
              found.erwartet(),
              found.gefunden()
                  + " in "
                  + cells
                  + (cells == 1 && einheit.equals("Zellen") ? " Zelle" : " " + einheit),
              found.abhilfe());
        });
  }
}
