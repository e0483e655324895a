package de.lebenslagen.warehouse.schema;

import java.util.List;

/**
 * A table of the star.
 *
 * @param sortierung columns by which its files are sorted; also its key where it is a dimension
 */
public record Sterntabelle(
    String name, String beschreibung, List<Sternspalte> spalten, List<String> sortierung) {

  public Sterntabelle {
    spalten = List.copyOf(spalten);
    sortierung = List.copyOf(sortierung);
  }

  /** Whether its unit of replacement is one Zeitbezug of one Datenquelle. */
  public boolean isFakt() {
    return name.startsWith("fct_");
  }

  /** The columns that name an area: one, or source and target of a move. */
  public List<String> raumspalten() {
    return spalten.stream().map(Sternspalte::name).filter(s -> s.endsWith("raum_id")).toList();
  }

  /** The column, or an exception that names the ones that exist. */
  public Sternspalte getSpalte(String spalte) {
    return spalten.stream()
        .filter(s -> s.name().equals(spalte))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Table "
                        + name
                        + " has no column "
                        + spalte
                        + "; it has "
                        + spalten.stream().map(Sternspalte::name).toList()));
  }
}
