package de.lebenslagen.warehouse.raum;

import java.time.LocalDate;
import java.util.Optional;

/**
 * House numbers of a street that lie in one area, while that is valid.
 *
 * @param zeile line of the file, for messages
 * @param strasse as it is written
 * @param schluessel key of the street, which stays when it is renamed; empty text where the town
 *     has none
 * @param von first number
 * @param bis last number; a last one without a letter includes its letters
 * @param seite which numbers it means
 * @param einheit key of the area
 * @param gueltigBis last day; empty: still valid
 */
record Strassenabschnitt(
    int zeile,
    String strasse,
    String schluessel,
    Hausnummer von,
    Hausnummer bis,
    Seite seite,
    String einheit,
    LocalDate gueltigVon,
    Optional<LocalDate> gueltigBis) {

  /** Which numbers of a street. */
  enum Seite {
    GERADE,
    UNGERADE,
    BEIDE;

    boolean isAuf(int nummer) {
      return this == BEIDE || (nummer % 2 == 0) == (this == GERADE);
    }

    boolean meets(Seite other) {
      return this == BEIDE || other == BEIDE || this == other;
    }
  }

  boolean isGueltigAm(LocalDate tag) {
    return !tag.isBefore(gueltigVon) && (gueltigBis.isEmpty() || !tag.isAfter(gueltigBis.get()));
  }

  /** Whether one house lies in it. */
  boolean contains(Hausnummer haus) {
    return seite.isAuf(haus.von()) && !isBefore(haus, von) && !isAfter(haus, bis);
  }

  private static boolean isBefore(Hausnummer haus, Hausnummer grenze) {
    return haus.von() < grenze.von()
        || haus.von() == grenze.von() && haus.vonZusatz().compareTo(grenze.vonZusatz()) < 0;
  }

  private static boolean isAfter(Hausnummer haus, Hausnummer grenze) {
    return haus.von() > grenze.von()
        || haus.von() == grenze.von()
            && !grenze.vonZusatz().isEmpty()
            && haus.vonZusatz().compareTo(grenze.vonZusatz()) > 0;
  }

  /** Whether both mean the same house on the same day. */
  boolean overlaps(Strassenabschnitt other) {
    return seite.meets(other.seite)
        && !isAfter(other.von, bis)
        && !isAfter(von, other.bis)
        && sharesHouse(other)
        && !endsBefore(other)
        && !other.endsBefore(this);
  }

  /** Of 1–9 odd and 2–8 both, only even numbers may be shared: look at the numbers themselves. */
  private boolean sharesHouse(Strassenabschnitt other) {
    int first = Math.max(von.von(), other.von.von());
    int last = Math.min(bis.von(), other.bis.von());
    for (int n = first; n <= last; n++) {
      if (seite.isAuf(n) && other.seite.isAuf(n)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsBefore(Strassenabschnitt other) {
    return gueltigBis.filter(b -> b.isBefore(other.gueltigVon)).isPresent();
  }
}
