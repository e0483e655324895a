package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.Ausnahmen;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.Quellenverzeichnis;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a town declares, read and checked.
 *
 * @param quellen its own Datenquellen and the ready ones
 * @param merkmale the shipped ones
 * @param ausnahmen as they stand today
 * @param raeume the areas by key and name, which is all that checking needs
 * @param mitGrenzen reads the same areas with their boundaries; takes longer and is asked only when
 *     something is loaded
 */
public record Deklarationen(
    Quellenverzeichnis quellen,
    List<Merkmal> merkmale,
    Ausnahmen ausnahmen,
    Raumverzeichnis raeume,
    Supplier<Raumverzeichnis> mitGrenzen) {

  public Deklarationen {
    merkmale = List.copyOf(merkmale);
  }

  /**
   * Makes a Lieferung of a file.
   *
   * @param datenquelle id of the Datenquelle of all files; empty: recognised file by file
   * @throws Abbruch EINGABE where there is no such Datenquelle
   */
  public Function<Path, Lieferung> reader(Optional<String> datenquelle) {
    LieferungReader reader = new LieferungReader(quellen.listEigene(), quellen::listFertige);
    if (datenquelle.isEmpty()) {
      return reader::read;
    }
    Datenquelle benannt = getDatenquelle(datenquelle.get());
    return datei -> reader.read(datei, benannt);
  }

  /** The Datenquelle of this id, or an Abbruch with the nearest ones. */
  public Datenquelle getDatenquelle(String id) {
    return quellen.find(id).orElseThrow(() -> unknown(id));
  }

  private Abbruch unknown(String id) {
    Optional<String> grund = quellen.findHindernis(id);
    return grund.isEmpty()
        ? new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Die Datenquelle \"" + id + "\" gibt es nicht.",
            Vorschlaege.satz(id, quellen.listIds()))
        : new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Die mitgelieferte Datenquelle \""
                + id
                + "\" braucht die Gebiete des Ortes. "
                + grund.get(),
            "Bitte unter gebiete das Gebietssystem anlegen, in dem der Ort plant (Rolle"
                + " sozialraum).");
  }
}
