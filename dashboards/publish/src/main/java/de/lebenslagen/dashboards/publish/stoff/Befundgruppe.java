package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What can be said about an area by one indicator. */
public record Befundgruppe(Indikatorblatt blatt, List<Aussage> aussagen) {

  public Befundgruppe {
    aussagen = List.copyOf(aussagen);
  }

  /** One group per key figure that has such a sentence. */
  static List<Befundgruppe> list(Seitenstoff stoff, Gebiet raum, Predicate<Aussage> wanted) {
    List<Befundgruppe> result = new ArrayList<>();
    for (Indikatorblatt blatt : stoff.schluessel()) {
      List<Aussage> found = blatt.listAussagen(raum).stream().filter(wanted).toList();
      if (!found.isEmpty()) {
        result.add(new Befundgruppe(blatt, found));
      }
    }
    return result;
  }

  /** Without the indicator and the area, which stand above already. */
  public List<String> saetze() {
    return aussagen.stream().map(Befundgruppe::ohneSubjekt).toList();
  }

  /** The sentence from behind "Indikator in Gebiet: " on. */
  public static String ohneSubjekt(Aussage aussage) {
    String subject = " in " + aussage.gebiet().name() + ": ";
    int end = aussage.satz().indexOf(subject);
    if (end < 0) {
      return aussage.satz();
    }
    String rest = aussage.satz().substring(end + subject.length());
    return rest.substring(0, 1).toUpperCase(Locale.GERMANY) + rest.substring(1);
  }
}
