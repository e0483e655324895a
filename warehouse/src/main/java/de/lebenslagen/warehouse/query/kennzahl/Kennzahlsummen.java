package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The parts of one sum, put together by the rule of {@link Statuscode#combine}; the reason is that
 * of the heaviest part.
 */
final class Kennzahlsummen {

  private final RaumId raum;
  private final int berichtsjahr;
  private final String zeitbezug;
  private final SortedSet<String> lieferungen = new TreeSet<>();
  private Optional<Statuscode> status = Optional.empty();
  private Optional<Statuscode> schwerster = Optional.empty();
  private String grund = "";
  private double zahl;
  private double varianz;
  private long zugeordnet;

  Kennzahlsummen(RaumId raum, int berichtsjahr, String zeitbezug) {
    this.raum = raum;
    this.berichtsjahr = berichtsjahr;
    this.zeitbezug = zeitbezug;
  }

  /** Adds a row of {@link Zellabfrage#summen}, which begins at the given column. */
  void add(Ergebniszeile zeile, int first) {
    Statuscode code = Statuscode.valueOf(text(zeile, first + 3));
    status = Optional.of(status.map(code::combine).orElse(code));
    if (schwerster.isEmpty() || schwerster.get().compareTo(code) < 0) {
      schwerster = Optional.of(code);
      grund = text(zeile, first + 6);
    }
    lieferungen.add(text(zeile, first + 4));
    zahl += zeile.wert(first + 5) instanceof Double part ? part : 0;
    zugeordnet += zeile.wert(first + 7) instanceof Long rows ? rows : 0;
    varianz += zeile.wert(first + 8) instanceof Double part ? part : 0;
  }

  /**
   * The value.
   *
   * @param erwartet rows that there must be: a sum lacks a part where an area lacks a cell that
   *     another one has at that time
   */
  Kennzahlwert finish(String name, Zellabfrage zellen, long erwartet) {
    Wertstatus wert =
        zugeordnet < erwartet
            ? new NichtGeliefert("Ein Teil der Summe wurde nicht geliefert.")
            : status(status.orElseThrow().name(), zahl, grund);
    return new Kennzahlwert(
        raum,
        name,
        berichtsjahr,
        Optional.of(zeitbezug),
        zellen.aufgliederung().datenquelle(),
        wert,
        lieferungen.stream().map(LieferungId::new).toList(),
        zellen.isUmrechnung() && wert.code().hasZahl()
            ? Optional.of(Umrechnungsfehler.of(zahl, varianz))
            : Optional.empty());
  }

  RaumId raum() {
    return raum;
  }

  String zeitbezug() {
    return zeitbezug;
  }

  static Wertstatus status(String code, double zahl, String grund) {
    Statuscode status = Statuscode.valueOf(code);
    return Wertstatus.of(
        status, status.hasZahl() ? OptionalDouble.of(zahl) : OptionalDouble.empty(), grund);
  }
}
