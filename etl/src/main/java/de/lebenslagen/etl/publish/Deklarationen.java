package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.Ausnahmen;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
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
 * @param merkmale the shipped ones
 * @param ausnahmen as they stand today
 * @param raeume the areas by key and name, which is all that checking needs
 * @param mitGrenzen reads the same areas with their boundaries; takes longer and is asked only when
 *     something is loaded
 */
public record Deklarationen(
    List<Datenquelle> datenquellen,
    List<Merkmal> merkmale,
    Ausnahmen ausnahmen,
    Raumverzeichnis raeume,
    Supplier<Raumverzeichnis> mitGrenzen) {

  public Deklarationen {
    datenquellen = List.copyOf(datenquellen);
    merkmale = List.copyOf(merkmale);
  }

  /**
   * Makes a Lieferung of a file.
   *
   * @param datenquelle id of the Datenquelle of all files; empty: recognised file by file
   * @throws Abbruch EINGABE where there is no such Datenquelle
   */
  public Function<Path, Lieferung> reader(Optional<String> datenquelle) {
    LieferungReader reader = new LieferungReader(datenquellen);
    if (datenquelle.isEmpty()) {
      return reader::read;
    }
    Datenquelle benannt = getDatenquelle(datenquelle.get());
    return datei -> reader.read(datei, benannt);
  }

  /** The Datenquelle, or an Abbruch with the nearest ids. */
  public Datenquelle getDatenquelle(String id) {
    return datenquellen.stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Die Datenquelle \"" + id + "\" gibt es nicht.",
                    Vorschlaege.satz(id, datenquellen.stream().map(Datenquelle::id).toList())));
  }
}
