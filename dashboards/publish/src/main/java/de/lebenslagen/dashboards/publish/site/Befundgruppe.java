package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What can be said about an area by one indicator.
 *
 * @param saetze without the indicator and the area, which the page names already
 */
record Befundgruppe(Verweis indikator, List<String> saetze) {

  Befundgruppe {
    saetze = List.copyOf(saetze);
  }

  /** One group per key figure that has such a sentence. */
  static List<Befundgruppe> list(Seitenstoff stoff, Gebiet raum, Predicate<Aussage> wanted) {
    List<Befundgruppe> result = new ArrayList<>();
    for (Indikatorblatt blatt : stoff.schluessel()) {
      List<String> saetze =
          blatt.listAussagen(raum).stream().filter(wanted).map(Befundgruppe::ohneSubjekt).toList();
      if (!saetze.isEmpty()) {
        result.add(
            new Befundgruppe(new Verweis(blatt.indikator().name(), Tafelbau.seite(blatt)), saetze));
      }
    }
    return result;
  }

  /** The sentence from behind "Indikator in Gebiet: " on. */
  static String ohneSubjekt(Aussage aussage) {
    String subject = " in " + aussage.gebiet().name() + ": ";
    int end = aussage.satz().indexOf(subject);
    if (end < 0) {
      return aussage.satz();
    }
    String rest = aussage.satz().substring(end + subject.length());
    return rest.substring(0, 1).toUpperCase(Locale.GERMANY) + rest.substring(1);
  }
}
