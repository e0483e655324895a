package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Zellzahl;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Rolle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows that are about no person: released as they are, linked with no count of people. */
record OffeneZeilen(List<Freigabezeile> zeilen) {

  private static final String EIGENE = "einrichtung|";

  OffeneZeilen {
    zeilen = List.copyOf(zeilen);
  }

  /** Their entries in the Freigaberegister: one per row with a number, or hidden by its source. */
  List<Freigabeinhalt.Zelle> zellen() {
    List<Freigabeinhalt.Zelle> result = new ArrayList<>();
    for (Freigabezeile zeile : zeilen) {
      if (zeile.anzahl().isPresent() || isGesperrt(zeile)) {
        result.add(
            new Freigabeinhalt.Zelle(
                EIGENE + zeile.datenquelle() + "/" + zeile.aufgliederung() + "|" + zeile.zelle(),
                isGesperrt(zeile) ? Rolle.GESPERRT : Rolle.FREI,
                false,
                zeile.anzahl().orElse(0)));
      }
    }
    return result;
  }

  /** Adds how many there are of each table. */
  void count(Map<String, Zellzahl> tafeln) {
    for (Freigabezeile zeile : zeilen) {
      String name =
          zeile.gegenstand()
              + (zeile.merkmale().isEmpty()
                  ? ""
                  : " nach " + zeile.merkmale().replace(",", " und "));
      tafeln.merge(
          name,
          new Zellzahl(zeile.anzahl().isPresent() ? 1 : 0, isGesperrt(zeile) ? 1 : 0),
          Zellzahl::plus);
    }
  }

  private static boolean isGesperrt(Freigabezeile zeile) {
    return zeile.wertstatus().equals(Statuscode.GESPERRT.name());
  }
}
