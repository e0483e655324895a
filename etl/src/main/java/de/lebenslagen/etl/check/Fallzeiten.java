package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The times of a Fallliste, numbered as they turn up; used by all threads. */
final class Fallzeiten {

  private static final int JAHR = 10_000;
  private static final int MONAT = 100;

  private final List<Zeitbezug> zeiten = new ArrayList<>();
  private volatile int[] ende = new int[Zaehlschema.MEISTE_ZEITEN];

  /** The number of a time. */
  synchronized int number(Zeitbezug zeit) {
    int known = zeiten.indexOf(zeit);
    if (known >= 0) {
      return known;
    }
    if (zeiten.size() == Zaehlschema.MEISTE_ZEITEN) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "Die Lieferung hat mehr als " + Zaehlschema.MEISTE_ZEITEN + " verschiedene Zeitpunkte.",
          "Bitte prüfen, ob unter zeitbezug die richtige Spalte steht.");
    }
    int[] more = ende.clone();
    more[zeiten.size()] = pack(zeit.bis());
    ende = more;
    zeiten.add(zeit);
    return zeiten.size() - 1;
  }

  synchronized Zeitbezug get(int nummer) {
    return zeiten.get(nummer);
  }

  synchronized int anzahl() {
    return zeiten.size();
  }

  /** The last day, packed. */
  int ende(int nummer) {
    return ende[nummer];
  }

  /** A day as {@code yyyymmdd}: the difference of two, divided by 10,000, is an age in years. */
  static int pack(LocalDate tag) {
    return tag.getYear() * JAHR + tag.getMonthValue() * MONAT + tag.getDayOfMonth();
  }

  /** Completed years on a day; negative where it lies before the birth. */
  static int alter(int geburt, int am) {
    return am < geburt ? -1 : (am - geburt) / JAHR;
  }

  static LocalDate unpack(int tag) {
    return LocalDate.of(tag / JAHR, tag / MONAT % MONAT, tag % MONAT);
  }
}
