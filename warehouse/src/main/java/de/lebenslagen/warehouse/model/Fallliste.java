package de.lebenslagen.warehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * What makes a Datenquelle one whose rows are persons or cases: they are counted while the file is
 * read, and only the counts go on.
 *
 * @param anzahl name of the column that holds the count
 * @param alter the column that the age becomes; empty where no age is counted
 */
public record Fallliste(String anzahl, Optional<Altersspalte> alter) {

  /**
   * An age in completed years as a column of its own.
   *
   * @param spalte name of the new column
   * @param geburtsdatum column of the file with the day of birth
   * @param am column of the file with the day on which the age counts; empty: the last day of the
   *     Zeitbezug
   * @param gruppen bands without gap or overlap, from 0 to open
   */
  public record Altersspalte(
      String spalte, String geburtsdatum, Optional<String> am, List<Altersgruppe> gruppen) {
    public Altersspalte {
      gruppen = List.copyOf(gruppen);
      int von = 0;
      for (Altersgruppe gruppe : gruppen) {
        if (gruppe.von() != von) {
          throw new IllegalArgumentException(
              "The bands must follow each other from 0: " + gruppe.schluessel());
        }
        von = gruppe.bis().orElse(Integer.MAX_VALUE);
      }
      if (von != Integer.MAX_VALUE) {
        throw new IllegalArgumentException("The last band must be open: " + gruppen);
      }
    }
  }
}
