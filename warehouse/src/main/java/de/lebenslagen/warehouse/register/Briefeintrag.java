package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Briefart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter to a Lieferstelle as the register knows it.
 *
 * @param nr given by the register; 0 before it is recorded
 * @param datei name of the written file, without folders and ending
 * @param gegenstaende what it asks for or is about; at least one
 * @param erstelltUm when it was written, kept to the microsecond
 * @param fristAm by when an answer is asked for
 */
public record Briefeintrag(
    int nr,
    Briefart art,
    String lieferstelle,
    String datei,
    List<Briefgegenstand> gegenstaende,
    Instant erstelltUm,
    Optional<LocalDate> fristAm,
    Optional<LocalDate> versandtAm,
    Optional<LocalDate> beantwortetAm) {

  /** A Berichtsjahr of a Datenquelle. */
  public record Briefgegenstand(String datenquelle, int berichtsjahr)
      implements Comparable<Briefgegenstand> {

    @Override
    public int compareTo(Briefgegenstand other) {
      int byId = datenquelle.compareTo(other.datenquelle);
      return byId != 0 ? byId : Integer.compare(berichtsjahr, other.berichtsjahr);
    }
  }

  public Briefeintrag {
    gegenstaende = gegenstaende.stream().distinct().sorted().toList();
    if (gegenstaende.isEmpty()) {
      throw new IllegalArgumentException("A letter is about at least one Datenquelle: " + datei);
    }
    erstelltUm = Zeitpunkt.cut(erstelltUm);
  }

  /** A letter that was just written. */
  public static Briefeintrag neu(
      Briefart art,
      String lieferstelle,
      String datei,
      List<Briefgegenstand> gegenstaende,
      Instant erstelltUm,
      Optional<LocalDate> fristAm) {
    return new Briefeintrag(
        0,
        art,
        lieferstelle,
        datei,
        gegenstaende,
        erstelltUm,
        fristAm,
        Optional.empty(),
        Optional.empty());
  }
}
