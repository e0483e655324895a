package de.lebenslagen.warehouse.indicator;

import java.time.LocalDate;
import java.util.List;

/**
 * The agreed, dated choice of indicators of a town.
 *
 * @param id key, for instance {@code flensburg_2022}
 * @param titel German
 * @param beschlossenAm day of the agreement
 * @param beschluss who agreed, German
 * @param indikatoren in the order of reports
 * @param schluesselindikatoren at most {@value #SCHLUESSELINDIKATOREN_ANZAHL} of them: the key
 *     figures of a Steckbrief
 */
public record Indikatorenset(
    String id,
    String titel,
    LocalDate beschlossenAm,
    String beschluss,
    List<IndikatorSchluessel> indikatoren,
    List<IndikatorSchluessel> schluesselindikatoren) {

  /** How many key figures a Steckbrief has room for. */
  public static final int SCHLUESSELINDIKATOREN_ANZAHL = 12;

  public Indikatorenset {
    indikatoren = List.copyOf(indikatoren);
    schluesselindikatoren = List.copyOf(schluesselindikatoren);
    if (schluesselindikatoren.size() > SCHLUESSELINDIKATOREN_ANZAHL
        || !indikatoren.containsAll(schluesselindikatoren)) {
      throw new IllegalArgumentException(
          "At most " + SCHLUESSELINDIKATOREN_ANZAHL + " key figures, all of them in the set");
    }
  }
}
