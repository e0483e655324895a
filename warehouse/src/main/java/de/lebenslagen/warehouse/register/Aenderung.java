package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.LieferungId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One step from a Datenstand to the next. */
public sealed interface Aenderung {

  /**
   * The files of one Zeitbezug of one Datenquelle take the place of all earlier ones, in all
   * tables. An empty delivery never deletes: without files or rows it is refused.
   *
   * @param zeitbezug key of the Zeitbezug
   * @param lieferungen from which the rows come; empty means every Lieferung of this Datenquelle
   *     that is collected together with the change
   */
  record ErsetzeZeitbezug(
      String datenquelle,
      String zeitbezug,
      Set<LieferungId> lieferungen,
      List<DatenstandDatei> dateien)
      implements Aenderung {

    public ErsetzeZeitbezug {
      lieferungen = Set.copyOf(lieferungen);
      dateien = List.copyOf(dateien);
      requireRows(datenquelle, zeitbezug, dateien);
      requireUnit(datenquelle, zeitbezug, dateien);
    }

    /** Comes from every Lieferung of this Datenquelle that is collected together with it. */
    public ErsetzeZeitbezug(String datenquelle, String zeitbezug, List<DatenstandDatei> dateien) {
      this(datenquelle, zeitbezug, Set.of(), dateien);
    }

    private static void requireRows(
        String datenquelle, String zeitbezug, List<DatenstandDatei> dateien) {
      if (dateien.stream().mapToLong(DatenstandDatei::zeilenAnzahl).sum() == 0) {
        throw new Abbruch(
            Abbruch.Kategorie.DATEN,
            "Für " + datenquelle + ", " + zeitbezug + " liegt keine einzige Zeile vor.",
            "Prüfen Sie die Lieferung: Eine leere Lieferung löscht nie, was schon da ist.");
      }
    }

    private static void requireUnit(
        String datenquelle, String zeitbezug, List<DatenstandDatei> dateien) {
      Set<String> tabellen = new HashSet<>();
      for (DatenstandDatei datei : dateien) {
        if (!datei.datenquelle().equals(datenquelle)
            || !datei.zeitbezug().equals(zeitbezug)
            || !tabellen.add(datei.tabelle())) {
          throw new IllegalArgumentException(
              "Expected one file per table for " + datenquelle + " " + zeitbezug + ": " + datei);
        }
      }
    }
  }

  /** A file takes the place of a whole dimension. */
  record ErsetzeDimension(DatenstandDatei datei) implements Aenderung {

    public ErsetzeDimension {
      if (!datei.isDimension()) {
        throw new IllegalArgumentException("Not the file of a dimension: " + datei);
      }
    }
  }
}
