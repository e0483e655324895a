package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page in Leichte Sprache: short sentences, each about one thing, each on its own line.
 *
 * @param anzahl number of areas
 * @param saetze about the residents, where their number was published
 */
record Leichtes(String ort, int anzahl, List<String> saetze) {

  private static final String EINWOHNER = "bevoelkerung";

  static Leichtes of(Seitenstoff stoff) {
    List<String> saetze = new ArrayList<>();
    Optional<Indikatorblatt> people =
        stoff.blaetter().stream().filter(b -> b.schluessel().equals(EINWOHNER)).findFirst();
    people
        .flatMap(b -> b.findStadt(b.jahr()))
        .map(Indikatorwert::wert)
        .filter(w -> w.findZahl().isPresent())
        .ifPresent(
            w -> {
              saetze.add("In der Stadt leben " + Werttext.anzahl(w) + " Menschen.");
              saetze.add("Die Zahl ist aus dem Jahr " + people.get().jahr() + ".");
            });
    return new Leichtes(stoff.lage().ort(), stoff.lage().raeume().size(), saetze);
  }
}
